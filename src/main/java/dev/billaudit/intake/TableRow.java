package dev.billaudit.intake;

import dev.billaudit.ledger.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One physical row: every row of a file comes out once, blank ones too, in order.
 *
 * @param sheet the sheet's name, null for text
 * @param row the physical line or sheet row, counted from 1; a record over several lines has its first
 * @param lines how many physical lines it takes, 1 for sheets
 * @param cells as exported, leading blanks kept; empty for a blank row
 * @param doubt why the row cannot be trusted (undecodable bytes, unclosed quote, over the limits), null when it can; such
 *     a row becomes a reject
 */
public record TableRow(
        @Nullable String sheet,
        int row,
        int lines,
        List<String> cells,
        @Nullable Remark doubt) {

    /** Copies the list. */
    public TableRow {
        cells = List.copyOf(cells);
    }

    public boolean isBlank() {
        return doubt == null && cells.stream().allMatch(String::isBlank);
    }
}
