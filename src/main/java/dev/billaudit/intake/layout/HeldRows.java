package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rows of charges of which only the whole table tells whose they are. They wait for its end; of very many the rows so far decide. */
final class HeldRows {

    private static final int MOST = 20_000;

    private final Reading reading;
    private final RowNumbers numbers;
    private final @Nullable Line owner;
    private final GroupShape shape;
    private final List<Held> rows = new ArrayList<>();
    private @Nullable Line above;

    HeldRows(Reading reading, Columns columns, RowNumbers numbers, @Nullable Line owner) {
        this.reading = reading;
        this.numbers = numbers;
        this.owner = owner;
        shape = new GroupShape(columns);
    }

    /**
     * A row that waits.
     *
     * @param why what is open about its line
     * @param above the line of the row above, null for none
     * @param day the date row above, null when there is none
     */
    record Held(
            RowNumbers.Whose why,
            TableRow row,
            List<String> cells,
            Money charged,
            @Nullable Line above,
            @Nullable LocalDate day) {}

    /** Takes a row if it has to wait; false for one that tells itself whose it is. */
    boolean take(TableRow row, List<String> cells, Money charged, @Nullable LocalDate day) {
        RowNumbers.Whose whose = numbers.see(cells);
        shape.row(cells, charged);
        boolean isOpen = whose == RowNumbers.Whose.BY_COLUMN || (whose == RowNumbers.Whose.BY_GROUP && above != null);
        if (isOpen) {
            reading.totals().row(charged);
            rows.add(new Held(whose, row, cells, charged, above, day));
        } else {
            above = numbers.line(cells).orElse(null);
        }
        return isOpen;
    }

    /** A row of sums stands below those so far. */
    void total(List<Money> figures) {
        shape.total(figures);
    }

    /** Whether so many wait that they have to be settled now. */
    boolean areMany() {
        return rows.size() >= MOST;
    }

    /** Gives each row that waits to its line, and rejects those of which nothing tells it; answers how many were rejected. */
    long settle(BiFunction<Held, Line, RowRole> reader) {
        long rejected = 0;
        for (Held held : rows) {
            boolean isOfGroup = held.why == RowNumbers.Whose.BY_GROUP;
            Optional<Line> line = isOfGroup ? ofGroup(held) : ofColumn(held);
            String reason = isOfGroup ? "line-blank" : numbers.areLines() ? "line-unknown" : "line-unsure";
            RowRole role =
                    line.isPresent() ? reader.apply(held, line.get()) : reading.reject(held.row, held.charged, reason);
            rejected += role == RowRole.REJECT ? 1 : 0;
        }
        rows.clear();
        return rejected;
    }

    private Optional<Line> ofGroup(Held held) {
        return Optional.ofNullable(shape.isProven() ? held.above : owner);
    }

    private Optional<Line> ofColumn(Held held) {
        if (numbers.areLines()) {
            return numbers.line(held.cells);
        }
        if (numbers.arePorts()) {
            reading.note(Remark.of("intake.number-where-ports-stand", held.row.row()));
            return Optional.ofNullable(owner);
        }
        return Optional.empty();
    }
}
