package dev.billaudit.intake.table;

import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows into blocks and looks one row ahead to know the last.
 *
 * <p>A reader of a foreign container may throw anything at damaged content: that becomes one doubtful row at the end.
 */
final class BlockedRows implements RowSource {

    /** Columns past this are used by mistake more often than for a table. */
    private static final int WIDE = 1024;

    /** Empty fields between the cells of wide rows: two cells may stand sixteen thousand columns apart, in a million rows. */
    private static final long MOST_EMPTY = 16_000_000;

    /** Cells, and sixteens of characters, that end a block: a block of rows with a million of them fits no memory. */
    static final int MOST_WEIGHT = 1 << 18;

    private static final int CHARACTERS = 16;

    private final String readingKey;
    private final Rows rows;
    private @Nullable TableRow ahead;
    private int lastRow;
    private @Nullable String lastSheet;
    private boolean isStarted;
    private boolean isBroken;
    private boolean isDone;
    private long empty;

    BlockedRows(String readingKey, Rows rows) {
        this.readingKey = readingKey;
        this.rows = rows;
    }

    @Override
    public @Nullable RowBlock next(int maxRows) {
        if (isDone) {
            return null;
        }
        if (!isStarted) {
            isStarted = true;
            ahead = pull();
        }
        List<TableRow> block = new ArrayList<>();
        int weight = 0;
        while (ahead != null && block.size() < Math.max(1, maxRows) && weight < MOST_WEIGHT) {
            block.add(ahead);
            weight += weight(ahead);
            ahead = pull();
        }
        isDone = ahead == null;
        return new RowBlock(readingKey, block, isDone);
    }

    /** How much of a block a row takes. */
    static int weight(TableRow row) {
        int length = 0;
        for (String cell : row.cells()) {
            length += cell.length();
        }
        return row.cells().size() + length / CHARACTERS;
    }

    private @Nullable TableRow pull() {
        if (isBroken) {
            return null;
        }
        try {
            TableRow row = rows.next();
            if (row != null && row.cells().size() >= WIDE && isTooEmpty(row)) {
                isBroken = true;
                return new TableRow(row.sheet(), row.row(), 1, List.of(), Remark.of("table.too-wide", lastRow));
            }
            if (row != null) {
                lastRow = row.row();
                lastSheet = row.sheet();
            }
            return row;
        } catch (TooLarge e) {
            isBroken = true;
            return new TableRow(lastSheet, lastRow + 1, 1, List.of(), e.remark());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            isBroken = true;
            return new TableRow(lastSheet, lastRow + 1, 1, List.of(), Remark.of("table.breaks-off", lastRow));
        }
    }

    private boolean isTooEmpty(TableRow row) {
        empty += row.cells().stream().filter(String::isEmpty).count();
        return empty > MOST_EMPTY;
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
