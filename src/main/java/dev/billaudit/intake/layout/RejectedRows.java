package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import java.util.List;

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

    /** The rows below headings that fit no layout, told with what the nearest one lacks and does not know. */
    static RejectedRows unknown(Reading reading, Layouts.Match match) {
        return new RejectedRows(
                reading, "unknown-table", match.layout().id(), listed(match.missing()), listed(match.unknown()));
    }

    private static String listed(List<String> headings) {
        return headings.isEmpty() ? "-" : String.join("、", headings);
    }

    @Override
    public RowRole take(TableRow row) {
        return reading.reject(row, Money.ZERO, reason, args);
    }
}
