package dev.billaudit.ledger.failure;

import dev.billaudit.ledger.Remark;

/** Wrong usage, configuration or register: nothing ran. */
public final class WrongUsage extends AuditFailure {

    /** A failure with what to tell the person. */
    public WrongUsage(Remark remark) {
        super(remark);
    }

    /** A failure with what to tell the person, and its cause for the log. */
    public WrongUsage(Remark remark, Throwable cause) {
        super(remark, cause);
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
