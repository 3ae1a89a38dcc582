package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited text. */
final class DelimitedRows implements Rows {

    private final CsvRecords records;

    DelimitedRows(CsvRecords records) {
        this.records = records;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        CsvRecord read = records.next();
        if (read == null) {
            return null;
        }
        return new TableRow(null, read.row(), read.lines(), read.cells(), read.doubt());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
