package dev.billaudit.intake.table;

import java.util.BitSet;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;

/** What of a BIFF8 sheet is shown to a person: its records of rows and columns stand before the cells. */
final class XlsShown {

    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();
    private boolean isHidden;

    /** A sheet begins. */
    void begin(boolean isSheetHidden) {
        isHidden = isSheetHidden;
        rows.clear();
        columns.clear();
    }

    /** Takes a record that says how rows or columns look; false for another. */
    boolean take(Record read) {
        if (read instanceof RowRecord row) {
            rows.set(row.getRowNumber() + 1, row.getZeroHeight() || row.getHeight() == 0);
            return true;
        }
        if (read instanceof ColumnInfoRecord column) {
            boolean isRange = column.getFirstColumn() <= column.getLastColumn();
            if ((column.getHidden() || column.getColumnWidth() == 0) && isRange) {
                columns.set(column.getFirstColumn(), column.getLastColumn() + 1);
            }
            return true;
        }
        return false;
    }

    void mark(SheetRow row) {
        if (isHidden || rows.get(row.number())) {
            row.hide();
        }
        row.hide(columns::get);
    }
}
