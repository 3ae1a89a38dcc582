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
 * @param digitsLost the columns, from 0, of numbers a workbook keeps with fewer digits than they may have had: integers
 *     past 15 digits; such a number is not to be trusted as an account or a code
 * @param doubt why the row cannot be trusted (undecodable bytes, unclosed quote, over the limits), null when it can; such
 *     a row becomes a reject
 */
public record TableRow(
        @Nullable String sheet,
        int row,
        int lines,
        List<String> cells,
        List<Integer> digitsLost,
        @Nullable Remark doubt) {

    /** Copies the lists. */
    public TableRow {
        cells = List.copyOf(cells);
        digitsLost = List.copyOf(digitsLost);
    }

    /** A row whose numbers have all their digits. */
    public TableRow(@Nullable String sheet, int row, int lines, List<String> cells, @Nullable Remark doubt) {
        this(sheet, row, lines, cells, List.of(), doubt);
    }

    public boolean isBlank() {
        return doubt == null && cells.stream().allMatch(String::isBlank);
    }
}
