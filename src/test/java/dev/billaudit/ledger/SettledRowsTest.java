package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettledRowsTest {

    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static final YearMonth JULY = YearMonth.of(2024, 7);

    /** A month of one list with one row; the list states a month or leaves the row to its day. */
    private static BalancedMonth month(
            YearMonth month, @Nullable YearMonth stated, String day, List<BalancedMonth> settled) {
        return month(month, stated, day, Rhythm.UNSTATED, settled);
    }

    private static BalancedMonth month(
            YearMonth month, @Nullable YearMonth stated, String day, Rhythm rhythm, List<BalancedMonth> settled) {
        AnExport list = AnExport.named(month + ".csv");
        if (stated != null) {
            list.of(stated);
        }
        FileExtract rows = list.records("ON_BEHALF | " + day + "T10:11:12 | 英语每日一句 | | | " + rhythm + " | 4.00")
                .extract();
        return MonthBalancer.balance(ABill.LINE, null, month, List.of(rows), settled)
                .month();
    }

    @ParameterizedTest
    @CsvSource({"2023-06-01", "2024-04-30", "2024-05-28"})
    void months_that_are_stated_have_a_sale_each_whatever_the_day_of_the_order(String day) {
        BalancedMonth may = month(ABill.MAY, ABill.MAY, day, List.of());

        assertThat(may.charges()).hasSize(1);
        assertThat(month(JUNE, JUNE, day, List.of(may)).charges()).hasSize(1);
    }

    @Test
    void a_sale_counted_by_its_day_is_not_charged_again_by_a_list_that_states_a_later_month() {
        BalancedMonth may = month(ABill.MAY, null, "2024-05-28", List.of());
        BalancedMonth june = month(JUNE, null, "2024-06-02", List.of(may));
        List<BalancedMonth> settled = new ArrayList<>(List.of(may, june));

        assertThat(may.charges()).hasSize(1);
        assertThat(june.charges()).hasSize(1);
        assertThat(month(JUNE, JUNE, "2024-05-28", List.of(may)).charges()).isEmpty();
        assertThat(month(JULY, JULY, "2024-05-28", settled).charges()).isEmpty();
        assertThat(month(JULY, JULY, "2024-05-29", settled).charges()).hasSize(1);
    }

    @Test
    void the_fee_of_a_later_month_bears_the_day_of_the_order() {
        BalancedMonth may = month(ABill.MAY, null, "2024-05-28", Rhythm.MONTHLY, List.of());

        assertThat(month(JUNE, JUNE, "2024-05-28", Rhythm.MONTHLY, List.of(may)).charges())
                .isEmpty();
        assertThat(month(JULY, JULY, "2024-05-28", Rhythm.MONTHLY, List.of(may)).charges())
                .hasSize(1);
    }

    @Test
    void months_kept_without_a_word_of_stated_months_speak_for_no_day_long_before_them() {
        BalancedMonth stated = month(ABill.MAY, ABill.MAY, "2023-06-01", List.of());
        BalancedMonth kept = unstated(stated);

        assertThat(month(JUNE, JUNE, "2023-06-01", List.of(kept)).charges()).hasSize(1);
    }

    @Test
    void a_month_kept_without_a_word_of_stated_months_is_told_of_them_by_its_list() {
        BalancedMonth kept = unstated(month(ABill.MAY, ABill.MAY, "2024-05-10", List.of()));
        List<FileExtract> lists = List.of(list(ABill.MAY, "2024-05-10"), list(JUNE, "2024-05-10"));

        assertThat(MonthBalancer.balance(ABill.LINE, null, JUNE, lists, List.of(kept))
                        .month()
                        .charges())
                .hasSize(1);
    }

    /** As books of a time that did not keep which months were stated. */
    private static BalancedMonth unstated(BalancedMonth stated) {
        return new BalancedMonth(
                stated.line(),
                stated.carrier(),
                stated.cycle(),
                stated.hasBill(),
                stated.charges(),
                stated.statedTotal(),
                stated.totalEvidence(),
                stated.difference(),
                stated.coverage(),
                stated.usage(),
                stated.remarks());
    }

    private static FileExtract list(YearMonth stated, String day) {
        return AnExport.named(stated + ".csv")
                .of(stated)
                .records("ON_BEHALF | " + day + "T10:11:12 | 英语每日一句 | | | UNSTATED | 4.00")
                .extract();
    }

    @Test
    void a_sale_that_was_not_settled_is_charged() {
        assertThat(month(JUNE, JUNE, "2024-05-28", List.of()).charges()).hasSize(1);
    }
}
