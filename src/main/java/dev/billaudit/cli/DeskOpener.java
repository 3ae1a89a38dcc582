package dev.billaudit.cli;

import dev.billaudit.job.StopRequest;

/** Opens the audit: database, lock, job. */
@FunctionalInterface
public interface DeskOpener {

    /**
     * Opens it for one command.
     *
     * @param stop asked when the process is told to end; a run then ends at its next chunk with
     *     {@link dev.billaudit.ledger.failure.Stopped}
     * @throws dev.billaudit.ledger.failure.AuditFailure if it cannot be opened
     */
    AuditDesk open(Settings settings, StopRequest stop);
}
