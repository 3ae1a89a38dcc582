package dev.billaudit.ledger.failure;

import dev.billaudit.ledger.Remark;

/** The run failed and starting it again will not help. */
public final class FatalFailure extends AuditFailure {

    /** A failure with what to tell the person. */
    public FatalFailure(Remark remark) {
        super(remark);
    }

    /** A failure with what to tell the person, and its cause for the log. */
    public FatalFailure(Remark remark, Throwable cause) {
        super(remark, cause);
    }

    @Override
    public int exitCode() {
        return 6;
    }
}
