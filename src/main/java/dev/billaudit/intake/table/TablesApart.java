package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a page with a blank one between its tables, to be printed: in the page nothing but their tags parts them. */
final class TablesApart implements Rows {

    private final HtmlRows page;
    private @Nullable TableRow waiting;

    TablesApart(HtmlRows page) {
        this.page = page;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        TableRow row = waiting == null ? page.next() : waiting;
        if (row != null && waiting == null && page.isFirstOfTable()) {
            waiting = row;
            return new TableRow(null, row.row(), 1, List.of(), null);
        }
        waiting = null;
        return row;
    }

    @Override
    public void close() {
        page.close();
    }
}
