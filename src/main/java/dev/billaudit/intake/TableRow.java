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
 * @param spanned the columns, from 0, of cells that are part of one which begins in a row above, where the container says so
 * @param isHidden whether the program that shows the file does not show it: the row, its sheet or a filled column of it is hidden
 * @param doubt why the row cannot be trusted (undecodable bytes, unclosed quote, over the limits), null when it can; such
 *     a row becomes a reject
 */
public record TableRow(
        @Nullable String sheet,
        int row,
        int lines,
        List<String> cells,
        List<Integer> digitsLost,
        List<Integer> spanned,
        boolean isHidden,
        @Nullable Remark doubt) {

    /** The doubt of a last row that is shorter than the others and does not end: a total may be, a record is cut off. */
    public static final String CUT_OFF = "table.row-cut-off";

    /** The doubt of a last row that does not end and whose amount has fewer decimals than all others. */
    public static final String AMOUNT_CUT_OFF = "table.amount-cut-off";

    /** The doubt of a last row that does not end, nor with a figure: half of a record of a bill may be. */
    public static final String MAY_BE_CUT_OFF = "table.may-be-cut-off";

    /** Copies the lists. */
    public TableRow {
        cells = List.copyOf(cells);
        digitsLost = List.copyOf(digitsLost);
        spanned = List.copyOf(spanned);
    }

    /** A row whose numbers have all their digits. */
    public TableRow(@Nullable String sheet, int row, int lines, List<String> cells, @Nullable Remark doubt) {
        this(sheet, row, lines, cells, List.of(), List.of(), false, doubt);
    }

    /** The same row with its cells written or parted otherwise, in the same columns as far as marks speak of them. */
    public TableRow with(List<String> others) {
        return new TableRow(sheet, row, lines, others, digitsLost, spanned, isHidden, doubt);
    }

    /** The same row parted into other columns: marks of columns no longer hold. */
    public TableRow parted(List<String> others) {
        return new TableRow(sheet, row, lines, others, List.of(), List.of(), isHidden, doubt);
    }

    /** Whether its cells are parted beyond doubt: nothing else than the missing end of the last row speaks against it. */
    public boolean areCellsSure() {
        return doubt == null
                || doubt.key().equals(AMOUNT_CUT_OFF)
                || doubt.key().equals(MAY_BE_CUT_OFF);
    }

    /** Whether the file ends behind a text in this row, without the end of a line. */
    public boolean isUnended() {
        return doubt != null && doubt.key().equals(MAY_BE_CUT_OFF);
    }

    public boolean isBlank() {
        return doubt == null && cells.stream().allMatch(String::isBlank);
    }
}
