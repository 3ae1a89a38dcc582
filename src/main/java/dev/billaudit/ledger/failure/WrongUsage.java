package dev.billaudit.ledger.failure;

import dev.billaudit.ledger.Remark;
import java.util.List;

/** Wrong usage, configuration or register: nothing ran. */
public final class WrongUsage extends AuditFailure {

    private final transient List<Remark> details;

    /** A failure with what to tell the person. */
    public WrongUsage(Remark remark) {
        this(remark, List.of());
    }

    /** A failure of several parts: the remark says what they are of, the details say each. */
    public WrongUsage(Remark remark, List<Remark> details) {
        super(remark);
        this.details = List.copyOf(details);
    }

    /** A failure with what to tell the person, and its cause for the log. */
    public WrongUsage(Remark remark, Throwable cause) {
        super(remark, cause);
        this.details = List.of();
    }

    /** What is wrong one by one, to be shown below the remark; empty when the remark says all. */
    public List<Remark> details() {
        return details;
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
