package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;

/** A table that cannot be read: every row of it is rejected for the same reason. */
final class RejectedRows implements OpenTable {

    private final Reading reading;
    private final String reason;
    private final Object[] args;

    RejectedRows(Reading reading, String reason, Object... args) {
        this.reading = reading;
        this.reason = reason;
        this.args = args.clone();
    }

    @Override
    public RowRole take(TableRow row) {
        return reading.reject(row, Money.ZERO, reason, args);
    }
}
