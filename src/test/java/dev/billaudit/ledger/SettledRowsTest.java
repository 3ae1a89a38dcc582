package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettledRowsTest {

    private static final YearMonth JUNE = YearMonth.of(2024, 6);

    private static List<ChargeLine> charges(YearMonth month, String day, List<ChargeLine> settled) {
        FileExtract list = AnExport.named(month + ".csv")
                .of(month)
                .records("ON_BEHALF | " + day + "T10:11:12 | 英语每日一句 | | | MONTHLY | 4.00")
                .extract();
        return MonthBalancer.balance(ABill.LINE, null, month, List.of(list), settled)
                .month()
                .charges();
    }

    @ParameterizedTest
    @CsvSource({"2023-06-01, 1", "2024-04-30, 1", "2024-05-28, 0"})
    void a_sale_of_a_settled_month_is_not_charged_again_but_the_day_of_an_order_is_no_sale(String day, int charged) {
        List<ChargeLine> may = charges(ABill.MAY, day, List.of());

        assertThat(may).hasSize(1);
        assertThat(charges(JUNE, day, may)).hasSize(charged);
    }

    @Test
    void a_sale_that_was_not_settled_is_charged() {
        assertThat(charges(JUNE, "2024-05-28", List.of())).hasSize(1);
    }
}
