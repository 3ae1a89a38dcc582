package dev.billaudit.intake.table;

import dev.billaudit.intake.LineTaker;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited text whose plain lines may be taken as bytes. It never looks a row ahead, so lines and rows keep their order. */
final class SkimmedRows implements RowSource {

    private final String readingKey;
    private final CsvRecords records;
    private final Rows rows;
    private int lastRow;
    private boolean isBroken;
    private boolean isDone;

    SkimmedRows(String readingKey, CsvRecords records) {
        this.readingKey = readingKey;
        this.records = records;
        this.rows = new CleanRows(new DelimitedRows(records, false));
    }

    @Override
    public long skim(LineTaker taker, long most) {
        if (isBroken || isDone) {
            return 0;
        }
        long before = records.lastLine();
        try {
            return records.skim(taker, most);
        } catch (IOException e) {
            // the lines before it were taken; the next row says that the file breaks off
            return records.lastLine() - before;
        } finally {
            lastRow = Math.max(lastRow, records.lastLine());
        }
    }

    @Override
    public @Nullable RowBlock next(int maxRows) {
        if (isDone) {
            return null;
        }
        List<TableRow> block = new ArrayList<>();
        int weight = 0;
        while (!isDone && block.size() < Math.max(1, maxRows) && weight < BlockedRows.MOST_WEIGHT) {
            TableRow row = pull();
            isDone = row == null || isBroken || isAtEnd();
            if (row != null) {
                block.add(row);
                weight += BlockedRows.weight(row);
            }
        }
        return new RowBlock(readingKey, block, isDone);
    }

    private boolean isAtEnd() {
        try {
            return records.isAtEnd();
        } catch (IOException e) {
            // the next row says that the file breaks off
            return false;
        }
    }

    private @Nullable TableRow pull() {
        if (isBroken) {
            return null;
        }
        try {
            TableRow row = rows.next();
            lastRow = row == null ? lastRow : row.row();
            return row;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            isBroken = true;
            return new TableRow(null, lastRow + 1, 1, List.of(), Remark.of("table.breaks-off", lastRow));
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
