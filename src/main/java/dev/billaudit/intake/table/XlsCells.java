package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads one cell record of a BIFF8 sheet into its row. */
final class XlsCells {

    private final FormatTrackingHSSFListener formats;
    private @Nullable SSTRecord texts;
    private boolean from1904;
    private int openFormula = -1;

    XlsCells(FormatTrackingHSSFListener formats) {
        this.formats = formats;
    }

    void texts(SSTRecord all) {
        texts = all;
    }

    void epoch(boolean is1904) {
        from1904 = is1904;
    }

    void put(CellValueRecordInterface cell, SheetRow row) {
        int column = cell.getColumn();
        if (cell instanceof LabelSSTRecord text) {
            putText(text.getSSTIndex(), column, row);
        } else if (cell instanceof NumberRecord number) {
            putNumber(number.getValue(), number, row);
        } else if (cell instanceof FormulaRecord formula) {
            putFormula(formula, row);
        } else if (cell instanceof BoolErrRecord value) {
            row.put(column, value.isBoolean() ? word(value.getBooleanValue()) : error(value.getErrorValue(), row));
        }
    }

    /** Cells that POI keeps as records of their own kind: texts and short numbers of old writers. */
    void putOther(Record record, IntFunction<SheetRow> rows) {
        if (record instanceof LabelRecord text) {
            rows.apply(text.getRow() + 1).put(text.getColumn(), text.getValue());
        } else if (record instanceof RKRecord number) {
            putNumber(number.getRKNumber(), number, rows.apply(number.getRow() + 1));
        }
    }

    /** The text of the formula read before. */
    void endFormula(String text, SheetRow row) {
        if (openFormula >= 0) {
            row.put(openFormula, text);
        }
        openFormula = -1;
    }

    private void putText(int index, int column, SheetRow row) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            row.doubt(Remark.of("table.number-unreadable", column + 1));
            return;
        }
        row.put(column, texts.getString(index).getString());
    }

    private void putFormula(FormulaRecord formula, SheetRow row) {
        int column = formula.getColumn();
        openFormula = -1;
        if (formula.hasCachedResultString()) {
            openFormula = column;
            return;
        }
        CellType kind = formula.getCachedResultTypeEnum();
        if (kind == CellType.BOOLEAN) {
            row.put(column, word(formula.getCachedBooleanValue()));
        } else if (kind == CellType.ERROR) {
            row.put(column, error((byte) formula.getCachedErrorValue(), row));
        } else {
            putNumber(formula.getValue(), formula, row);
        }
    }

    private static String word(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(byte code, SheetRow row) {
        if (!FormulaError.isValidCode(code)) {
            row.doubt(Remark.of("table.number-unreadable", row.width() + 1));
            return "";
        }
        return FormulaError.forInt(code).getString();
    }

    private void putNumber(double stored, CellValueRecordInterface cell, SheetRow row) {
        int column = cell.getColumn();
        if (!Double.isFinite(stored)) {
            row.doubt(Remark.of("table.number-unreadable", column + 1));
            return;
        }
        BigDecimal number = new BigDecimal(stored);
        String format = format(cell);
        if (NumberText.isTime(formats.getFormatIndex(cell), format)) {
            row.put(column, NumberText.time(number, format, from1904));
            return;
        }
        row.put(column, NumberText.plain(number));
        if (NumberText.hasLostDigits(number)) {
            row.markDigitsLost(column);
        }
    }

    private String format(CellValueRecordInterface cell) {
        String format = formats.getFormatString(cell);
        return format == null ? "" : format;
    }
}
