package dev.billaudit.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import dev.billaudit.job.AuditSession;
import dev.billaudit.job.Progress;
import dev.billaudit.job.StopRequest;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.Stopped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/**
 * Audits each month when it is due, and after a time off every month that was missed, oldest first. It holds the data
 * folder as long as it lives, and no bill while it waits.
 */
public final class MonthlySchedule {

    /** How late an audit may begin; it is due once a month. */
    private static final Duration POLLED = Duration.ofSeconds(20);
    /** A row whose holder gave no sign for four of these belonged to a process that died. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int HEARTBEATS_MISSED = 4;
    /** The run is told to stop before; the process has nine seconds in all. */
    private static final Duration STOP_WAIT = Duration.ofSeconds(7);

    private final Rounds rounds;
    private final DataSource books;
    private final AuditTimes times;
    private final InstantSource clock;
    private final ScheduleListener listener;

    MonthlySchedule(Rounds rounds, DataSource books, AuditTimes times, InstantSource clock, ScheduleListener listener) {
        this.rounds = rounds;
        this.books = books;
        this.times = times;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Serves an order until it is told to stop, or until what was missed is caught up.
     *
     * @return the worst exit code of the months caught up
     * @throws Stopped when it was told to stop
     */
    public static int serve(
            AuditSession session,
            ScheduleOrder order,
            InstantSource clock,
            ScheduleListener listener,
            Progress progress,
            StopRequest stop) {
        Auditor auditor = new SessionAuditor(session, order, clock, progress, stop);
        Rounds rounds = new Rounds(auditor, listener, stop);
        MonthlySchedule schedule = new MonthlySchedule(rounds, session.books(), order.times(), clock, listener);
        return order.catchUpOnly() ? schedule.catchUp() : schedule.stayUp(stop);
    }

    /** Audits what is not settled up to the last due time, whether the schedule was up then or not. */
    int catchUp() {
        Instant now = clock.instant();
        YearMonth last = AuditTimes.month(times.lastUpTo(now).orElse(now));
        return rounds.catchUp(last).worst();
    }

    /** Stays up; the only way out is to be told to stop. */
    int stayUp(StopRequest stop) {
        var asked = new CountDownLatch(1);
        stop.whenAsked(asked::countDown);
        Scheduler scheduler = scheduler();
        listener.waits(AuditTimes.at(times.after(clock.instant())), List.of());
        scheduler.start();
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            scheduler.stop();
        }
        throw new Stopped(Remark.of("schedule.stopped"));
    }

    private Scheduler scheduler() {
        return new SchedulerBuilder(books, List.of())
                .startTasks(new AuditTask(times, clock, rounds, listener).task())
                .schedulerName(new SchedulerName.Fixed("schedule")) // the default asks the network for this host's name
                .threads(1)
                .clock(clock::instant)
                .serializer(new PlainText())
                .jdbcCustomization(new DefaultJdbcCustomization(false))
                .pollingInterval(POLLED)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(STOP_WAIT)
                .failureLogging(LogLevel.DEBUG, false) // a stop is no failure, and the listener is told of the others
                .build();
    }
}
