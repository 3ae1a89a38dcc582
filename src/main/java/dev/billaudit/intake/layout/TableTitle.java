package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last text above a table that is no label and no row of money: what tells a table from one of the same rows. */
final class TableTitle {

    private static final Pattern NO_TITLE = Pattern.compile(".*(?:[:：].+|第\\s*\\d+\\s*页.*)");

    private String title = "";
    private @Nullable String sheet;

    void see(TableRow row) {
        if (!Objects.equals(sheet, row.sheet())) {
            sheet = row.sheet();
            title = "";
        }
        String only = "";
        for (String cell : row.cells()) {
            if (Headings.isEmpty(cell)) {
                continue;
            }
            if (MoneyReader.isFigure(cell) || LooseRow.endsInFigure(cell)) {
                title = NO_TITLE.matcher(cell).matches() ? title : "";
                return;
            }
            if (!only.isEmpty()) {
                return;
            }
            only = Headings.plain(cell);
        }
        title = only.isEmpty() || NO_TITLE.matcher(only).matches() ? title : only;
    }

    /** The title; what follows stands below another. */
    String take() {
        String taken = title;
        title = "";
        return taken;
    }
}
