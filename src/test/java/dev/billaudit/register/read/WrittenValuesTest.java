package dev.billaudit.register.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-05",
                "2024/1/5",
                "2024.1.5",
                "20240105",
                "2024年1月5日",
                "2024年01月05日",
                "２０２４／１／５",
                "2024-01-05 00:00:00",
                "2024-01-05T10:20"
            })
    void a_day_is_read_in_every_usual_spelling(String written) {
        assertThat(DayText.day(written)).contains(LocalDate.of(2024, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2024-13-01",
                "24-1-5",
                "2024-1",
                "2024",
                "45296",
                "5/1/2024",
                "2024-01-05x",
                "",
                "2024-01-05 25:00",
                "2024--1-5",
                "2024年1-5",
                "202401",
                "2024-01-0510:20"
            })
    void what_is_no_day_is_none(String written) {
        assertThat(DayText.day(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01 09:05:07",
                "2024/3/1 9:5:7",
                "20240301090507",
                "20240301 09:05:07",
                "2024年3月1日9时5分7秒",
                "2024年3月1日 09:05:07",
                "2024-03-01T09:05:07.000"
            })
    void a_time_is_read_in_every_usual_spelling(String written) {
        assertThat(DayText.time(written)).contains(LocalDateTime.of(2024, 3, 1, 9, 5, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5000",
        "5.00, 5000",
        "￥5, 5000",
        "¥ 5.00, 5000",
        "5元, 5000",
        "5元/月, 5000",
        "0.305, 305",
        "'1,280.00', 1280000",
        "５．５, 5500",
        "0, 0",
        "5.0000000, 5000",
        "007, 7000"
    })
    void an_amount_is_read_in_every_usual_spelling(String written, long li) {
        assertThat(YuanText.amount(written)).contains(new Money(li));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5",
                "+5",
                "5.",
                ".5",
                "1,28",
                "12,80.00",
                "5,5",
                "1e3",
                "0x10",
                "五",
                "$5",
                "5 元 6",
                "0.0001",
                "9999999999999",
                "NaN",
                "٥"
            })
    void what_is_no_amount_is_none(String written) {
        assertThat(YuanText.amount(written)).isEmpty();
    }
}
