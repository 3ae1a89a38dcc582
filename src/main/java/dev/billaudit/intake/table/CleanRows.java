package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows without what exports wrap around numbers. */
final class CleanRows implements Rows {

    private final Rows rows;

    CleanRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        TableRow row = rows.next();
        if (row == null) {
            return null;
        }
        List<String> clean = ExportedText.clean(row.cells());
        return clean == row.cells() ? row : row.with(clean);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
