package dev.billaudit.schedule;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.job.StopRequest;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.Stopped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Audits the months of a due time one by one, oldest first; one that fails keeps no other from its audit. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int WITH_GAPS = 1;

    private final Auditor auditor;
    private final ScheduleListener listener;
    private final StopRequest stop;

    Rounds(Auditor auditor, ScheduleListener listener, StopRequest stop) {
        this.auditor = auditor;
        this.listener = listener;
        this.stop = stop;
    }

    /**
     * The round of a due time: its own month in any case, so that exports that came since an audit by hand are seen, and
     * of the months before it, from {@code since} on, those without a settled result.
     *
     * @throws Stopped if it was told to stop; what is done stays done
     */
    Result due(YearMonth since, YearMonth last) {
        Set<YearMonth> settled = auditor.settled();
        return audit(Stream.iterate(since, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> month.equals(last) || !settled.contains(month))
                .toList());
    }

    /**
     * The round of a catch-up: the months of the input up to the last due one that have no settled result.
     *
     * @throws Stopped if it was told to stop; what is done stays done
     */
    Result catchUp(YearMonth last) {
        Set<YearMonth> settled = auditor.settled();
        return audit(auditor.inInput().stream()
                .filter(month -> !month.isAfter(last))
                .filter(month -> !settled.contains(month))
                .toList());
    }

    private Result audit(List<YearMonth> months) {
        listener.begins(months);
        int worst = 0;
        var again = new ArrayList<YearMonth>();
        for (YearMonth month : months) {
            if (stop.isAsked()) {
                throw new Stopped(Remark.of("schedule.stopped"));
            }
            int code = audit(month);
            worst = Math.max(worst, code);
            if (code > WITH_GAPS) {
                again.add(month);
                LOG.warn("the audit of {} ended with {} and will be tried again", month, code);
            }
        }
        return new Result(worst, again);
    }

    private int audit(YearMonth month) {
        try {
            AuditOutcome outcome = auditor.audit(month);
            listener.audited(outcome);
            return outcome.exitCode();
        } catch (Stopped stopped) {
            throw stopped;
        } catch (Throwable failure) {
            // errors too: a month that takes all memory must not take the schedule with it
            return listener.failed(month, failure);
        }
    }

    /**
     * How a round ended.
     *
     * @param worst the highest exit code of its months
     * @param again the months that failed or passed the limits
     */
    record Result(int worst, List<YearMonth> again) {

        /** Copies the list. */
        Result {
            again = List.copyOf(again);
        }
    }
}
