package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several exports speaks for a bill, a record, a day of use, and for the carrier. */
class WhoSpeaksTest {

    private static final String MAY_1 = "2024-05-01";
    private static final String MAY_31 = "2024-05-31";

    private static Balanced balance(FileExtract... files) {
        return MonthBalancer.balance(ABill.LINE, null, ABill.MAY, List.of(files));
    }

    private static List<String> amounts(Balanced balanced) {
        return balanced.month().charges().stream()
                .map(charge -> charge.item() + " " + charge.amount())
                .toList();
    }

    private static FileExtract bill(String file, Carrier carrier, @Nullable String total, String rows) {
        Bill bill = ABill.of(file, total, rows);
        return AnExport.named(file)
                .with(new Bill(
                        bill.line(), carrier, bill.cycle(), bill.items(), bill.statedTotal(), bill.totalEvidence()))
                .extract();
    }

    @Test
    void bills_of_two_carriers_stand_side_by_side_and_an_unknown_carrier_is_the_same() {
        FileExtract mobile = bill("a.csv", Carrier.CHINA_MOBILE, "10.00", "ITEM | PLAN | | 移动 | 10.00");
        FileExtract telecom = bill("b.csv", Carrier.CHINA_TELECOM, "20.00", "ITEM | PLAN | | 电信 | 20.00");
        FileExtract unknown = bill("c.csv", Carrier.UNKNOWN, "30.00", "ITEM | PLAN | | 不明 | 30.00");

        assertThat(amounts(balance(mobile, telecom))).containsExactly("移动 10.00", "电信 20.00");
        assertThat(amounts(balance(mobile, unknown))).as("the later name").containsExactly("不明 30.00");
        assertThat(balance(mobile, unknown).month().carrier()).isEqualTo(Carrier.UNKNOWN);
        FileExtract last = bill("d.csv", Carrier.CHINA_MOBILE, "10.00", "ITEM | PLAN | | 移动 | 10.00");
        assertThat(amounts(balance(last, unknown))).containsExactly("移动 10.00");
    }

    @Test
    void a_bill_printed_twice_alike_in_one_file_is_no_second_bill() {
        Bill once = ABill.of("a.csv", null, "ITEM | PLAN | | 套餐 | 10.00");
        Bill other = ABill.of("a.csv", null, "ITEM | PLAN | | 套餐 | 7.00\nITEM | VOICE | | 通话 | 5.00");

        assertThat(balance(AnExport.named("a.csv").with(once).with(once).extract())
                        .month()
                        .remarks())
                .isEmpty();
        assertThat(balance(AnExport.named("a.csv").with(once).with(other).extract())
                        .month()
                        .remarks())
                .as("without a total its items are summed")
                .containsExactly(Remark.of("ledger.second-bill-in-file", "a.csv", "12.00"));
    }

    @Test
    void two_bills_of_one_day_that_differ_count_once_and_are_told() {
        FileExtract first = bill("a.csv", Carrier.CHINA_MOBILE, "10.00", "ITEM | PLAN | | 套餐 | 10.00");
        FileExtract second = bill("b.csv", Carrier.CHINA_MOBILE, "12.00", "ITEM | PLAN | | 套餐 | 12.00");

        assertThat(amounts(balance(first, second))).containsExactly("套餐 12.00");
        assertThat(balance(first, second).month().remarks())
                .containsExactly(Remark.of("ledger.bills-differ", "b.csv", "12.00", "a.csv", "10.00"));
    }

    @Test
    void a_bill_in_two_files_in_another_order_of_rows_is_one() {
        FileExtract first =
                bill("a.csv", Carrier.CHINA_MOBILE, "15.00", "ITEM | PLAN | | 套餐 | 10.00\nITEM | VOICE | | 通话 | 5.00");
        FileExtract second =
                bill("b.csv", Carrier.CHINA_MOBILE, "15.00", "ITEM | VOICE | | 通话 | 5.00\nITEM | PLAN | | 套餐 | 10.00");

        assertThat(balance(first, second).month().remarks()).isEmpty();
    }

