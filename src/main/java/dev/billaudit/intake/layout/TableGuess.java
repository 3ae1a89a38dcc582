package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of headings was taken for.
 *
 * @param sheet the sheet's name, null for text
 * @param row the row of headings
 * @param layout the id of the table, exact or nearest
 * @param missing headings the nearest table asks for that are not there
 * @param unknown headings there that it does not know
 */
public record TableGuess(@Nullable String sheet, int row, String layout, List<String> missing, List<String> unknown) {

    /** Copies the lists. */
    public TableGuess {
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }

    static TableGuess of(TableRow row, Layouts.Match match) {
        return new TableGuess(row.sheet(), row.row(), match.layout().id(), match.missing(), match.unknown());
    }

    /** Whether the table is known. */
    public boolean isExact() {
        return missing.isEmpty() && unknown.isEmpty();
    }
}
