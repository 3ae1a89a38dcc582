package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Cycle;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026年09月27日-10月26日,2026-09-27,2026-10-26",
        "2026/09/27~10/26,2026-09-27,2026-10-26",
        "2026.12.27～1.26,2026-12-27,2027-01-26",
        "20260927-20261026,2026-09-27,2026-10-26",
        "2026年 09月 27日 至 2026年 10月 26日,2026-09-27,2026-10-26",
        "2026年10月,2026-10-01,2026-10-31",
        "2026年10月1日-31日,2026-10-01,2026-10-31",
        "26年10月,2026-10-01,2026-10-31",
        "26年9月27日至26年10月26日,2026-09-27,2026-10-26",
        "2026年10月1日0时至11月1日0时,2026-10-01,2026-10-31",
        "2026-10-01 00:00:00～2026-11-01 00:00:00,2026-10-01,2026-10-31",
        "2026/10/01-2026/11/01,2026-10-01,2026-10-31",
        "2026年9月1日-10月1日,2026-09-01,2026-09-30",
        "2026-09-26至2026-10-26,2026-09-26,2026-10-26",
        "2026-10-01至2026-10-01,2026-10-01,2026-10-01",
        "二〇二六年十月,2026-10-01,2026-10-31",
        "二零二六年九月二十七日至二零二六年十月三十一日,2026-09-27,2026-10-31",
        "2026年二月十日至2026年二月二十日,2026-02-10,2026-02-20"
    })
    void a_span_is_read_whatever_of_the_year_is_repeated(String text, LocalDate first, LocalDate last) {
        assertThat(PeriodReader.period(text)).isEqualTo(new Cycle(first, last));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-10-01", "2026年10月01日", "2026-10-01 10:31:05", "2026-10-01-10:31:05", ""})
    void one_day_is_no_span(String text) {
        assertThat(PeriodReader.period(text)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"2026年8月-10月", "2026年9、10月", "2026年9月至10月", "2026年8月、9月、10月", "2026年9月-2026年10月", "202609-202610"
            })
    void of_several_months_nobody_knows_which_is_meant(String text) {
        assertThat(PeriodReader.period(text)).isNull();
    }

    @Test
    void a_first_of_a_month_where_a_month_is_asked_for_is_that_month() {
        assertThat(PeriodReader.billingMonth("2026-10-01 00:00:00")).isEqualTo(Cycle.of(YearMonth.of(2026, 10)));
        assertThat(PeriodReader.billingMonth("2026-10-02")).isNull();
        assertThat(PeriodReader.billingMonth("2026-09-27至2026-10-26").month()).isEqualTo(YearMonth.of(2026, 10));
    }
}
