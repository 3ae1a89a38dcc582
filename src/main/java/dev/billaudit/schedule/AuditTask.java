package dev.billaudit.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.billaudit.ledger.failure.Stopped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;

/**
 * The monthly audit as the scheduler's library knows it: one row with the next due time, and as its data the first month
 * the schedule is answerable for.
 *
 * <p>Several due times that passed while the machine was off reach us as one, the earliest. The months between it and the
 * last that has come are the schedule's to catch up.
 */
final class AuditTask {

    private static final String NAME = "monthly-audit";

    private final AuditTimes times;
    private final InstantSource clock;
    private final Rounds rounds;
    private final ScheduleListener listener;

    AuditTask(AuditTimes times, InstantSource clock, Rounds rounds, ScheduleListener listener) {
        this.times = times;
        this.clock = clock;
        this.rounds = rounds;
        this.listener = listener;
    }

    /** The task; {@code since} is kept from the first start on. */
    RecurringTask<String> task() {
        YearMonth since = AuditTimes.month(times.after(clock.instant()));
        return Tasks.recurring(NAME, times.schedule(), String.class)
                .initialData(since.toString())
                .onFailure(this::comeBack)
                .onDeadExecution(AuditTask::resume)
                .executeStateful((instance, context) -> {
                    audit(YearMonth.parse(instance.getData()), context.getExecution().executionTime);
                    return instance.getData();
                });
    }

    /** Goes on while due times come during the audit. */
    private void audit(YearMonth since, Instant due) {
        Instant last = lastDue(due);
        Instant done;
        Rounds.Result result;
        do {
            done = last;
            result = rounds.due(since, AuditTimes.month(done));
            last = lastDue(done);
        } while (last.isAfter(done));
        listener.waits(AuditTimes.at(times.after(done)), result.again());
    }

    /** The last due time that has come, counted from one that has. */
    private Instant lastDue(Instant first) {
        Instant now = clock.instant();
        Instant last = first;
        for (Instant next = times.after(last); !next.isAfter(now); next = times.after(next)) {
            last = next;
        }
        return last;
    }

    /** After a stop the same due time is still to be served; after anything else the next one is soon enough. */
    private void comeBack(ExecutionComplete end, ExecutionOperations<String> row) {
        Instant due = end.getExecution().executionTime;
        boolean stopped = end.getCause().filter(Stopped.class::isInstance).isPresent();
        if (!stopped) {
            end.getCause().ifPresent(failure -> listener.failed(AuditTimes.month(due), failure));
        }
        row.reschedule(end, stopped ? due : times.after(clock.instant()));
    }

    /** A process that died keeps its due time: from the hour of the restart another month would follow. */
    private static void resume(ExecutionComplete end, ExecutionOperations<String> row) {
        row.reschedule(end, end.getExecution().executionTime);
    }
}
