package dev.billaudit.ledger.failure;

import dev.billaudit.ledger.Remark;

/** Another run holds this month or this database. */
public final class HeldByAnother extends AuditFailure {

    /** A failure with what to tell the person. */
    public HeldByAnother(Remark remark) {
        super(remark);
    }

    /** A failure with what to tell the person, and its cause for the log. */
    public HeldByAnother(Remark remark, Throwable cause) {
        super(remark, cause);
    }

    @Override
    public int exitCode() {
        return 7;
    }
}
