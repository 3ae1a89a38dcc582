package dev.billaudit.cli;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.job.AuditRequest;
import dev.billaudit.job.CaseOffice;
import dev.billaudit.job.Explanation;
import dev.billaudit.job.Progress;
import dev.billaudit.job.Status;
import dev.billaudit.schedule.ScheduleListener;
import dev.billaudit.schedule.ScheduleOrder;
import java.util.List;

/** What the commands ask of an open audit; opening takes seconds, so only a command that needs it does. */
public interface AuditDesk extends AutoCloseable {

    /**
     * Audits the months asked for, oldest first.
     *
     * @return one outcome for each month
     * @throws dev.billaudit.ledger.failure.AuditFailure if we, the configuration or the machine failed, or the run was
     *     stopped
     */
    List<AuditOutcome> audit(AuditRequest request, Progress progress);

    /**
     * Audits each month when it is due, until the process is told to stop.
     *
     * @return the worst exit code, of an order that only catches up
     * @throws dev.billaudit.ledger.failure.Stopped when it was told to stop
     */
    int schedule(ScheduleOrder order, ScheduleListener listener, Progress progress);

    /** What is on record. */
    Status status();

    /**
     * How a finding came about.
     *
     * @throws dev.billaudit.ledger.failure.WrongUsage if no such finding is on record
     */
    Explanation explain(String findingId);

    /** The cases as people work on them. */
    CaseOffice cases();

    @Override
    void close();
}
