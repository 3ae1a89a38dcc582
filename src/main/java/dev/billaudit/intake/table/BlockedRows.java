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

    private final String readingKey;
    private final Rows rows;
    private @Nullable TableRow ahead;
    private int lastRow;
    private @Nullable String lastSheet;
    private boolean isStarted;
    private boolean isBroken;
    private boolean isDone;

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
        while (ahead != null && block.size() < Math.max(1, maxRows)) {
            block.add(ahead);
            ahead = pull();
        }
        isDone = ahead == null;
        return new RowBlock(readingKey, block, isDone);
    }

    private @Nullable TableRow pull() {
        if (isBroken) {
            return null;
        }
        try {
            TableRow row = rows.next();
            if (row != null) {
                lastRow = row.row();
                lastSheet = row.sheet();
            }
            return row;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            isBroken = true;
            return new TableRow(lastSheet, lastRow + 1, 1, List.of(), Remark.of("table.breaks-off", lastRow));
        }
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
