package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which month a priced record counts: in exactly one, the stated billing month before all else. */
class RecordMonthsTest {

    private static final YearMonth APRIL = YearMonth.of(2024, 4);
    private static final YearMonth MAY = ABill.MAY;
    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static final Cycle TO_APRIL_26 = new Cycle(LocalDate.of(2024, 3, 27), LocalDate.of(2024, 4, 26));
    private static final Cycle TO_MAY_26 = new Cycle(LocalDate.of(2024, 4, 27), LocalDate.of(2024, 5, 26));
    private static final Cycle TO_JUNE_26 = new Cycle(LocalDate.of(2024, 5, 27), LocalDate.of(2024, 6, 26));

    private static FileExtract bill(Cycle cycle) {
        String file = "bill-" + cycle.last() + ".csv";
        return AnExport.of(ABill.of(file, cycle, "50.00", "SUM | ON_BEHALF | | 代收费 | 50.00"));
    }

    private static AnExport list() {
        return AnExport.named("list.csv");
    }

    private static FileExtract row(AnExport list, String time) {
        return list.records("ON_BEHALF | %s | 笑话 | | | PER_USE | 2.00".formatted(time))
                .extract();
    }

    /** The months from February to August in which a charge of the record stands, one for each time it does. */
    private static List<YearMonth> months(FileExtract... files) {
        List<YearMonth> months = new ArrayList<>();
        IntStream.rangeClosed(2, 8)
                .mapToObj(number -> YearMonth.of(2024, number))
                .forEach(month ->
                        MonthBalancer.balance(ABill.LINE, null, month, List.of(files)).month().charges().stream()
                                .filter(charge -> "笑话".equals(charge.item()))
                                .forEach(charge -> months.add(month)));
        return months;
    }

    @Test
    void a_stated_billing_month_counts_a_day_after_the_end_of_its_cycle() {
        FileExtract stated = row(list().of(MAY), "2024-05-28T18:01:10");

        assertThat(months(bill(TO_MAY_26), stated)).containsExactly(MAY);
        assertThat(months(bill(TO_MAY_26), bill(TO_JUNE_26), stated)).containsExactly(MAY);
    }

    @Test
    void a_stated_billing_month_counts_a_day_that_another_month_s_cycle_holds() {
        assertThat(months(bill(TO_APRIL_26), bill(TO_MAY_26), row(list().of(APRIL), "2024-04-28T18:01:10")))
                .containsExactly(APRIL);
        assertThat(months(bill(TO_MAY_26), bill(TO_JUNE_26), row(list().of(JUNE), "2024-05-05T18:01:10")))
                .containsExactly(JUNE);
    }

    @Test
    void a_monthly_fee_with_the_day_of_an_old_order_is_for_the_month_its_list_states_and_a_use_for_its_own() {
        FileExtract stated =
                AnExport.named("list.csv").of(ABill.MAY).records("""
                        VALUE_ADDED | 2023-03-12T18:01:10 | 彩铃 | | | MONTHLY | 5.00
                        VALUE_ADDED | 2023-03-28T18:01:10 | 点歌 | | | PER_USE | 2.00
                        """).extract();

        assertThat(MonthBalancer.balance(ABill.LINE, null, ABill.MAY, List.of(stated))
                        .month()
                        .charges())
                .extracting(ChargeLine::item, ChargeLine::cycle)
                .containsExactlyInAnyOrder(
                        tuple("彩铃", Cycle.of(ABill.MAY)), tuple("点歌", Cycle.of(YearMonth.of(2023, 3))));
    }

    @Test
    void a_day_alone_counts_in_the_cycle_that_holds_it() {
        assertThat(months(bill(TO_MAY_26), bill(TO_JUNE_26), row(list(), "2024-05-28T18:01:10")))
                .containsExactly(JUNE);
        assertThat(months(bill(TO_APRIL_26), bill(TO_MAY_26), row(list(), "2024-04-26T18:01:10")))
                .containsExactly(APRIL);
        assertThat(months(bill(TO_APRIL_26), bill(TO_MAY_26), row(list(), "2024-04-27T18:01:10")))
                .containsExactly(MAY);
    }

    @Test
    void a_day_that_its_month_s_bill_leaves_counts_in_the_next_month_whatever_that_has() {
        FileExtract late = row(list(), "2024-05-28T18:01:10");

        assertThat(months(bill(TO_MAY_26), late)).as("no bill").containsExactly(JUNE);
        assertThat(months(bill(TO_MAY_26), bill(Cycle.of(JUNE)), late))
                .as("a bill of the calendar month")
                .containsExactly(JUNE);
    }

