package dev.billaudit.schedule;

import dev.billaudit.job.AuditOutcome;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;

/** Told what the schedule does, from whichever thread does it, one call at a time. */
public interface ScheduleListener {

    /**
     * Months are about to be audited, oldest first.
     *
     * @param months none when there is nothing to catch up
     */
    void begins(List<YearMonth> months);

    /** A month was audited, wholly or in part. */
    void audited(AuditOutcome outcome);

    /**
     * A month could not be audited; the others are not kept from it.
     *
     * @return the exit code of such a failure
     */
    int failed(YearMonth month, Throwable failure);

    /**
     * Nothing more is to be done before the next due time.
     *
     * @param again the months that will be tried again then, because they failed or passed the limits
     */
    void waits(ZonedDateTime until, List<YearMonth> again);
}
