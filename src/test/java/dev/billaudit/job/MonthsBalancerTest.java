package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.MonthBalancer;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.ledger.UsageMonth;
import dev.billaudit.store.LineExports;
import dev.billaudit.store.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonthsBalancerTest {

    private static final Line LINE = Line.of("18900001000");
    private static final YearMonth AUGUST = YearMonth.of(2024, 8);
    private static final Money FEE = Money.ofYuan("3.00");

    private static Evidence row(String file) {
        return new Evidence(new Place(file, "0".repeat(64), null, 5), "", FEE);
    }

    /** A bill whose cycle ends in August, with the sum of its value-added services alone. */
    private static FileExtract bill(LocalDate first, LocalDate last) {
        var sum = new BillItem(
                "综合信息服务费",
                Category.VALUE_ADDED,
                FEE,
                BillItem.Role.SECTION_SUM,
                ServiceProvider.UNSTATED,
                Rhythm.UNSTATED,
                null,
                row("bill.csv"));
        var bill = new Bill(LINE, Carrier.CHINA_TELECOM, new Cycle(first, last), List.of(sum), FEE, null);
        var scope = new ExportScope(
                LINE, Carrier.CHINA_TELECOM, bill.cycle().month(), RecordKind.BILL, bill.cycle(), null, 1, false);
        return new FileExtract("bill.csv", null, null, List.of(scope), List.of(bill), List.of(), List.of());
    }

    private static FileExtract list(LocalDateTime time) {
        var record = new PricedRecord(
                LINE,
                Carrier.CHINA_TELECOM,
                YearMonth.from(time),
                false,
                Category.VALUE_ADDED,
                time,
                "手机报",
                ServiceProvider.UNSTATED,
                Rhythm.MONTHLY,
                FEE,
                1,
                row("list.csv"));
        var scope = new ExportScope(
                LINE, Carrier.CHINA_TELECOM, record.month(), RecordKind.VALUE_ADDED, null, null, 1, false);
        return new FileExtract("list.csv", null, null, List.of(scope), List.of(), List.of(record), List.of());
    }

    private static List<String> august(FileExtract... files) {
        return charges(AUGUST, files);
    }

    private static List<String> charges(YearMonth month, FileExtract... files) {
        List<FileExtract> said = MonthsBalancer.of(month, new LineExports(LINE, List.of(files)));
        return MonthBalancer.balance(LINE, null, month, said).month().charges().stream()
                .map(charge -> charge.origin() + " " + charge.item())
                .toList();
    }

    @Test
    void a_record_of_the_month_before_itemises_a_cycle_that_begins_there() {
        FileExtract bill = bill(LocalDate.of(2024, 7, 27), LocalDate.of(2024, 8, 26));

        assertThat(august(bill, list(LocalDateTime.of(2024, 7, 27, 0, 21)))).containsExactly("RECORD 手机报");
        assertThat(august(bill, list(LocalDateTime.of(2024, 7, 26, 0, 21)))).containsExactly("REMAINDER 综合信息服务费");
    }

    @Test
    void a_record_of_the_month_before_itemises_nothing_of_a_calendar_month() {
        FileExtract bill = bill(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 8, 31));

        assertThat(august(bill, list(LocalDateTime.of(2024, 7, 27, 0, 21)))).containsExactly("REMAINDER 综合信息服务费");
    }

    @Test
    void a_day_that_the_bill_of_the_month_before_leaves_counts_though_this_month_has_no_bill() {
        FileExtract july = bill(LocalDate.of(2024, 6, 27), LocalDate.of(2024, 7, 26));

        assertThat(august(july, list(LocalDateTime.of(2024, 7, 28, 0, 21)), scoped(AUGUST)))
                .containsExactly("RECORD 手机报");
        assertThat(august(july, list(LocalDateTime.of(2024, 7, 26, 0, 21)), scoped(AUGUST)))
                .isEmpty();
    }

    @Test
    void a_day_of_a_month_without_a_bill_counts_in_the_next_month_s_bill_that_holds_it() {
        FileExtract bill = bill(LocalDate.of(2024, 7, 27), LocalDate.of(2024, 8, 26));
        YearMonth july = AUGUST.minusMonths(1);

        assertThat(charges(july, bill, list(LocalDateTime.of(2024, 7, 27, 0, 21))))
                .isEmpty();
        assertThat(charges(july, bill, list(LocalDateTime.of(2024, 7, 26, 0, 21))))
                .containsExactly("RECORD 手机报");
    }

    @Test
    void a_day_that_the_last_bill_leaves_counts_in_a_month_of_which_there_is_nothing_else() {
        FileExtract last = bill(LocalDate.of(2024, 7, 21), LocalDate.of(2024, 8, 20));
        FileExtract late = list(LocalDateTime.of(2024, 8, 25, 0, 21));
        YearMonth september = AUGUST.plusMonths(1);
        var line = new LineExports(LINE, List.of(last, late));

        assertThat(MonthsBalancer.months(september, new History(List.of()), line))
                .containsExactly(AUGUST, september);
        assertThat(charges(september, last, late)).containsExactly("RECORD 手机报");
        assertThat(MonthBalancer.balance(LINE, null, AUGUST, MonthsBalancer.of(AUGUST, line))
                        .month()
                        .remarks())
                .as("until that month is audited the money is named")
                .contains(Remark.of("ledger.left-to-next-month", 1, FEE, september));
    }

    @Test
    void a_bill_of_a_quarter_takes_the_records_and_usage_of_its_first_month() {
        FileExtract quarter = bill(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 8, 31));
        FileExtract june = list(LocalDateTime.of(2024, 6, 2, 0, 21));
        var calls =
                new UsageMonth(LINE, Carrier.CHINA_TELECOM, AUGUST.minusMonths(2), RecordKind.VOICE, 1, 1, 1, 60, 0, 0);
        var usage = new FileExtract(
                "calls.csv",
                null,
                null,
                scoped(AUGUST.minusMonths(2), AUGUST.minusMonths(1), AUGUST).scopes(),
                List.of(),
                List.of(),
                List.of(calls));

        assertThat(august(quarter, june)).containsExactly("RECORD 手机报");
        assertThat(charges(AUGUST.minusMonths(2), quarter, june))
                .as("charged by the bill alone")
                .isEmpty();
        var line = new LineExports(LINE, List.of(quarter, usage));
        assertThat(MonthBalancer.balance(LINE, null, AUGUST, MonthsBalancer.of(AUGUST, line))
                        .month()
                        .usage())
                .containsExactly(calls);
    }

    private static FileExtract scoped(YearMonth... months) {
        return new FileExtract(
                "scopes.csv",
                null,
                null,
                Stream.of(months)
                        .map(month -> new ExportScope(
                                LINE, Carrier.CHINA_TELECOM, month, RecordKind.VOICE, null, null, 1, false))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Run published(YearMonth month) {
        return new Run(
                "run", month, 1, "", LocalDate.of(2024, 9, 5), Run.State.PUBLISHED, "", "", "", Path.of("out"), null);
    }

    @Test
    void the_audited_month_and_earlier_ones_that_no_run_speaks_for_are_balanced() {
        YearMonth july = AUGUST.minusMonths(1);
        YearMonth oldest = AUGUST.minusMonths(24);
        var line = new LineExports(
                LINE,
                List.of(
                        scoped(AUGUST.plusMonths(1), AUGUST, july),
                        scoped(AUGUST, oldest.minusMonths(1), oldest, AUGUST.minusMonths(2))));

        assertThat(MonthsBalancer.months(AUGUST, new History(List.of(published(july))), line))
                .containsExactly(oldest, AUGUST.minusMonths(2), AUGUST);
        assertThat(MonthsBalancer.months(AUGUST, new History(List.of(published(AUGUST))), line))
                .as("a month is audited again whatever was published of it")
                .contains(july, AUGUST);
    }

    @Test
    void of_a_file_only_what_belongs_to_the_month_or_the_one_before_is_taken() {
        FileExtract july = bill(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31));
        FileExtract june = bill(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));

        assertThat(MonthsBalancer.of(AUGUST, new LineExports(LINE, List.of(scoped(AUGUST.minusMonths(2))))))
                .as("a file without a word of it is left out")
                .isEmpty();
        assertThat(MonthsBalancer.of(AUGUST, new LineExports(LINE, List.of(july, june))).stream()
                        .map(FileExtract::bills))
                .as("where the cycle before ended tells which records it counted")
                .containsExactly(july.bills());
        var usage =
                new UsageMonth(LINE, Carrier.CHINA_TELECOM, AUGUST.minusMonths(1), RecordKind.VOICE, 1, 1, 1, 60, 0, 0);
        var older =
                new UsageMonth(LINE, Carrier.CHINA_TELECOM, AUGUST.minusMonths(2), RecordKind.VOICE, 1, 1, 1, 60, 0, 0);
        FileExtract calls = new FileExtract(
                "calls.csv", null, null, scoped(AUGUST).scopes(), List.of(), List.of(), List.of(usage, older));
        assertThat(MonthsBalancer.of(AUGUST, new LineExports(LINE, List.of(calls)))
                        .get(0)
                        .usage())
                .as("the month before too, where a cycle may begin")
                .containsExactly(usage);
    }

    @Test
    void a_bill_that_a_newer_one_silences_takes_no_sale_of_the_month_before() {
        Bill older = bill(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 8, 31))
                .bills()
                .get(0);
        Bill newer = bill(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 8, 31))
                .bills()
                .get(0);
        FileExtract july = list(LocalDateTime.of(2024, 7, 20, 0, 21));

        assertThat(charges(
                        AUGUST.minusMonths(1),
                        printed("a.csv", LocalDate.of(2024, 9, 1), older),
                        printed("b.csv", LocalDate.of(2024, 9, 10), newer),
                        july))
                .containsExactly("RECORD 手机报");
    }

    private static FileExtract printed(String file, LocalDate day, Bill bill) {
        return new FileExtract(file, day, null, List.of(), List.of(bill), List.of(), List.of());
    }
}
