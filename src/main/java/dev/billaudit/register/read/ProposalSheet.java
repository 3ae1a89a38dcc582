package dev.billaudit.register.read;

import dev.billaudit.ledger.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** One table of a proposed register on its sheet: headings frozen, words to choose from, room for rows of one's own. */
final class ProposalSheet {

    private static final int OWN_ROWS = 1000;
    private static final int LAST_ROW = (1 << 20) - 1;
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 40;
    private static final int MARGIN = 3;
    private static final int FIRST_WIDE = 0x1100;
    private static final long LI_PER_FEN = 10;
    private static final int LI_DIGITS = 3;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final ProposalRows words;
    private final ProposalLooks looks;
    private final TableKind kind;
    private final List<Column> columns;
    private final SXSSFSheet sheet;
    private final int[] widths;

    ProposalSheet(SXSSFWorkbook workbook, ProposalLooks looks, ProposalRows words, TableKind kind) {
        this.words = words;
        this.looks = looks;
        this.kind = kind;
        columns = ProposalRows.columns(kind);
        sheet = workbook.createSheet(kind.id());
        widths = new int[columns.size()];
    }

    void write(List<Map<Column, String>> rows) {
        // columns first: rows written under them keep their own looks, rows a person adds take these
        for (int at = 0; at < columns.size(); at++) {
            sheet.setDefaultColumnStyle(at, looks.text);
        }
        List<String> headings = words.headings(kind);
        SXSSFRow top = sheet.createRow(0);
        for (int at = 0; at < columns.size(); at++) {
            SXSSFCell cell = top.createCell(at);
            cell.setCellValue(headings.get(at));
            cell.setCellStyle(looks.heading);
            widths[at] = width(headings.get(at));
        }
        for (int row = 0; row < rows.size(); row++) {
            write(sheet.createRow(row + 1), rows.get(row));
        }
        finish(rows.size());
    }

    private void write(SXSSFRow row, Map<Column, String> cells) {
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            SXSSFCell cell = row.createCell(at);
            String text = cells.getOrDefault(column, "");
            widths[at] = Math.max(widths[at], width(text));
            if (isAmount(column) && !text.isEmpty()) {
                amount(cell, Money.ofYuan(text));
            } else {
                text(cell, column, text);
            }
        }
    }

    private void amount(SXSSFCell cell, Money money) {
        // a cell has no other number than a floating one; its 15 digits hold every li exactly
        cell.setCellValue(BigDecimal.valueOf(money.li(), LI_DIGITS).doubleValue());
        cell.setCellStyle(money.li() % LI_PER_FEN == 0 ? looks.fen : looks.li);
    }

    private void text(SXSSFCell cell, Column column, String text) {
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        boolean isFormulaAlike = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        if (column == Column.AGREED) {
            cell.setCellStyle(looks.tick);
        } else {
            cell.setCellStyle(isFormulaAlike ? looks.quoted : looks.text);
        }
    }

    private void finish(int rows) {
        sheet.createFreezePane(columns.contains(Column.AGREED) ? 2 : 0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns.size() - 1));
        print();
        for (int at = 0; at < columns.size(); at++) {
            int width = Math.max(NARROWEST, Math.min(WIDEST, widths[at]));
            sheet.setColumnWidth(at, (width + MARGIN) * CHARACTER);
            List<String> choices = words.choices(kind, columns.get(at));
            if (!choices.isEmpty()) {
                offer(choices, at, Math.min(LAST_ROW, rows + OWN_ROWS));
            }
        }
    }

    /** Landscape A4, as wide as the page, the headings on each. */
    private void print() {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    private void offer(List<String> choices, int column, int lastRow) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, lastRow, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.headings(kind).get(column), String.join(" / ", choices));
        sheet.addValidationData(validation);
    }

    private static boolean isAmount(Column column) {
        return column == Column.PRICE || column == Column.LATEST_AMOUNT;
    }

    /** In half-width characters; Chinese counts two, so that no installed font decides. */
    private static int width(String text) {
        return text.chars().map(sign -> sign >= FIRST_WIDE ? 2 : 1).sum();
    }
}
