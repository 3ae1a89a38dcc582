package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of headings, or the first row of a table without any, was taken for.
 *
 * @param sheet the sheet's name, null for text
 * @param row where the table begins
 * @param isHeaded whether that is a row of headings
 * @param layout the id of the table, exact or nearest
 * @param missing headings the nearest table asks for that are not there
 * @param unknown headings there that it does not know
 */
public record TableGuess(
        @Nullable String sheet, int row, boolean isHeaded, String layout, List<String> missing, List<String> unknown) {

    /** Copies the lists. */
    public TableGuess {
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }

    static TableGuess of(TableRow row, Layouts.Match match) {
        return new TableGuess(
                row.sheet(), row.row(), /* isHeaded= */ true, match.layout().id(), match.missing(), match.unknown());
    }

    static TableGuess headless(TableRow row, Layout layout) {
        return new TableGuess(row.sheet(), row.row(), /* isHeaded= */ false, layout.id(), List.of(), List.of());
    }

    /** Whether the table is known. */
    public boolean isExact() {
        return missing.isEmpty() && unknown.isEmpty();
    }
}
