package dev.billaudit.report;

import dev.billaudit.report.Styles.Look;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * One table on a sheet of its own: heading frozen and repeated in print, filter on, widths from the text. A table longer
 * than a sheet goes on in {@code name (2)}, {@code name (3)} …, each with the heading.
 */
final class TableSheet {

    private static final int CHARACTER = 256;
    private static final int MARGIN = 4;

    private final Book book;
    private final String key;
    private final List<Column> columns;
    private final Finish finish;
    private final int[] widths;
    private final int[] widest;
    private final List<SXSSFSheet> full = new ArrayList<>();
    private SXSSFSheet sheet;
    private int rows;

    /** What a sheet still gets when all its rows are written. */
    interface Finish {
        /**
         * Finishes one sheet.
         *
         * @param rows the rows it has below its heading
         */
        void finish(Sheet sheet, int rows);
    }

    TableSheet(Book book, String key, List<Column> columns) {
        this(book, key, columns, (sheet, rows) -> {});
    }

    TableSheet(Book book, String key, List<Column> columns, Finish finish) {
        this.book = book;
        this.key = key;
        this.columns = List.copyOf(columns);
        this.finish = finish;
        widths = new int[columns.size()];
        widest = columns.stream().mapToInt(Column::widest).toArray();
        sheet = book.sheet(key);
        heading();
    }

    /** A pen for the next row. */
    Pen next() {
        if (rows == book.limits().rows()) {
            turnPage();
        }
        rows++;
        return new Pen(book, sheet.createRow(rows), widths, widest);
    }

    /** The name of the sheet a row stands on, by its place in the whole table, counted from 0. */
    String sheetOf(long index) {
        return name(1 + (int) (index / book.limits().rows()));
    }

    /** The sheet row (counted from 0) of a row of the table. */
    int rowOf(long index) {
        return 1 + (int) (index % book.limits().rows());
    }

    boolean isEmpty() {
        return rows == 0 && full.isEmpty();
    }

    /**
     * Sets widths, filter and print; when no table gets a further sheet any more, for filter and print hang on the order
     * of the sheets. Says in words that there is nothing when no row was written.
     */
    void close() {
        if (isEmpty()) {
            Pen pen = next();
            pen.text(book.words().say("nothing." + key));
            columns.stream().skip(1).forEach(column -> pen.text(null));
            widths[0] = 0;
        }
        full.forEach(earlier -> finishSheet(earlier, book.limits().rows()));
        finishSheet(sheet, rows);
    }

    private void turnPage() {
        full.add(sheet);
        int behind = book.workbook().getSheetIndex(sheet);
        sheet = book.workbook().createSheet(name(full.size() + 1));
        book.workbook().setSheetOrder(sheet.getSheetName(), behind + 1);
        rows = 0;
        heading();
    }

    private String name(int number) {
        return number == 1 ? book.name(key) : book.name(key) + " (" + number + ")";
    }

    private void heading() {
        SXSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(30);
        Pen pen = new Pen(book, row, widths, widest);
        columns.forEach(column -> pen.text(column.name(book.words()), Look.HEADING));
        sheet.createFreezePane(0, 1);
    }

    private void finishSheet(SXSSFSheet sheet, int rows) {
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            int width = Math.max(column.narrowest(), Math.min(widths[i], column.widest()));
            sheet.setColumnWidth(i, (width + MARGIN) * CHARACTER);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        print(sheet);
        int printed = (int) columns.stream().filter(Column::printed).count();
        int index = book.workbook().getSheetIndex(sheet);
        book.workbook().setPrintArea(index, 0, printed - 1, 0, rows);
        finish.finish(sheet, rows);
    }

    /** Landscape A4, as wide as the page, with name and page number. */
    static void print(SXSSFSheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}
