package dev.billaudit.schedule;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.job.AuditRequest;
import dev.billaudit.job.AuditSession;
import dev.billaudit.job.Progress;
import dev.billaudit.job.StopRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The audit of this product, asked month by month.
 *
 * @param clock gives the as-of date of a run: its letters are dated when they are written, not when they were due
 */
record SessionAuditor(
        AuditSession session, ScheduleOrder order, InstantSource clock, Progress progress, StopRequest stop)
        implements Auditor {

    @Override
    public List<YearMonth> inInput() {
        return session.months(request(null), progress, stop);
    }

    @Override
    public Set<YearMonth> settled() {
        return session.settled();
    }

    @Override
    public AuditOutcome audit(YearMonth month) {
        return session.audit(request(month), progress, stop).get(0);
    }

    private AuditRequest request(@Nullable YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), AuditTimes.SHANGHAI);
        return new AuditRequest(order.bills(), month, month, order.register(), order.out(), null, today, false);
    }
}
