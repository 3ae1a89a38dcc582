package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Cycle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    private static final Cycle MAY = Cycle.of(YearMonth.of(2024, 5));

    private final TimeReader times = new TimeReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2011-08-01 21:56:04,2011-08-01T21:56:04",
        "2011-1-15 9:09:57,2011-01-15T09:09:57",
        "20111001 08:10:29,2011-10-01T08:10:29",
        "20111001081029,2011-10-01T08:10:29",
        "201110010810,2011-10-01T08:10:00",
        "2017/06/06 18:17:13,2017-06-06T18:17:13",
        "2017/6/6 8:07,2017-06-06T08:07:00",
        "2017-03-17/10:35:07,2017-03-17T10:35:07",
        "2024-02-19-22:11:29,2024-02-19T22:11:29",
        "2024-03-19T23:52:26,2024-03-19T23:52:26",
        "2024-03-19 23:52:26.0,2024-03-19T23:52:26",
        "2017 03-22 10:11:12,2017-03-22T10:11:12",
        "2017年03月22日 10:11:12,2017-03-22T10:11:12",
        "2017年3月22日10时11分12秒,2017-03-22T10:11:12",
        "2017.03.22 10:11:12,2017-03-22T10:11:12",
        "２０１７－０３－２２　１０：１１：１２,2017-03-22T10:11:12",
        "2024-05-01  00:14:59,2024-05-01T00:14:59",
        "2024-05-06T12:30:00+08:00,2024-05-06T12:30:00",
        "20240506T123000,2024-05-06T12:30:00",
        "20240506 123000,2024-05-06T12:30:00",
        "20240506-123000,2024-05-06T12:30:00",
        "20240506_1230,2024-05-06T12:30:00",
        "2024-05-06 12：30：00,2024-05-06T12:30:00",
        "2024/5/6 下午 3:30:00,2024-05-06T15:30:00",
        "2024年5月6日下午3时30分,2024-05-06T15:30:00",
        "2024/5/6 12:05:00 AM,2024-05-06T00:05:00",
        "2024-5-6 上午 12:05,2024-05-06T00:05:00",
        "2024年5月6日 15点30分,2024-05-06T15:30:00",
        "2024-05-06 星期一 10:00:00,2024-05-06T10:00:00",
        "2024/5/6(周一) 10:00,2024-05-06T10:00:00",
        "06-May-2024 10:00:00,2024-05-06T10:00:00",
        "'May 6, 2024 10:00:00 PM',2024-05-06T22:00:00",
        "24年5月6日 10:00:00,2024-05-06T10:00:00",
        "25/05/2024 10:00,2024-05-25T10:00:00",
        "05/25/2024 10:00,2024-05-25T10:00:00",
        "2024-05-06 24:00:00,2024-05-06T23:59:59",
        "2024/5/31 24:00,2024-05-31T23:59:59"
    })
    void every_full_spelling_is_read(String cell, LocalDateTime expected) {
        assertThat(times.read(cell, null, null)).isEqualTo(new TimeReader.Read(expected, false, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2012-1-12,2012-01-12",
        "20170101,2017-01-01",
        "2017/06/06,2017-06-06",
        "2017年6月6日,2017-06-06",
        "2024.5.6,2024-05-06",
        "24年5月6日,2024-05-06",
        "2024-05-06 星期一,2024-05-06"
    })
    void a_date_without_a_clock_time_is_read_as_such(String cell, LocalDate expected) {
        assertThat(times.read(cell, null, null)).isEqualTo(new TimeReader.Read(expected.atStartOfDay(), true, null));
    }

    @Test
    void a_missing_year_comes_from_the_query_period() {
        assertThat(times.read("05-06 23:06:02", MAY, null).time()).isEqualTo(LocalDateTime.of(2024, 5, 6, 23, 6, 2));
        assertThat(times.read("5月6日 23:06:02", MAY, null).time()).isEqualTo(LocalDateTime.of(2024, 5, 6, 23, 6, 2));
    }

    @Test
    void a_record_of_the_month_before_at_new_year_is_of_last_year() {
        Cycle january = Cycle.of(YearMonth.of(2024, 1));

        assertThat(times.read("12-31 23:59:59", january, null).time())
                .isEqualTo(LocalDateTime.of(2023, 12, 31, 23, 59, 59));
        assertThat(times.read("01-01 00:00:01", january, null).time()).isEqualTo(LocalDateTime.of(2024, 1, 1, 0, 0, 1));
    }

    @Test
    void a_missing_year_without_a_period_is_not_guessed() {
        assertThat(times.read("05-06 23:06:02", null, null).problem()).isEqualTo("time-without-year");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "24-05-06 10:00:00,2024-05-06T10:00:00",
        "24/5/6 10:00,2024-05-06T10:00:00",
        "24.5.6 10:00,2024-05-06T10:00:00",
        "13/05/2024 10:00,2024-05-13T10:00:00",
        "13/05/24 10:00,2024-05-13T10:00:00",
        "45418.4166666667,2024-05-06T10:00:00",
        "45418.5208333333333,2024-05-06T12:30:00",
        "45418.99999999,2024-05-06T23:59:59"
    })
    void the_period_that_was_asked_for_settles_the_order_of_a_day(String cell, LocalDateTime expected) {
        assertThat(times.read(cell, MAY, null)).isEqualTo(new TimeReader.Read(expected, false, null));
        assertThat(times.read("45418", MAY, null))
                .isEqualTo(new TimeReader.Read(LocalDate.of(2024, 5, 6).atStartOfDay(), true, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "24-05-06 10:00:00,time-order-unsure",
        "24-05-26,time-order-unsure",
        "06/05/2024 10:00,time-order-unsure",
        "45418,time-serial-unsure",
        "45418.5,time-serial-unsure",
        "31/31/2024 10:00,time-impossible",
        "32-32-32 10:00,time-impossible"
    })
    void without_a_period_the_order_of_a_day_is_not_guessed(String cell, String problem) {
        assertThat(times.read(cell, null, null).problem()).isEqualTo(problem);
    }

    @Test
    void a_period_does_not_tell_whether_the_day_or_the_month_comes_first() {
        assertThat(times.read("06/05/2024 10:00", MAY, null).problem()).isEqualTo("time-order-unsure");
        assertThat(times.read("06/05/24 10:00", MAY, null).problem()).isEqualTo("time-order-unsure");
    }

    @Test
    void a_period_that_holds_two_readings_or_none_settles_nothing() {
        Cycle months = new Cycle(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 6, 30));

        assertThat(times.read("05/06/2024 10:00", months, null).problem()).isEqualTo("time-order-unsure");
        assertThat(times.read("24-07-06 10:00", months, null).problem()).isEqualTo("time-order-unsure");
        assertThat(times.read("46000", months, null).problem()).isEqualTo("time-serial-unsure");
        assertThat(times.dateRow("45418", MAY)).isNull();
    }

    @Test
    void a_leap_day_that_no_year_of_the_period_has_is_impossible() {
        assertThat(times.read("02-29 10:00:00", Cycle.of(YearMonth.of(2023, 3)), null)
                        .problem())
                .isEqualTo("time-impossible");
        assertThat(times.read("02-29 10:00:00", Cycle.of(YearMonth.of(2024, 2)), null)
                        .time())
                .isEqualTo(LocalDateTime.of(2024, 2, 29, 10, 0));
    }

    @Test
    void a_clock_time_needs_the_date_row_above_it() {
        assertThat(times.read("03:39:57", MAY, LocalDate.of(2024, 5, 3)).time())
                .isEqualTo(LocalDateTime.of(2024, 5, 3, 3, 39, 57));
        assertThat(times.read("03:39:57", MAY, null).problem()).isEqualTo("time-without-date");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2024-02-30 10:00:00",
                "2024-13-01 10:00:00",
                "2024-05-06 24:00:01",
                "2024-05-06 10:61:00",
                "20240230101010",
                "0024-05-06 10:00:00",
                "9024-05-06 10:00:00"
            })
    void a_time_that_does_not_exist_is_impossible(String cell) {
        assertThat(times.read(cell, MAY, null).problem()).isEqualTo("time-impossible");
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
            strings = {
                "",
                "2017-03-31 20:17:-0",
                "2017-03-31 2O:17:00",
                "昨天",
                "2024-05-06 10:00:00 Z",
                "024-05-06 10:00:00",
                "24-Mai-2024",
                "1234",
                "123456789",
                "2024-05-06 10:00:00 abc",
                "2024--05-06",
                "1715000000000"
            })
    void a_broken_time_is_unreadable(String cell) {
        assertThat(times.read(cell, MAY, null).problem()).isEqualTo("time-unreadable");
    }

    @Test
    void date_rows_are_bare_dates_or_labelled_ones() {
        LocalDate day = LocalDate.of(2017, 5, 1);

        assertThat(times.dateRow("2017-05-01", null)).isEqualTo(day);
        assertThat(times.dateRow("20170501", null)).isEqualTo(day);
        assertThat(times.dateRow("2017年5月1日", null)).isEqualTo(day);
        assertThat(times.dateRow("详单计入账单的日期:20170501", null)).isEqualTo(day);
        assertThat(times.dateRow("详单计入帐单的日期：2017-05-01", null)).isEqualTo(day);
        assertThat(times.dateRow("05-01", Cycle.of(YearMonth.of(2017, 5)))).isEqualTo(day);
        assertThat(times.dateRow("合计：5.00", null)).isNull();
        assertThat(times.dateRow("2017-05-01 10:00:00", null)).isNull();
    }
}