    @Test
    void a_bill_of_sections_and_one_that_itemises_them_are_one_and_the_items_speak() {
        String sections = "SUM | PLAN | | 套餐及固定费 | 49.00\nSUM | ON_BEHALF | | 代收费 | 11.00";
        String items = "SUM | PLAN | | 套餐及固定费 | 49.00\nITEM | PLAN | 套餐及固定费 | 畅享套餐 | 49.00\n"
                + "SUM | ON_BEHALF | | 代收费 | 11.00\nITEM | ON_BEHALF | 代收费 | 笑话 | 5.00\nITEM | ON_BEHALF | 代收费 | 阅读 | 6.00";
        String titles = "ITEM | PLAN | 套餐及固定费 | 畅享套餐 | 49.00\n"
                + "ITEM | ON_BEHALF | 代收费 | 笑话 | 5.00\nITEM | ON_BEHALF | 代收费 | 阅读 | 6.00";
        String[] all = {"畅享套餐 49.00", "笑话 5.00", "阅读 6.00"};

        for (String fine : List.of(items, titles)) {
            for (String[] names : new String[][] {{"a.csv", "b.csv"}, {"b.csv", "a.csv"}}) {
                FileExtract coarse = bill(names[0], Carrier.CHINA_MOBILE, "60.00", sections);
                FileExtract finer = bill(names[1], Carrier.CHINA_MOBILE, "60.00", fine);
                Balanced balanced = balance(coarse, finer);

                assertThat(amounts(balanced)).containsExactly(all);
                assertThat(balanced.month().remarks()).isEmpty();
                assertThat(balanced.month().difference()).isEqualTo(Money.ZERO);
                assertThat(balanced.knownRows()).containsExactly(Map.entry(names[0], 2L));
            }
        }
    }

    @Test
    void a_bill_of_sections_with_another_sum_or_another_total_still_differs() {
        String items = "SUM | ON_BEHALF | | 代收费 | 11.00\nITEM | ON_BEHALF | 代收费 | 笑话 | 11.00";
        FileExtract fine = bill("a.csv", Carrier.CHINA_MOBILE, "11.00", items);

        for (String sections : List.of(
                "SUM | ON_BEHALF | | 代收费 | 12.00",
                "SUM | VALUE_ADDED | | 增值业务费 | 11.00",
                "SUM | ON_BEHALF | | 代收费 | 11.00\nITEM | PLAN | | 套餐 | 5.00")) {
            assertThat(balance(fine, bill("b.csv", Carrier.CHINA_MOBILE, null, sections))
                            .month()
                            .remarks())
                    .as(sections)
                    .extracting(Remark::key)
                    .contains("ledger.bills-differ");
        }
        assertThat(balance(fine, bill("b.csv", Carrier.CHINA_MOBILE, "10.00", "SUM | ON_BEHALF | | 代收费 | 11.00"))
                        .month()
                        .remarks())
                .extracting(Remark::key)
                .contains("ledger.bills-differ");
    }

    @Test
    void the_bill_s_total_keeps_its_row() {
        assertThat(balance(AnExport.of(ABill.of("a.csv", "10.00", "ITEM | PLAN | | 套餐 | 10.00")))
                        .month()
                        .totalEvidence())
                .isEqualTo(ABill.evidence("a.csv", 99, "合计", Money.ofYuan("10.00")));
    }

    @Test
    void without_a_bill_lists_and_usage_say_who_the_carrier_is() {
        var scope =
                new ExportScope(ABill.LINE, Carrier.CHINA_UNICOM, ABill.MAY, RecordKind.VOICE, null, null, 1, false);
        var unknown = new ExportScope(ABill.LINE, Carrier.UNKNOWN, ABill.MAY, RecordKind.VOICE, null, null, 1, false);
        FileExtract list = AnExport.named("l.csv")
                .records("ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | PER_USE | 1.00")
                .extract();
        FileExtract usage =
                AnExport.named("u.csv").usage(RecordKind.VOICE, ABill.MAY, 1, 3).extract();

        assertThat(balance(scoped(unknown, scope)).month().carrier()).isEqualTo(Carrier.CHINA_UNICOM);
        assertThat(balance(scoped(unknown)).month().carrier()).isEqualTo(Carrier.UNKNOWN);
        assertThat(balance(list).month().carrier()).isEqualTo(Carrier.CHINA_MOBILE);
        assertThat(balance(usage).month().carrier()).isEqualTo(Carrier.CHINA_MOBILE);
    }

    private static FileExtract scoped(ExportScope... scopes) {
        return new FileExtract("s.csv", null, null, List.of(scopes), List.of(), List.of(), List.of());
    }

