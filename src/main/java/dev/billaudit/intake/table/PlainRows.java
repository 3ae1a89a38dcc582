package dev.billaudit.intake.table;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows to print: those of a delimited text with nothing taken off, all others as they are read. */
final class PlainRows implements Closeable {

    private static final int BLOCK = 1000;

    private final @Nullable CsvRecords records;
    private final @Nullable RowSource source;
    private final Deque<TableRow> block = new ArrayDeque<>();

    PlainRows(Examination examination) throws IOException {
        boolean isDelimited = examination.isReadable() && examination.delimiter() != 0;
        records = isDelimited ? RowSources.records(examination) : null;
        source = isDelimited ? null : RowSources.open(examination);
    }

    /**
     * A row to print.
     *
     * @param number its physical line or sheet row
     * @param quoted whether a field of it was quoted
     */
    record Row(
            @Nullable String sheet,
            int number,
            List<String> cells,
            boolean quoted,
            @Nullable Remark doubt) {}

    @Nullable
    Row next() throws IOException {
        if (records != null) {
            CsvRecord read = records.next();
            return read == null ? null : new Row(null, read.row(), read.cells(), read.quoted(), read.doubt());
        }
        while (block.isEmpty()) {
            RowBlock more = source == null ? null : source.next(BLOCK);
            if (more == null) {
                return null;
            }
            block.addAll(more.rows());
        }
        TableRow row = block.remove();
        return new Row(row.sheet(), row.row(), row.cells(), false, row.doubt());
    }

    @Override
    public void close() throws IOException {
        if (records != null) {
            records.close();
        }
        if (source != null) {
            source.close();
        }
    }
}
