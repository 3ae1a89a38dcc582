package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text without delimiters: one cell each, blanks and all. */
final class LineRows implements Rows {

    private final TextLines lines;
    private final LastLine last = new LastLine();

    LineRows(TextLines lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        TextLine line = lines.next();
        if (line == null) {
            return null;
        }
        Remark doubt = line.doubt();
        if (doubt == null && line.text().length() > CsvRecords.FIELD_LIMIT) {
            doubt = Remark.of("table.field-too-long", CsvRecords.FIELD_LIMIT);
        }
        List<String> cells = line.text().isEmpty() ? List.of() : List.of(line.text());
        if (doubt == null) {
            doubt = last.doubt(line, cells);
            last.pass(cells);
        }
        return new TableRow(null, line.number(), 1, cells, doubt);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
