package dev.billaudit.ledger.failure;

import dev.billaudit.ledger.Remark;

/** The run failed; the same command resumes it. */
public final class ResumableFailure extends AuditFailure {

    /** A failure with what to tell the person. */
    public ResumableFailure(Remark remark) {
        super(remark);
    }

    /** A failure with what to tell the person, and its cause for the log. */
    public ResumableFailure(Remark remark, Throwable cause) {
        super(remark, cause);
    }

    @Override
    public int exitCode() {
        return 5;
    }
}
