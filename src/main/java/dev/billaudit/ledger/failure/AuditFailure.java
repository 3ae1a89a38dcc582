package dev.billaudit.ledger.failure;

import dev.billaudit.ledger.Remark;

/**
 * We, the configuration or the machine failed: ends the run and picks the exit code. Never thrown for a bad row.
 *
 * <p>The message is a {@link Remark} that says what, where, why and what to do; its values hold no full number of a
 * customer.
 */
public abstract class AuditFailure extends RuntimeException {

    private final transient Remark remark;

    AuditFailure(Remark remark) {
        super(remark.key() + " " + remark.args());
        this.remark = remark;
    }

    AuditFailure(Remark remark, Throwable cause) {
        super(remark.key() + " " + remark.args(), cause);
        this.remark = remark;
    }

    /** What to tell the person. */
    public Remark remark() {
        return remark;
    }

    /** The exit code of the process. */
    public abstract int exitCode();
}
