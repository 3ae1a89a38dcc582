package dev.billaudit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.billaudit.job.StopRequest;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.Stopped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The schedule on a database and a clock of its own; a restart is a new scheduler on the same row. */
class MonthlyScheduleTest {

    private final AFakeAuditor auditor = new AFakeAuditor();
    private final SettableClock clock = new SettableClock();
    private final StopRequest stop = new StopRequest();
    private DataSource books;

    @BeforeEach
    void an_empty_table() {
        books = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/h2/V4__schedule.sql")).execute(books);
    }

    @Test
    void each_month_is_audited_once_when_it_is_due() {
        ManualScheduler schedule = start("2026-07-20T12:00+08:00");
        at(schedule, "2026-08-05T02:59+08:00");
        assertThat(auditor.told()).isEmpty();

        at(schedule, "2026-08-05T03:00+08:00");
        assertThat(auditor.told()).containsExactly("audited 2026-07 1", "waits 2026-09-05T03:00");
        at(schedule, "2026-08-05T03:01+08:00");
        at(schedule, "2026-09-04T23:59+08:00");
        assertThat(auditor.told()).isEmpty();

        at(schedule, "2026-09-05T03:10+08:00");
        assertThat(auditor.told()).containsExactly("audited 2026-08 1", "waits 2026-10-05T03:00");
    }

    @Test
    void three_missed_months_are_audited_oldest_first_and_once_each() {
        start("2026-07-20T12:00+08:00");

        ManualScheduler schedule = start("2026-10-20T08:00+08:00");
        schedule.runAnyDueExecutions();
        schedule.runAnyDueExecutions();

        assertThat(auditor.told())
                .containsExactly(
                        "audited 2026-07 1", "audited 2026-08 1", "audited 2026-09 1", "waits 2026-11-05T03:00");
    }

    @Test
    void a_machine_that_was_off_at_the_due_time_catches_up_once_with_the_month_that_was_due() {
        start("2026-07-20T12:00+08:00");

        start("2026-09-03T08:00+08:00").runAnyDueExecutions();
        start("2026-09-03T09:00+08:00").runAnyDueExecutions();

        assertThat(auditor.told()).containsExactly("audited 2026-07 1", "waits 2026-09-05T03:00");
    }

    @Test
    void a_missed_month_that_somebody_audited_by_hand_is_left_alone() {
        start("2026-07-20T12:00+08:00");
        auditor.published.add(YearMonth.of(2026, 8));

        start("2026-10-20T08:00+08:00").runAnyDueExecutions();

        assertThat(auditor.told()).containsExactly("audited 2026-07 1", "audited 2026-09 1", "waits 2026-11-05T03:00");
    }

    @Test
    void the_month_that_is_due_is_looked_at_again_though_nothing_may_be_to_do() {
        auditor.published.add(YearMonth.of(2026, 7));
        at(start("2026-07-20T12:00+08:00"), "2026-08-05T03:00+08:00");

        assertThat(auditor.told()).containsExactly("nothing to do 2026-07 0", "waits 2026-09-05T03:00");
    }

    @Test
    void a_failed_or_partial_month_keeps_no_other_waiting_and_is_tried_again_at_the_next_due_time() {
        start("2026-07-20T12:00+08:00");
        auditor.failures.put(YearMonth.of(2026, 7), new FatalFailure(Remark.of("job.failed", "x")));
        auditor.codes.put(YearMonth.of(2026, 8), 4);

        ManualScheduler schedule = start("2026-10-20T08:00+08:00");
        schedule.runAnyDueExecutions();
        schedule.runAnyDueExecutions();
        assertThat(auditor.told())
                .containsExactly(
                        "failed 2026-07",
                        "audited 2026-08 4",
                        "audited 2026-09 1",
                        "waits 2026-11-05T03:00 again [2026-07, 2026-08]");

        auditor.failures.clear();
        at(schedule, "2026-11-05T03:00+08:00");
        assertThat(auditor.told())
                .containsExactly(
                        "audited 2026-07 1",
                        "audited 2026-08 4",
                        "audited 2026-10 1",
                        "waits 2026-12-05T03:00 again [2026-08]");
    }

    @Test
    void an_error_ends_the_month_and_not_the_schedule() {
        ManualScheduler schedule = start("2026-07-20T12:00+08:00");
        auditor.during = () -> {
            throw new StackOverflowError();
        };
        at(schedule, "2026-08-05T03:00+08:00");

        assertThat(auditor.told()).containsExactly("failed 2026-07", "waits 2026-09-05T03:00 again [2026-07]");
    }

    @Test
    void books_that_cannot_be_asked_are_told_and_asked_again_at_the_next_due_time() {
        ManualScheduler schedule = start("2026-07-20T12:00+08:00");
        auditor.unreadable = new IllegalStateException("disk");
        at(schedule, "2026-08-05T03:00+08:00");
        assertThat(auditor.told()).containsExactly("failed 2026-07");

        auditor.unreadable = null;
        at(schedule, "2026-08-05T03:10+08:00");
        assertThat(auditor.told()).isEmpty();
        at(schedule, "2026-09-05T03:00+08:00");
        assertThat(auditor.told()).containsExactly("audited 2026-07 1", "audited 2026-08 1", "waits 2026-10-05T03:00");
    }

