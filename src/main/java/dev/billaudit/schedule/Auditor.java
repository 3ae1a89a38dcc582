package dev.billaudit.schedule;

import dev.billaudit.job.AuditOutcome;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** What the schedule asks of the audit. */
interface Auditor {

    /** The months the bills folder has a row of now, oldest first. */
    List<YearMonth> inInput();

    /** The months that have a published result inside the limits. */
    Set<YearMonth> settled();

    /**
     * Audits one month.
     *
     * @throws dev.billaudit.ledger.failure.AuditFailure if it failed or was stopped
     */
    AuditOutcome audit(YearMonth month);
}
