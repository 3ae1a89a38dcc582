package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited text. */
final class DelimitedRows implements Rows {

    private final CsvRecords records;
    private final boolean isPrinted;
    private boolean hasQuoted;

    /** The rows; to be printed, where every other reading is told, also those with blanks beside their quotes in doubt. */
    DelimitedRows(CsvRecords records, boolean isPrinted) {
        this.records = records;
        this.isPrinted = isPrinted;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        CsvRecord read = records.next();
        if (read == null) {
            return null;
        }
        hasQuoted |= read.quoted();
        boolean isUnsure = isPrinted && read.spaced() && read.doubt() == null;
        Remark doubt = isUnsure ? Remark.of("table.blank-beside-quote") : read.doubt();
        return new TableRow(null, read.row(), read.lines(), read.cells(), doubt);
    }

    /** Whether a field stood in quotes in any row so far. */
    boolean hasQuoted() {
        return hasQuoted;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
