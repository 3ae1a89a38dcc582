package dev.billaudit.dispute;

import dev.billaudit.dispute.EvidenceTable.EvidenceRow;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The evidence table as a workbook: amounts are numbers, everything else is text, the total is a value. */
final class EvidenceWorkbook {

    // In characters of the standard font, column by column; fixed, so that no font is needed and the bytes stay the
    // same. Together as narrow as can be: the table is read on paper, as wide as the page
    private static final int[] WIDTHS = {5, 8, 13, 9, 11, 16, 13, 8, 10, 10, 24, 8, 6, 17, 34};
    // Of a column's width, what a line of any font surely holds
    private static final int ROOM_PERCENT = 85;
    private static final int WIDTH_UNIT = 256;
    private static final int LAST_COLUMN = WIDTHS.length - 1;
    private static final int CHARGED_COLUMN = 8;
    // A cell of a workbook holds no more than 32767 characters
    private static final int LONGEST_TEXT = 32_000;
    private static final int MOST_LINES = 12;
    private static final int LINE_POINTS = 15;
    private static final long LI_PER_FEN = 10;

    private final Wording wording;
    private final XSSFSheet sheet;
    private final Styles styles;

    private EvidenceWorkbook(Wording wording, XSSFWorkbook book) {
        this.wording = wording;
        this.sheet = book.createSheet(wording.say("dispute.evidence.title"));
        this.styles = Styles.of(book);
    }

    static byte[] of(EvidenceTable table, Wording wording, LocalDate asOf) throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        new EvidenceWorkbook(wording, book).fill(table);
        return FixedPackage.of(book, asOf);
    }

    private void fill(EvidenceTable table) {
        XSSFRow heading = sheet.createRow(0);
        for (int i = 0; i <= LAST_COLUMN; i++) {
            XSSFCell cell = heading.createCell(i);
            cell.setCellValue(wording.say("dispute.evidence." + EvidenceTable.COLUMNS.get(i)));
            cell.setCellStyle(styles.head);
            sheet.setColumnWidth(i, WIDTHS[i] * WIDTH_UNIT);
        }
        int next = 1;
        for (EvidenceRow row : table.rows()) {
            write(sheet.createRow(next++), row);
        }
        XSSFRow total = sheet.createRow(next);
        text(total, 0, wording.say("dispute.column.total"));
        money(total, CHARGED_COLUMN, table.charged());
        money(total, CHARGED_COLUMN + 1, table.claim());
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, LAST_COLUMN));
        layOut();
    }

    private void write(XSSFRow target, EvidenceRow row) {
        count(target, 0, row.number());
        List<String> words = List.of(
                row.finding().month().toString(),
                row.finding().line().number(),
                wording.say("dispute.carrier." + row.finding().carrier().id()),
                row.finding().category() == null
                        ? ""
                        : wording.say(
                                "dispute.category." + Words.id(row.finding().category())),
                row.item(),
                row.provider(),
                row.spCode());
        for (int i = 0; i < words.size(); i++) {
            text(target, i + 1, words.get(i));
        }
        money(target, CHARGED_COLUMN, row.charged());
        money(target, CHARGED_COLUMN + 1, row.claim());
        text(target, CHARGED_COLUMN + 2, row.evidence().place().file());
        text(target, CHARGED_COLUMN + 3, row.sheet());
        count(target, CHARGED_COLUMN + 4, row.evidence().place().row());
        text(target, CHARGED_COLUMN + 5, row.evidence().place().sha256());
        text(target, CHARGED_COLUMN + 6, row.text());
        target.setHeightInPoints(Math.min(linesOf(target), MOST_LINES) * LINE_POINTS);
    }

    /** Spreadsheets do not fit the height of wrapped rows of a file that was not made by them. */
    private static int linesOf(XSSFRow row) {
        int lines = 1;
        for (int i = 0; i <= LAST_COLUMN; i++) {
            XSSFCell cell = row.getCell(i);
            if (cell.getCellType() == CellType.STRING) {
                int width = LetterText.width(cell.getStringCellValue());
                int room = Math.max(1, WIDTHS[i] * ROOM_PERCENT / 100);
                lines = Math.max(lines, (width + room - 1) / room);
            }
        }
        return lines;
    }

    private void text(XSSFRow row, int column, String words) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT) : words);
        cell.setCellStyle(PlainText.beginsLikeFormula(words) ? styles.quoted : styles.text);
    }

    private void count(XSSFRow row, int column, int number) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(number);
        cell.setCellStyle(styles.count);
    }

    private void money(XSSFRow row, int column, Money money) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(new BigDecimal(money.toString()).doubleValue());
        cell.setCellStyle(money.li() % LI_PER_FEN == 0 ? styles.fen : styles.li);
    }

    private void layOut() {
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, LAST_COLUMN));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.3);
        sheet.setMargin(PageMargin.RIGHT, 0.3);
        sheet.getFooter().setCenter("&P / &N");
    }

    /** The styles of the sheet; each made once. */
    private record Styles(
            CellStyle head, CellStyle text, CellStyle quoted, CellStyle count, CellStyle fen, CellStyle li) {

        static Styles of(XSSFWorkbook book) {
            XSSFCellStyle head = plain(book, HorizontalAlignment.CENTER);
            XSSFFont bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            XSSFCellStyle quoted = plain(book, HorizontalAlignment.LEFT);
            quoted.setDataFormat(book.createDataFormat().getFormat("@"));
            quoted.setQuotePrefixed(true);
            XSSFCellStyle text = plain(book, HorizontalAlignment.LEFT);
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            XSSFCellStyle fen = plain(book, HorizontalAlignment.RIGHT);
            fen.setDataFormat(book.createDataFormat().getFormat("0.00"));
            XSSFCellStyle li = plain(book, HorizontalAlignment.RIGHT);
            li.setDataFormat(book.createDataFormat().getFormat("0.000"));
            return new Styles(head, text, quoted, plain(book, HorizontalAlignment.CENTER), fen, li);
        }

        private static XSSFCellStyle plain(XSSFWorkbook book, HorizontalAlignment alignment) {
            XSSFCellStyle style = book.createCellStyle();
            style.setAlignment(alignment);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            return style;
        }
    }
}