    @Test
    void records_outside_a_cycle_of_its_own_itemise_nothing() {
        var cycle = new Cycle(LocalDate.of(2024, 4, 27), LocalDate.of(2024, 5, 26));
        FileExtract bill = AnExport.of(ABill.of("bill.csv", cycle, "2.00", "SUM | ON_BEHALF | | 代收费 | 2.00"));
        FileExtract before = AnExport.named("list.csv")
                .records("ON_BEHALF | 2024-04-20T18:01:10 | 笑话 | | | PER_USE | 2.00")
                .extract();

        assertThat(amounts(balance(bill, before))).containsExactly("代收费 2.00");
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY, MONTHLY, 1", "MONTHLY, UNSTATED, 1", "UNSTATED, PER_USE, 1", "MONTHLY, PER_USE, 2"})
    void a_row_is_repeated_when_its_rhythm_does_not_contradict(String one, String other, int rows) {
        String row = "ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | %s | 1.00";

        assertThat(amounts(balance(
                        AnExport.named("a.csv").records(row.formatted(one)).extract(),
                        AnExport.named("b.csv").records(row.formatted(other)).extract())))
                .hasSize(rows);
    }

    @Test
    void a_row_without_a_day_is_withdrawn_by_a_newer_list_of_the_whole_month_only() {
        FileExtract old = AnExport.named("a.csv")
                .queriedOn("2024-06-01")
                .scope(RecordKind.ON_BEHALF, MAY_1, MAY_31, 1)
                .records("ON_BEHALF | | 笑话 | | | MONTHLY | 1.00")
                .extract();

        assertThat(amounts(balance(old, newer(MAY_1, MAY_31, 1)))).containsExactly("贺卡 2.00");
        assertThat(amounts(balance(old, newer(MAY_1, "2024-05-30", 1))))
                .containsExactlyInAnyOrder("贺卡 2.00", "笑话 1.00");
        assertThat(amounts(balance(old, newer(MAY_1, MAY_31, 0))))
                .as("headings alone withdraw nothing")
                .containsExactlyInAnyOrder("贺卡 2.00", "笑话 1.00");
    }

    private static FileExtract newer(String from, String until, long rows) {
        return AnExport.named("b.csv")
                .queriedOn("2024-06-02")
                .scope(RecordKind.ON_BEHALF, from, until, rows)
                .records("ON_BEHALF | 2024-05-20T18:01:10 | 贺卡 | | | PER_USE | 2.00")
                .extract();
    }

    @Test
    void lists_of_other_kinds_do_not_make_a_priced_list_another_list() {
        FileExtract old = AnExport.named("a.csv")
                .queriedOn("2024-06-01")
                .scope(RecordKind.ON_BEHALF, MAY_1, MAY_31, 1)
                .scope(RecordKind.VOICE, MAY_1, MAY_31, 1)
                .records("ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | PER_USE | 1.00")
                .extract();

        assertThat(amounts(balance(old, newer(MAY_1, MAY_31, 1)))).containsExactly("贺卡 2.00");
    }

    @Test
    void usage_of_parts_is_summed_in_all_its_figures() {
        UsageMonth usage = balance(
                        AnExport.named("1.csv")
                                .scope(RecordKind.VOICE, MAY_1, "2024-05-30", 5)
                                .usage(RecordKind.VOICE, ABill.MAY, 5, 2, 3)
                                .extract(),
                        AnExport.named("2.csv")
                                .scope(RecordKind.VOICE, MAY_31, MAY_31, 4)
                                .usage(RecordKind.VOICE, ABill.MAY, 4, 31)
                                .extract())
                .month()
                .usage()
                .get(0);

        assertThat(usage)
                .isEqualTo(new UsageMonth(
                        ABill.LINE,
                        Carrier.CHINA_MOBILE,
                        ABill.MAY,
                        RecordKind.VOICE,
                        1L << 1 | 1L << 2 | 1L << 30,
                        9,
                        3,
                        540,
                        0,
                        200));
    }

    @Test
    void days_of_an_older_export_outside_the_newest_count_as_a_use_each() {
        Balanced balanced = balance(
                AnExport.named("1.csv")
                        .queriedOn("2024-05-20")
                        .scope(RecordKind.VOICE, MAY_1, "2024-05-20", 5)
                        .usage(RecordKind.VOICE, ABill.MAY, 5, 2, 3, 15)
                        .extract(),
                AnExport.named("2.csv")
                        .queriedOn(MAY_31)
                        .scope(RecordKind.VOICE, "2024-05-10", MAY_31, 4)
                        .usage(RecordKind.VOICE, ABill.MAY, 4, 12, 30)
                        .extract());

        assertThat(balanced.month().usage().get(0).uses()).isEqualTo(4);
        assertThat(balanced.knownRows()).isEmpty();
    }

    @Test
    void an_export_of_headings_only_speaks_for_no_day_of_use() {
        Balanced balanced = balance(
                AnExport.named("1.csv")
                        .queriedOn("2024-06-01")
                        .usage(RecordKind.VOICE, ABill.MAY, 5, 2, 3)
                        .extract(),
                AnExport.named("2.csv")
                        .queriedOn("2024-06-02")
                        .scope(RecordKind.VOICE, MAY_1, MAY_31, 0)
                        .usage(RecordKind.VOICE, ABill.MAY, 0)
                        .extract());

        assertThat(balanced.month().usage().get(0).uses()).isEqualTo(2);
        assertThat(balanced.knownRows()).isEqualTo(Map.of());
    }
}
