package dev.billaudit.ledger.failure;

import dev.billaudit.ledger.Remark;

/** The input is missing or unusable. */
public final class UnusableInput extends AuditFailure {

    /** A failure with what to tell the person. */
    public UnusableInput(Remark remark) {
        super(remark);
    }

    /** A failure with what to tell the person, and its cause for the log. */
    public UnusableInput(Remark remark, Throwable cause) {
        super(remark, cause);
    }

    @Override
    public int exitCode() {
        return 3;
    }
}
