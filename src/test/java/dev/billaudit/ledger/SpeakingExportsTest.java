package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeakingExportsTest {

    private static final String OVERLAP = """
            ON_BEHALF | 2024-05-13T18:01:10 | 笑话天天看 | 801077 | 10665577 | PER_USE | 2.00
            ON_BEHALF | 2024-05-14T18:01:10 | 笑话天天看 | 801077 | 10665577 | PER_USE | 2.00
            ON_BEHALF | 2024-05-14T18:01:10 | 笑话天天看 | 801077 | 10665577 | PER_USE | 2.00
            """;

    private static Balanced balance(FileExtract... files) {
        return MonthBalancer.balance(ABill.LINE, null, ABill.MAY, List.of(files));
    }

    private static List<String> amounts(Balanced balanced) {
        return balanced.month().charges().stream()
                .map(charge -> charge.item() + " " + charge.amount())
                .toList();
    }

    @Test
    void overlapping_halves_of_a_month_give_every_row_once() {
        Balanced balanced = balance(
                AnExport.named("list_1.csv")
                        .queriedOn("2024-05-20")
                        .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-20", 4)
                        .records("ON_BEHALF | 2024-05-02T08:00:00 | 贺卡 | | | PER_USE | 1.00\n" + OVERLAP)
                        .extract(),
                AnExport.named("list_2.csv")
                        .queriedOn("2024-05-31")
                        .scope(RecordKind.ON_BEHALF, "2024-05-10", "2024-05-31", 4)
                        .records(OVERLAP + "ON_BEHALF | 2024-05-30T08:00:00 | 贺卡 | | | PER_USE | 1.00")
                        .extract());

        assertThat(amounts(balanced)).containsExactly("贺卡 1.00", "笑话天天看 2.00", "笑话天天看 2.00", "笑话天天看 2.00", "贺卡 1.00");
        assertThat(balanced.knownRows()).isEqualTo(Map.of("list_1.csv", 3L));
        assertThat(balanced.month().coverageOf(RecordKind.ON_BEHALF)).isEqualTo(CoverageState.PRESENT);
    }

    @Test
    void a_list_of_days_repeats_a_list_of_moments_row_by_row() {
        Balanced balanced = balance(
                AnExport.named("app.csv")
                        .records("ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | PER_USE | 1.00\n"
                                + "ON_BEHALF | 2024-05-13T19:30:00 | 笑话 | | | PER_USE | 1.00\n"
                                + "ON_BEHALF | 2024-05-14T08:00:00 | 笑话 | | | PER_USE | 1.00")
                        .extract(),
                AnExport.named("web.csv")
                        .records("ON_BEHALF | 2024-05-13T00:00:00 | 笑话 | | | PER_USE | 1.00\n"
                                + "ON_BEHALF | 2024-05-14T00:00:00 | 笑话 | | | PER_USE | 1.00")
                        .extract());

        assertThat(amounts(balanced)).containsExactly("笑话 1.00", "笑话 1.00", "笑话 1.00");
        assertThat(balanced.knownRows().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void a_changed_row_of_a_repeated_export_replaces_the_old_one() {
        Balanced balanced = balance(
                AnExport.named("a.csv")
                        .queriedOn("2024-06-02")
                        .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 1)
                        .records("ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | PER_USE | 1.00")
                        .extract(),
                AnExport.named("b.csv")
                        .queriedOn("2024-06-01")
                        .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 1)
                        .records("ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | PER_USE | 2.00")
                        .extract());

        assertThat(amounts(balanced)).containsExactly("笑话 1.00");
        assertThat(balanced.knownRows()).isEqualTo(Map.of("b.csv", 1L));
    }

    @Test
    void exports_without_a_period_withdraw_nothing() {
        Balanced balanced = balance(
                AnExport.named("a.csv")
                        .records("ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | PER_USE | 1.00")
                        .extract(),
                AnExport.named("b.csv")
                        .records("ON_BEHALF | 2024-05-20T18:01:10 | 笑话 | 801077 | | PER_USE | 2.00")
                        .extract());

        assertThat(amounts(balanced)).containsExactly("笑话 1.00", "笑话 2.00");
        assertThat(balanced.knownRows()).isEmpty();
    }

    @Test
    void a_newer_mixed_list_does_not_withdraw_the_rows_of_a_list_of_one_kind() {
        Balanced balanced = balance(
                AnExport.named("music.csv")
                        .queriedOn("2024-06-02")
                        .scope(RecordKind.VALUE_ADDED, "2024-05-01", "2024-05-31", 1)
                        .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 1)
                        .records("VALUE_ADDED | 2024-05-03T10:00:00 | 歌曲下载 | | | PER_USE | 2.00")
                        .extract(),
                AnExport.named("sp.csv")
                        .queriedOn("2024-06-01")
                        .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 1)
                        .records("ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | PER_USE | 1.00")
                        .extract());

        assertThat(amounts(balanced)).containsExactly("歌曲下载 2.00", "笑话 1.00");
        assertThat(balanced.knownRows()).isEmpty();
    }

    @Test
    void a_newer_mixed_list_without_a_row_of_the_category_withdraws_none_of_it() {
        Balanced balanced = balance(
                AnExport.named("music.csv")
                        .queriedOn("2024-06-02")
                        .scope(RecordKind.VALUE_ADDED, "2024-05-01", "2024-05-31", 1)
                        .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 1)
                        .records("VALUE_ADDED | 2024-05-03T10:00:00 | 歌曲下载 | | | PER_USE | 2.00")
                        .extract(),
                AnExport.named("sp.csv")
                        .queriedOn("2024-06-01")
                        .scope(RecordKind.VALUE_ADDED, "2024-05-01", "2024-05-31", 1)
                        .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 1)
                        .records("ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | PER_USE | 1.00")
                        .extract());

        assertThat(amounts(balanced)).containsExactly("歌曲下载 2.00", "笑话 1.00");
        assertThat(balanced.knownRows()).isEmpty();
    }

    @Test
    void an_empty_newer_export_withdraws_nothing() {
        Balanced balanced = balance(
                AnExport.named("a.csv")
                        .queriedOn("2024-06-01")
                        .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 1)
                        .records("ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | PER_USE | 1.00")
                        .extract(),
                AnExport.named("b.csv")
                        .queriedOn("2024-06-02")
                        .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 0, true)
                        .extract());

        assertThat(amounts(balanced)).containsExactly("笑话 1.00");
        assertThat(balanced.month().coverageOf(RecordKind.ON_BEHALF)).isEqualTo(CoverageState.PRESENT);
    }

    @Test
    void the_same_row_in_two_forms_counts_once_but_another_code_is_another_row() {
        Balanced balanced = balance(
                AnExport.named("a.csv")
                        .records("ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | | | PER_USE | 1.00")
                        .extract(),
                AnExport.named("b.csv").records("""
                                ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | 801077 | 10665577 | PER_USE | 1.00
                                ON_BEHALF | 2024-05-13T18:01:10 | 笑话 | 801077 | 10665578 | PER_USE | 1.00
                                """).extract());

        assertThat(amounts(balanced)).containsExactly("笑话 1.00", "笑话 1.00");
        assertThat(balanced.knownRows()).isEqualTo(Map.of("a.csv", 1L));
    }

    @Test
    void the_newest_bill_speaks_whole() {
        Balanced balanced = balance(
                AnExport.named("new.csv")
                        .queriedOn("2024-06-05")
                        .with(ABill.of("new.csv", "60.00", "ITEM | PLAN | | 套餐 | 60.00"))
                        .extract(),
                AnExport.named("real-time.csv")
                        .queriedOn("2024-05-24")
                        .with(ABill.of(
                                "real-time.csv",
                                new Cycle(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 24)),
                                "59.00",
                                "ITEM | PLAN | | 套餐 | 50.00\nITEM | VOICE | | 通话 | 9.00"))
                        .extract());

        assertThat(amounts(balanced)).containsExactly("套餐 60.00");
        assertThat(balanced.month().statedTotal()).isEqualTo(Money.ofYuan("60.00"));
        assertThat(balanced.month().cycle()).isEqualTo(ABill.CYCLE);
        assertThat(balanced.knownRows()).isEqualTo(Map.of("real-time.csv", 2L));
        assertThat(balanced.month().remarks()).isEmpty();
    }

    @Test
    void a_newer_bill_without_a_readable_item_does_not_silence_an_older_one() {
        Bill unread = new Bill(ABill.LINE, Carrier.CHINA_MOBILE, ABill.CYCLE, List.of(), Money.ofYuan("61.00"), null);
        FileExtract newer =
                AnExport.named("new.csv").queriedOn("2024-06-05").with(unread).extract();
        FileExtract older = AnExport.of(ABill.of("old.csv", "60.00", "ITEM | PLAN | | 套餐 | 60.00"));

        assertThat(amounts(balance(newer, older))).containsExactly("套餐 60.00");
        assertThat(balance(newer).month().difference()).isEqualTo(Money.ofYuan("61.00"));
    }

    @Test
    void bills_of_cycles_that_do_not_overlap_stand_side_by_side() {
        var early = new Cycle(LocalDate.of(2024, 4, 27), LocalDate.of(2024, 5, 10));
        var late = new Cycle(LocalDate.of(2024, 5, 11), LocalDate.of(2024, 5, 26));
        Balanced balanced = balance(
                AnExport.of(ABill.of("late.csv", late, "21.00", "ITEM | PLAN | | 新套餐 | 20.00")),
                AnExport.of(ABill.of("early.csv", early, "10.00", "ITEM | PLAN | | 旧套餐 | 10.00")));

        assertThat(amounts(balanced)).containsExactly("旧套餐 10.00", "新套餐 20.00");
        assertThat(balanced.month().cycle()).isEqualTo(new Cycle(early.first(), late.last()));
        assertThat(balanced.month().difference()).isEqualTo(Money.ofYuan("1.00"));
        assertThat(balanced.month().charges()).extracting(ChargeLine::cycle).containsExactly(early, late);
    }

    @Test
    void two_differing_bills_of_one_file_are_remarked() {
        Balanced balanced = balance(AnExport.named("a.csv")
                .with(ABill.of("a.csv", "10.00", "ITEM | PLAN | | 套餐 | 10.00"))
                .with(ABill.of("a.csv", "12.00", "ITEM | PLAN | | 套餐 | 12.00"))
                .extract());

        assertThat(amounts(balanced)).containsExactly("套餐 10.00");
        assertThat(balanced.month().remarks())
                .containsExactly(Remark.of("ledger.second-bill-in-file", "a.csv", "12.00"));
    }

    @Test
    void archive_time_decides_where_no_query_date_does_and_the_name_last() {
        FileExtract older = archived("z.csv", "2024-06-01T00:00:00Z", "1.00");
        FileExtract newer = archived("a.csv", "2024-06-02T00:00:00Z", "2.00");
        FileExtract last = archived("b.csv", "2024-06-02T00:00:00Z", "3.00");

        assertThat(amounts(balance(older, newer))).containsExactly("套餐 2.00");
        assertThat(amounts(balance(last, older, newer))).containsExactly("套餐 3.00");
    }

    private static FileExtract archived(String file, String time, String amount) {
        Bill bill = ABill.of(file, amount, "ITEM | PLAN | | 套餐 | " + amount);
        return new FileExtract(file, null, Instant.parse(time), List.of(), List.of(bill), List.of(), List.of());
    }

    @Test
    void usage_of_older_exports_fills_the_days_outside_the_newest_period() {
        Balanced balanced = balance(
                AnExport.named("1.csv")
                        .queriedOn("2024-05-20")
                        .scope(RecordKind.VOICE, "2024-05-01", "2024-05-20", 5)
                        .usage(RecordKind.VOICE, ABill.MAY, 5, 2, 3, 15)
                        .extract(),
                AnExport.named("2.csv")
                        .queriedOn("2024-05-31")
                        .scope(RecordKind.VOICE, "2024-05-10", "2024-05-31", 4)
                        .usage(RecordKind.VOICE, ABill.MAY, 4, 12, 30)
                        .extract());

        UsageMonth usage = balanced.month().usage().get(0);
        assertThat(usage.usedOn(2)).isTrue();
        assertThat(usage.usedOn(12)).isTrue();
        assertThat(usage.usedOn(15)).as("the newest export no longer has it").isFalse();
        assertThat(usage.records()).isEqualTo(6);
        assertThat(balanced.month().coverageOf(RecordKind.VOICE)).isEqualTo(CoverageState.PRESENT);
    }

    @Test
    void usage_of_separate_periods_is_added_and_repeated_usage_is_known() {
        FileExtract first = AnExport.named("1.csv")
                .scope(RecordKind.DATA, "2024-05-01", "2024-05-15", 5)
                .usage(RecordKind.DATA, ABill.MAY, 5, 2, 3)
                .extract();
        FileExtract second = AnExport.named("2.csv")
                .scope(RecordKind.DATA, "2024-05-16", "2024-05-31", 4)
                .usage(RecordKind.DATA, ABill.MAY, 4, 20)
                .extract();
        FileExtract copy = AnExport.named("0.csv")
                .scope(RecordKind.DATA, "2024-05-01", "2024-05-15", 5)
                .usage(RecordKind.DATA, ABill.MAY, 5, 2, 3)
                .extract();

        Balanced balanced = balance(first, second, copy);

        assertThat(balanced.month().usage()).singleElement().satisfies(usage -> {
            assertThat(usage.records()).isEqualTo(9);
            assertThat(usage.uses()).isEqualTo(3);
        });
        assertThat(balanced.knownRows()).isEqualTo(Map.of("0.csv", 5L));
    }

    @Test
    void a_day_that_one_list_counts_to_its_month_and_another_to_its_cycle_counts_in_the_month_that_is_stated() {
        String inMay = "ON_BEHALF | 2024-05-28T18:01:10 | 笑话 | | | PER_USE | 2.00\n";
        FileExtract byDay = AnExport.named("may.csv")
                .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 2)
                .records(inMay + "ON_BEHALF | 2024-05-05T18:01:10 | 笑话 | | | PER_USE | 2.00")
                .extract();
        FileExtract byCycle = AnExport.named("next.csv")
                .of(YearMonth.of(2024, 6))
                .records(inMay + inMay + "ON_BEHALF | 2024-06-05T18:01:10 | 笑话 | | | PER_USE | 2.00")
                .extract();

        Balanced may = MonthBalancer.balance(ABill.LINE, null, ABill.MAY, List.of(byDay, byCycle));
        Balanced june = MonthBalancer.balance(ABill.LINE, null, YearMonth.of(2024, 6), List.of(byDay, byCycle));

        assertThat(amounts(may)).containsExactly("笑话 2.00");
        assertThat(amounts(june)).containsExactly("笑话 2.00", "笑话 2.00", "笑话 2.00");
        assertThat(june.knownRows()).isEqualTo(Map.of("may.csv", 1L));
    }

    @Test
    void a_sale_that_a_settled_month_charged_is_not_charged_by_a_list_that_counts_it_to_the_next_month() {
        String inMay = "ON_BEHALF | 2024-05-28T18:01:10 | 笑话 | | | PER_USE | 2.00\n";
        YearMonth june = YearMonth.of(2024, 6);
        FileExtract byCycle = AnExport.named("next.csv")
                .of(june)
                .records(inMay + inMay + "ON_BEHALF | 2024-06-05T18:01:10 | 笑话 | | | PER_USE | 2.00")
                .extract();
        BalancedMonth settled =
                balance(AnExport.named("may.csv").records(inMay).extract()).month();

        Balanced after = MonthBalancer.balance(ABill.LINE, null, june, List.of(byCycle), List.of(settled));

        assertThat(amounts(after)).containsExactly("笑话 2.00", "笑话 2.00");
        assertThat(after.knownRows()).isEqualTo(Map.of("next.csv", 1L));
    }

    @Test
    void a_sale_that_a_settled_month_charged_still_explains_the_sum_of_a_bill_that_came_later() {
        var cycle = new Cycle(LocalDate.of(2024, 5, 27), LocalDate.of(2024, 6, 26));
        FileExtract list = AnExport.named("may.csv")
                .records("ON_BEHALF | 2024-05-28T18:01:10 | 笑话 | | | PER_USE | 2.00")
                .extract();
        FileExtract bill = AnExport.of(ABill.of("bill.csv", cycle, "2.00", "SUM | ON_BEHALF | | 代收费 | 2.00"));

        Balanced after = MonthBalancer.balance(
                ABill.LINE,
                null,
                YearMonth.of(2024, 6),
                List.of(bill, list),
                List.of(balance(list).month()));

        assertThat(amounts(after)).containsExactly("笑话 2.00");
    }

    @Test
    void days_of_the_next_cycle_explain_nothing_of_a_bill_that_ends_before_them() {
        var cycle = new Cycle(LocalDate.of(2024, 4, 27), LocalDate.of(2024, 5, 26));
        Balanced balanced = balance(
                AnExport.of(ABill.of("bill.csv", cycle, "2.00", "SUM | ON_BEHALF | | 代收费 | 2.00")),
                AnExport.named("list.csv")
                        .records("ON_BEHALF | 2024-05-28T18:01:10 | 贺卡 | | | PER_USE | 2.00\n"
                                + "ON_BEHALF | 2024-04-28T18:01:10 | 笑话 | | | PER_USE | 2.00")
                        .extract());

        assertThat(amounts(balanced)).containsExactly("笑话 2.00");
    }

    @Test
    void a_first_bill_that_begins_inside_the_month_takes_the_records_before_it_too() {
        var cycle = new Cycle(LocalDate.of(2024, 5, 15), LocalDate.of(2024, 5, 31));
        Balanced balanced = balance(
                AnExport.of(ABill.of("bill.csv", cycle, "2.00", "SUM | ON_BEHALF | | 代收费 | 2.00")),
                AnExport.named("list.csv")
                        .records("ON_BEHALF | 2024-05-10T18:01:10 | 贺卡 | | | PER_USE | 2.00")
                        .extract());

        assertThat(amounts(balanced)).containsExactly("贺卡 2.00");
    }

    @Test
    void a_cycle_over_two_months_takes_usage_and_records_of_both() {
        var cycle = new Cycle(LocalDate.of(2024, 4, 27), LocalDate.of(2024, 5, 26));
        YearMonth april = YearMonth.of(2024, 4);
        Balanced balanced = balance(
                AnExport.of(ABill.of("bill.csv", cycle, "2.00", "SUM | ON_BEHALF | | 代收费 | 2.00")),
                AnExport.named("list.csv")
                        .scope(RecordKind.VOICE, "2024-04-01", "2024-05-31", 3)
                        .usage(RecordKind.VOICE, april, 1, 28)
                        .usage(RecordKind.VOICE, ABill.MAY, 1, 3)
                        .usage(RecordKind.VOICE, YearMonth.of(2024, 6), 1, 3)
                        .records("ON_BEHALF | 2024-04-28T18:01:10 | 笑话 | | | PER_USE | 2.00")
                        .extract());

        assertThat(amounts(balanced)).containsExactly("笑话 2.00");
        assertThat(balanced.month().usage()).extracting(UsageMonth::month).containsExactly(april, ABill.MAY);
        assertThat(balanced.month().coverageOf(RecordKind.VOICE)).isEqualTo(CoverageState.PRESENT);
    }

    @Test
    void of_a_list_kept_in_two_files_neither_half_withdraws_the_other() {
        Balanced balanced = balance(half("1.csv", "笑话", 2, 3), half("2.csv", "贺卡", 12));

        assertThat(amounts(balanced)).containsExactly("笑话 1.00", "贺卡 1.00");
        assertThat(balanced.month().usage()).singleElement().satisfies(usage -> {
            assertThat(usage.usedOn(2)).isTrue();
            assertThat(usage.usedOn(3)).isTrue();
            assertThat(usage.usedOn(12)).isTrue();
        });
        assertThat(balanced.knownRows()).isEmpty();
    }

    private static FileExtract half(String file, String service, int... days) {
        return AnExport.named(file)
                .queriedOn("2024-06-01")
                .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 1)
                .scope(RecordKind.VOICE, "2024-05-01", "2024-05-31", days.length)
                .records("ON_BEHALF | 2024-05-13T18:01:10 | %s | | | PER_USE | 1.00".formatted(service))
                .usage(RecordKind.VOICE, ABill.MAY, days.length, days)
                .extract();
    }

    @Test
    void a_sale_that_a_mixed_list_takes_for_the_carriers_own_stands_once_beside_the_list_of_third_parties() {
        String time = "2024-05-13T18:01:10 | 笑话 | 801077 | 10665577 | PER_USE | 2.00";
        FileExtract mixed = AnExport.named("all.csv")
                .scope(RecordKind.VALUE_ADDED, "2024-05-01", "2024-05-31", 2)
                .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 2)
                .records("VALUE_ADDED | " + time + "\nVALUE_ADDED | 2024-05-14T08:00:00 | 彩铃 | | | MONTHLY | 5.00")
                .extract();
        FileExtract own = AnExport.named("sp.csv")
                .scope(RecordKind.ON_BEHALF, "2024-05-01", "2024-05-31", 1)
                .records("ON_BEHALF | " + time)
                .extract();

        Balanced both = balance(mixed, own);

        assertThat(both.month().charges().stream()
                        .map(charge -> charge.category() + " " + charge.item() + " " + charge.amount()))
                .containsExactly("VALUE_ADDED 彩铃 5.00", "ON_BEHALF 笑话 2.00");
        assertThat(both.knownRows()).isEqualTo(Map.of("all.csv", 1L));
    }

    @Test
    void two_sales_of_a_day_alone_in_lists_of_two_kinds_may_be_two() {
        FileExtract mixed = AnExport.named("all.csv")
                .records("VALUE_ADDED | 2024-05-13T00:00:00 | 笑话 | | | PER_USE | 2.00")
                .extract();
        FileExtract own = AnExport.named("sp.csv")
                .records("ON_BEHALF | 2024-05-13T00:00:00 | 笑话 | | | PER_USE | 2.00")
                .extract();

        assertThat(balance(mixed, own).month().charges()).hasSize(2);
    }
}
