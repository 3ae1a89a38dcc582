package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the rows of one table write whose they are. */
final class RowNumbers {

    private final Reading reading;
    private final Columns columns;
    private final Carrier carrier;
    private final @Nullable Line owner;
    private final Set<String> others = new HashSet<>();
    private boolean hasPort;
    private boolean hasOwn;

    /** What tells whose a row is. */
    enum Whose {
        /** The row itself, or what is said of the whole list. */
        TOLD,
        /** A phone below a heading that ports may stand below too, where another line is stated: the column as a whole. */
        BY_COLUMN,
        /** Its number is blank: that of the row above, if the list is written so. */
        BY_GROUP
    }

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
        if (ProviderCells.isLine(columns.cell(cells, Field.ACCOUNT_NUMBER))) {
            return Field.ACCOUNT_NUMBER;
        }
        if (ProviderCells.isLine(columns.cell(cells, Field.SERVICE_NUMBER))) {
            return isOwners(columns.cell(cells, Field.SERVICE_NUMBER)) ? null : Field.SERVICE_NUMBER;
        }
        if (!columns.has(Field.CALLER) || !columns.has(Field.CALLED)) {
            return Field.LINE;
        }
        if (isOwners(columns.cell(cells, Field.CALLER)) || isOwners(columns.cell(cells, Field.CALLED))) {
            return null;
        }
        return reading.words().isIncoming(columns.cell(cells, Field.DIRECTION)) ? Field.CALLED : Field.CALLER;
    }

    /** Takes a row of charges, and answers what tells whose it is. */
    Whose see(List<String> cells) {
        Field field = field(cells);
        String either = columns.cell(cells, Field.SERVICE_NUMBER);
        boolean isBlank =
                field == Field.LINE && columns.has(Field.LINE) && Headings.isEmpty(columns.cell(cells, field));
        if (field == Field.SERVICE_NUMBER) {
            return seeNumber(either);
        }
        boolean isLine = ProviderCells.isLine(either);
        hasOwn |= isLine && field == null;
        hasPort |= !isLine && !Headings.isEmpty(either);
        return isBlank ? Whose.BY_GROUP : Whose.TOLD;
    }

    /** Where the preamble or the name states another line, a phone where ports may stand is an own one only if the register knows it. */
    private Whose seeNumber(String phone) {
        Line line = reading.line(phone, carrier).orElse(null);
        if (line != null && reading.isKnown(line)) {
            hasOwn = true;
            return Whose.TOLD;
        }
        if (owner == null || !reading.isStated(owner)) {
            return Whose.TOLD;
        }
        others.add(line == null ? Headings.even(phone) : line.number());
        return Whose.BY_COLUMN;
    }

    /** Whether phones in the column of either are own lines: an own one stands among them, there are several, or ports have a column of their own. */
    boolean areLines() {
        return !hasPort && (hasOwn || others.size() > 1 || columns.has(Field.ACCESS_NUMBER));
    }

    /** Whether the column holds ports and no own line: a phone in it says nothing of whose the row is. */
    boolean arePorts() {
        return hasPort && !hasOwn;
    }

    private boolean isOwners(String side) {
        return owner != null
                && (LineFinder.mayBe(side, owner)
                        || owner.equals(reading.line(side, carrier).orElse(null)));
    }
}
