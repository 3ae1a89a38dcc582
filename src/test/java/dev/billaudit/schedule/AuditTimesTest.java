package dev.billaudit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.failure.WrongUsage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTimesTest {

    @ParameterizedTest
    @CsvSource({
        "0 3 5 * *, 2026-11-05T03:00+08:00",
        "0 0 3 5 * *, 2026-11-05T03:00+08:00",
        "30 6 6 * *, 2026-11-06T06:30+08:00",
        "0 3 5 1 *, 2027-01-05T03:00+08:00",
    })
    void a_cron_line_of_five_or_six_fields_is_read_in_the_time_of_the_bills(String cron, String due) {
        assertThat(AuditTimes.of(cron).after(at("2026-11-05T02:59+08:00"))).isEqualTo(at(due));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "monthly", "5", "-", "0 3 5 *", "0 3 32 * *", "0 3 5 * * * *", "61 3 5 * *"})
    void anything_else_is_wrong_usage(String cron) {
        assertThatThrownBy(() -> AuditTimes.of(cron))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        wrong -> assertThat(wrong.remark().key()).isEqualTo("schedule.cron-unreadable"));
    }

    @Test
    void a_day_that_never_comes_is_refused() {
        assertThatThrownBy(() -> AuditTimes.of("0 3 31 2 *"))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        wrong -> assertThat(wrong.remark().key()).isEqualTo("schedule.cron-never-due"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-05T03:00+08:00, 2026-10",
        "2026-12-31T23:30+08:00, 2026-11",
        "2026-12-31T16:00Z, 2026-12",
        "2027-01-05T03:00+08:00, 2026-12",
    })
    void the_month_is_the_one_before_the_due_time(String due, YearMonth month) {
        assertThat(AuditTimes.month(at(due))).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "0 3 5 * *, 2026-11-05T03:00+08:00, 2026-11-05T03:00+08:00",
        "0 3 5 * *, 2026-11-05T02:59+08:00, 2026-10-05T03:00+08:00",
        "0 3 5 1 *, 2026-11-05T03:00+08:00, 2026-01-05T03:00+08:00",
    })
    void the_last_due_time_is_the_one_that_has_come(String cron, String now, String last) {
        assertThat(AuditTimes.of(cron).lastUpTo(at(now))).contains(at(last));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
