package dev.billaudit.ledger.failure;

import dev.billaudit.ledger.Remark;

/** The run was stopped; the same command resumes it. */
public final class Stopped extends AuditFailure {

    /** A failure with what to tell the person. */
    public Stopped(Remark remark) {
        super(remark);
    }

    /** A failure with what to tell the person, and its cause for the log. */
    public Stopped(Remark remark, Throwable cause) {
        super(remark, cause);
    }

    @Override
    public int exitCode() {
        return 130;
    }
}
