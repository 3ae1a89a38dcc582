package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the rows of one table write whose they are. */
final class RowNumbers {

    private final Reading reading;
    private final Columns columns;
    private final Carrier carrier;
    private final @Nullable Line owner;

    RowNumbers(Reading reading, Columns columns, Carrier carrier, @Nullable Line owner) {
        this.reading = reading;
        this.columns = columns;
        this.carrier = carrier;
        this.owner = owner;
    }

    /** Whether there are columns that may name lines. */
    static boolean areIn(Columns columns) {
        return columns.has(Field.LINE)
                || columns.has(Field.ACCOUNT_NUMBER)
                || columns.has(Field.SERVICE_NUMBER)
                || (columns.has(Field.CALLER) && columns.has(Field.CALLED));
    }

    /** The line of a row, empty where it cannot be told. */
    Optional<Line> line(List<String> cells) {
        Field field = field(cells);
        return reading.line(field == null ? "" : columns.cell(cells, field), carrier);
    }

    /** The column that says whose row it is: its own, or that side of the call the line was on; null for the owner's. */
    @Nullable
    Field field(List<String> cells) {
        if (!Headings.isEmpty(columns.cell(cells, Field.LINE))) {
            return Field.LINE;
        }
        if (ProviderCells.isPhone(columns.cell(cells, Field.ACCOUNT_NUMBER))) {
            return Field.ACCOUNT_NUMBER;
        }
        if (ProviderCells.isPhone(columns.cell(cells, Field.SERVICE_NUMBER))) {
            return isSomebodyElse(columns.cell(cells, Field.SERVICE_NUMBER)) ? null : Field.SERVICE_NUMBER;
        }
        if (!columns.has(Field.CALLER) || !columns.has(Field.CALLED)) {
            return Field.LINE;
        }
        if (isOwners(columns.cell(cells, Field.CALLER)) || isOwners(columns.cell(cells, Field.CALLED))) {
            return null;
        }
        return reading.words().isIncoming(columns.cell(cells, Field.DIRECTION)) ? Field.CALLED : Field.CALLER;
    }

    /** Beside a number in the preamble, a phone where ports stand is somebody else's unless the register or the file's name knows it. */
    private boolean isSomebodyElse(String phone) {
        Line line = reading.line(phone, carrier).orElse(null);
        return owner != null && reading.facts().line() != null && (line == null || !reading.isKnown(line));
    }

    private boolean isOwners(String side) {
        return owner != null
                && (LineFinder.mayBe(side, owner)
                        || owner.equals(reading.line(side, carrier).orElse(null)));
    }
}
