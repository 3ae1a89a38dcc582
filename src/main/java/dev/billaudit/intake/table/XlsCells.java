package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.math.BigDecimal;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BlankRecord;
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
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** Reads one cell record of a BIFF8 sheet into its row. */
final class XlsCells {

    /** Formulas of Excel 3 and 4, texts with runs of fonts of Excel 5, all of which some writers mix into a newer file. */
    private static final Set<Integer> OLD_CELLS = Set.of(0x0206, 0x0406, 0x00D6, 0x0002, 0x0003, 0x0004, 0x0005);

    private static final int HEAD = 4;
    private static final int PLACE = 4;

    private final FormatTrackingHSSFListener formats;
    private final ShownNumbers numbers;
    private final XlsResults results;
    private @Nullable SSTRecord texts;
    private boolean from1904;
    private int openFormula = -1;

    XlsCells(FormatTrackingHSSFListener formats, ShownNumbers numbers, XlsResults results) {
        this.formats = formats;
        this.numbers = numbers;
        this.results = results;
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
        } else if (cell instanceof LabelRecord text) {
            row.put(column, text.getValue());
        } else if (cell instanceof RKRecord number) {
            putNumber(number.getRKNumber(), number, row);
        } else if (!(cell instanceof BlankRecord)) {
            row.doubt(Remark.of("table.cell-kind-unknown", column + 1));
        }
    }

    /** Whether it is a cell of a kind that only older formats have: its text is not read, so its row cannot be trusted. */
    static boolean isOld(Record record) {
        return OLD_CELLS.contains((int) record.getSid()) && rowOf(record) > 0;
    }

    /** The row, from 1, that a record names as if it were a cell; 0 when it is too short to name one. */
    static int rowOf(Record record) {
        byte[] bytes = record.serialize();
        return bytes.length < HEAD + PLACE ? 0 : LittleEndian.getUShort(bytes, HEAD) + 1;
    }

    /** The column, from 1, likewise. */
    static int columnOf(Record record) {
        byte[] bytes = record.serialize();
        return bytes.length < HEAD + PLACE ? 0 : LittleEndian.getUShort(bytes, HEAD + 2) + 1;
    }

    /** The formula read before has a text, and none followed. */
    void missText(SheetRow row) {
        if (openFormula >= 0) {
            row.doubt(withoutValue(openFormula));
        }
        openFormula = -1;
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
        try {
            row.put(column, texts.getString(index).getString());
        } catch (IndexOutOfBoundsException e) {
            // the table has fewer texts than it says
            row.doubt(Remark.of("table.number-unreadable", column + 1));
        }
    }

    private void putFormula(FormulaRecord formula, SheetRow row) {
        int column = formula.getColumn();
        openFormula = -1;
        if (formula.hasCachedResultString()) {
            openFormula = column;
            return;
        }
        CellType kind = formula.getCachedResultTypeEnum();
        if (kind == CellType.STRING) {
            row.put(column, "");
        } else if (kind == CellType.BOOLEAN) {
            row.put(column, word(formula.getCachedBooleanValue()));
        } else if (kind == CellType.ERROR) {
            row.put(column, error((byte) formula.getCachedErrorValue(), row));
        } else {
            putNumber(formula.getValue(), formula, row);
            if (formula.getValue() == 0 && formula.isCalcOnLoad() && !results.areStored()) {
                row.doubt(withoutValue(column));
            }
        }
    }

    private static Remark withoutValue(int column) {
        return Remark.of("table.formula-without-value", column + 1);
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
        if (TimeFormat.isTime(formats.getFormatIndex(cell), format)) {
            row.put(column, NumberText.time(number, format, from1904));
            if (NumberText.isNoTime(number) && !TimeFormat.hasNegative(format)) {
                row.doubt(Remark.of("table.time-outside", column + 1));
            }
            return;
        }
        numbers.put(number, format, column, row);
    }

    private String format(CellValueRecordInterface cell) {
        String format = formats.getFormatString(cell);
        return format == null ? "" : format;
    }
}
