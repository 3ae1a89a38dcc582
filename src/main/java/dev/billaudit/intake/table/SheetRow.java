package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A row of a sheet while its cells come in, each at its true column. */
final class SheetRow {

    /** Whether the cell of a row, from 1, and column, from 0, is covered by another. */
    interface Covering {
        boolean covers(int row, int column);
    }

    /** The columns of the widest sheet there is, A to XFD. */
    private static final int COLUMNS = 16_384;

    /** Cells of a small workbook may share one long text; a row of a table is never a book. */
    private static final int MOST_CHARACTERS = 1 << 24;

    private final String sheet;
    private final int number;
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> digitsLost = new ArrayList<>();
    private final List<Integer> spanned = new ArrayList<>();
    private final List<Integer> filled = new ArrayList<>();
    private boolean isHidden;
    private @Nullable Remark doubt;
    private long length;

    SheetRow(String sheet, int number) {
        this.sheet = sheet;
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The column after the last one filled. */
    int width() {
        return cells.size();
    }

    void put(int column, String text) {
        if (column < 0 || column >= COLUMNS) {
            doubt(Remark.of("table.cell-outside"));
            return;
        }
        if (column < cells.size() && !cells.get(column).isEmpty()) {
            doubt(Remark.of("table.cell-twice", column + 1));
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        if (!text.isEmpty()) {
            filled.add(column);
        }
        length += text.length();
        if (length > MOST_CHARACTERS) {
            doubt(Remark.of("table.field-too-long", MOST_CHARACTERS));
            return;
        }
        boolean isWhole = isWhole(text);
        cells.set(column, isWhole ? text : text.replaceAll("[\\x{D800}-\\x{DFFF}]", "\uFFFD"));
        if (!isWhole) {
            doubt(Remark.of("table.number-unreadable", column + 1));
        }
    }

    /** Whether no half of a character stands alone: no file can be written with it. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int whole = text.codePointAt(i);
                if (!Character.isSupplementaryCodePoint(whole)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether it has more text than is kept of a row. */
    boolean isOverfull() {
        return length > MOST_CHARACTERS;
    }

    void markDigitsLost(int column) {
        digitsLost.add(column);
    }

    /** A cell that is part of one which begins in a row above. */
    void span(int column) {
        spanned.add(column);
    }

    /**
     * Cells that another one covers: what stands in them is not shown, and they are told as part of another.
     */
    void cover(Covering covered) {
        for (int column : filled) {
            if (covered.covers(number, column)) {
                isHidden = true;
                spanned.add(column);
            }
        }
    }

    /** The row is not shown. */
    void hide() {
        isHidden = true;
    }

    /** Columns that are not shown: a row with nothing in them is shown whole. */
    void hide(IntPredicate columns) {
        isHidden |= filled.stream().anyMatch(columns::test);
    }

    void doubt(Remark why) {
        doubt = doubt == null ? why : doubt;
    }

    /** The row without the empty cells at its end, which only carry a style. */
    TableRow done() {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return new TableRow(sheet, number, 1, cells.subList(0, end), digitsLost, spanned, isHidden, doubt);
    }
}
