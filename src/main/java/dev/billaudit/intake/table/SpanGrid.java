package dev.billaudit.intake.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a page's table at their columns: a spanning cell's text stands in the first field, the others are empty. */
final class SpanGrid {

    /** As browsers do; a larger one is a mistake or an attack. */
    private static final int SPAN_LIMIT = 1000;

    /** The widest sheet there is; spans past it are a mistake or an attack too. */
    private static final int COLUMNS = 16_384;

    private final List<Integer> rowsLeft = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private @Nullable Object group;
    private int lastColumn;
    private List<Integer> spanned = new ArrayList<>();

    /** A row of a group, such as the body behind the head: no cell reaches into another one. */
    void startRow(Object of) {
        if (of != group) {
            rowsLeft.clear();
            group = of;
        }
        row = new ArrayList<>();
        spanned = new ArrayList<>();
    }

    /** The column, from 0, at which the cell put last begins. */
    int lastColumn() {
        return lastColumn;
    }

    /** The columns of the row that a cell of a row above reaches into. */
    List<Integer> spanned() {
        return spanned;
    }

    /**
     * Puts the next cell of the row.
     *
     * @return false if it would reach past the widest sheet, and was left out
     */
    boolean add(String text, String colspan, String rowspan) {
        skipTaken();
        int columns = span(colspan);
        boolean isSpan = columns > 1 || !spanned.isEmpty();
        if (isSpan && row.size() + columns > COLUMNS) {
            return false;
        }
        lastColumn = row.size();
        int rows = span(rowspan);
        for (int i = 0; i < columns; i++) {
            row.add(i == 0 ? text : "");
            while (rowsLeft.size() < row.size()) {
                rowsLeft.add(0);
            }
            rowsLeft.set(row.size() - 1, rows);
        }
        return true;
    }

    List<String> endRow() {
        skipTaken();
        for (int i = 0; i < rowsLeft.size(); i++) {
            rowsLeft.set(i, Math.max(0, rowsLeft.get(i) - 1));
        }
        return row;
    }

    private void skipTaken() {
        while (row.size() < rowsLeft.size() && rowsLeft.get(row.size()) > 0) {
            spanned.add(row.size());
            row.add("");
        }
    }

    private static int span(String attribute) {
        String digits = attribute.strip();
        if (!digits.matches("[0-9]{1,6}")) {
            return 1;
        }
        return Math.max(1, Math.min(SPAN_LIMIT, Integer.parseInt(digits)));
    }
}