    @Test
    void a_due_time_that_comes_during_an_audit_is_served_at_its_end() {
        start("2026-07-20T12:00+08:00");
        ManualScheduler schedule = start("2026-09-05T02:59+08:00");
        auditor.during =
                () -> clock.set(OffsetDateTime.parse("2026-09-05T03:05+08:00").toInstant());
        schedule.runAnyDueExecutions();

        assertThat(auditor.told()).containsExactly("audited 2026-07 1", "audited 2026-08 1", "waits 2026-10-05T03:00");
    }

    @Test
    void a_stopped_round_keeps_its_due_time_and_goes_on_at_the_next_start() {
        start("2026-07-20T12:00+08:00");
        auditor.during = () -> {
            if (auditor.published.contains(YearMonth.of(2026, 7))) {
                throw new Stopped(Remark.of("job.stopped"));
            }
        };
        start("2026-10-20T08:00+08:00").runAnyDueExecutions();
        assertThat(auditor.told()).containsExactly("audited 2026-07 1");

        auditor.during = () -> {};
        start("2026-12-01T08:00+08:00").runAnyDueExecutions();
        assertThat(auditor.told())
                .containsExactly(
                        "audited 2026-08 1", "audited 2026-09 1", "audited 2026-10 1", "waits 2026-12-05T03:00");
    }

    @Test
    void a_process_that_died_in_an_audit_leaves_the_due_time_to_the_next() {
        start("2026-07-20T12:00+08:00");
        JdbcClient.create(books)
                .sql("update scheduled_tasks set picked = true, picked_by = 'schedule',"
                        + " last_heartbeat = timestamp with time zone '2026-08-05 03:01:00+08:00'")
                .update();

        ManualScheduler schedule = start("2026-09-03T08:00+08:00");
        schedule.runAnyDueExecutions();
        assertThat(auditor.told()).isEmpty();
        schedule.runDeadExecutionDetection();
        schedule.runAnyDueExecutions();

        assertThat(auditor.told()).containsExactly("audited 2026-07 1", "waits 2026-09-05T03:00");
    }

    @Test
    void another_cron_line_moves_the_next_due_time_and_forgets_no_month() {
        start("2026-07-20T12:00+08:00");
        ManualScheduler schedule = start("2026-08-01T12:00+08:00", "0 3 20 */3 *"); // the 20th of each third month
        at(schedule, "2026-08-05T03:00+08:00");
        assertThat(auditor.told()).isEmpty();
        at(schedule, "2026-10-20T03:00+08:00");

        assertThat(auditor.told())
                .containsExactly(
                        "audited 2026-07 1", "audited 2026-08 1", "audited 2026-09 1", "waits 2027-01-20T03:00");
    }

    @Test
    void catching_up_takes_the_open_months_of_the_input_and_ends_with_the_worst_code() {
        clock.set(OffsetDateTime.parse("2026-11-03T08:00+08:00").toInstant());
        for (int month = 6; month <= 10; month++) {
            auditor.input.add(YearMonth.of(2026, month));
        }
        auditor.published.add(YearMonth.of(2026, 7));
        auditor.codes.put(YearMonth.of(2026, 8), 4);

        assertThat(monthly("0 3 5 * *").catchUp()).isEqualTo(4);
        assertThat(auditor.told()).containsExactly("audited 2026-06 1", "audited 2026-08 4", "audited 2026-09 1");

        auditor.codes.clear();
        assertThat(monthly("0 3 5 * *").catchUp()).isEqualTo(1);
        assertThat(auditor.told()).containsExactly("audited 2026-08 1");
        assertThat(monthly("0 3 5 * *").catchUp()).isZero();
        assertThat(auditor.told()).isEmpty();
    }

    @Test
    @Timeout(20)
    void it_stays_up_until_it_is_told_to_stop() {
        start("2026-07-20T12:00+08:00");
        clock.set(OffsetDateTime.parse("2026-09-03T08:00+08:00").toInstant());
        auditor.during = () -> {
            stop.ask();
            throw new Stopped(Remark.of("job.stopped"));
        };

        long begun = System.nanoTime();
        assertThatThrownBy(() -> monthly("0 3 5 * *").stayUp(stop))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.exitCode()).isEqualTo(130));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(auditor.told()).containsExactly("waits 2026-09-05T03:00");

        auditor.during = () -> {};
        start("2026-09-03T08:00+08:00").runAnyDueExecutions();
        assertThat(auditor.told()).containsExactly("audited 2026-07 1", "waits 2026-09-05T03:00");
    }

    private ManualScheduler start(String time) {
        return start(time, "0 3 5 * *");
    }

    /** A process that starts at this time. */
    private ManualScheduler start(String time, String cron) {
        clock.set(OffsetDateTime.parse(time).toInstant());
        AuditTimes times = AuditTimes.of(cron);
        var rounds = new Rounds(auditor, auditor, new StopRequest());
        var task = new AuditTask(times, clock::now, rounds, auditor).task();
        var builder = TestHelper.createManualScheduler(books).clock(clock);
        builder.startTasks(List.of(task));
        builder.serializer(new PlainText());
        builder.jdbcCustomization(new DefaultJdbcCustomization(false));
        return builder.start();
    }

    private MonthlySchedule monthly(String cron) {
        var rounds = new Rounds(auditor, auditor, stop);
        return new MonthlySchedule(rounds, books, AuditTimes.of(cron), clock::now, auditor);
    }

    private void at(ManualScheduler schedule, String time) {
        clock.set(OffsetDateTime.parse(time).toInstant());
        schedule.runAnyDueExecutions();
    }
}
