package dev.billaudit.register.read;

import java.util.List;

/**
 * One row of a register table, before anything is made of it.
 *
 * @param number the physical line or sheet row, counted from 1
 * @param cells as written; dates of workbooks as {@code 2024-01-05}
 */
record SheetRow(int number, List<String> cells) {

    SheetRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> CellText.clean(cell).isEmpty());
    }

    /** Whether the row is a remark of its writer: its first cell begins with {@code #} and is no error of Excel. */
    boolean isComment() {
        String first = cells.isEmpty() ? "" : CellText.clean(cells.get(0));
        return first.startsWith("#") && !CellText.isExcelError(first);
    }

    /** The cell of a column counted from 0, empty beyond the end of the row. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