    @Test
    void a_change_of_cycle_with_a_bill_of_its_own_leaves_no_day_to_the_next_month() {
        var rest = new Cycle(LocalDate.of(2024, 5, 27), LocalDate.of(2024, 5, 31));

        assertThat(months(bill(TO_MAY_26), bill(rest), bill(Cycle.of(JUNE)), row(list(), "2024-05-28T18:01:10")))
                .containsExactly(MAY);
        assertThat(months(bill(TO_MAY_26), bill(rest), row(list(), "2024-05-28T18:01:10")))
                .as("no bill of June")
                .containsExactly(MAY);
    }

    @Test
    void a_day_of_a_month_without_a_bill_counts_in_the_next_month_s_bill_that_holds_it() {
        assertThat(months(bill(TO_MAY_26), row(list(), "2024-04-27T18:01:10"))).containsExactly(MAY);
        assertThat(months(bill(TO_MAY_26), row(list(), "2024-04-26T18:01:10"))).containsExactly(APRIL);
    }

    @Test
    void a_day_that_two_bills_hold_counts_in_the_earlier_one() {
        var overlapping = new Cycle(LocalDate.of(2024, 4, 20), LocalDate.of(2024, 5, 26));

        assertThat(months(bill(TO_APRIL_26), bill(overlapping), row(list(), "2024-04-22T18:01:10")))
                .containsExactly(APRIL);
    }

    @Test
    void a_day_that_a_bill_of_several_months_holds_counts_in_that_bill_s_month() {
        var quarter = new Cycle(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30));

        assertThat(months(bill(quarter), row(list(), "2024-04-22T18:01:10"))).containsExactly(JUNE);
        assertThat(months(bill(quarter), row(list(), "2024-06-22T18:01:10"))).containsExactly(JUNE);
        assertThat(months(bill(quarter), row(list(), "2024-03-31T18:01:10"))).containsExactly(YearMonth.of(2024, 3));
    }

    @Test
    void a_sale_counts_where_one_list_states_though_another_has_its_day_alone() {
        FileExtract byDay = row(AnExport.named("day.csv"), "2024-05-28T18:01:10");

        assertThat(months(bill(TO_MAY_26), byDay, row(list().of(MAY), "2024-05-28T18:01:10")))
                .as("else the next cycle's")
                .containsExactly(MAY);
        assertThat(months(byDay, row(list().of(JUNE), "2024-05-28T00:00:00")))
                .as("else its own day's")
                .containsExactly(JUNE);
    }

    @Test
    void a_row_without_a_day_counts_in_the_month_it_was_asked_for() {
        assertThat(months(bill(TO_MAY_26), bill(TO_JUNE_26), row(list(), ""))).containsExactly(MAY);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void every_record_counts_in_exactly_one_month(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<FileExtract> files = new ArrayList<>();
            int last = 10 + random.nextInt(22);
            IntStream.rangeClosed(3, 7)
                    .filter(number -> random.nextInt(4) > 0)
                    .mapToObj(number -> bill(cycle(YearMonth.of(2024, number), last)))
                    .forEach(files::add);
            LocalDateTime time = LocalDateTime.of(2024, 4, 1, 12, 0).plusDays(random.nextInt(29));
            AnExport list = random.nextBoolean() ? list().of(APRIL.plusMonths(random.nextInt(2))) : list();
            files.add(row(list, time.toString()));
            if (random.nextBoolean()) {
                files.add(row(AnExport.named("again.csv"), time.toString()));
            }
            if (random.nextInt(5) == 0) {
                files.add(bill(new Cycle(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 5, 31))));
            }

            assertThat(months(files.toArray(FileExtract[]::new)))
                    .as("a day %s, cycles to the %d., %d files", time, last, files.size())
                    .hasSize(1);
        }
    }

    /** Ends on that day of the month, and begins the day after the same day of the month before. */
    private static Cycle cycle(YearMonth month, int last) {
        YearMonth before = month.minusMonths(1);
        return new Cycle(
                before.atDay(Math.min(last, before.lengthOfMonth())).plusDays(1),
                month.atDay(Math.min(last, month.lengthOfMonth())));
    }
}
