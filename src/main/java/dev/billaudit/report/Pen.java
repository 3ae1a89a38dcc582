package dev.billaudit.report;

import dev.billaudit.ledger.Money;
import dev.billaudit.report.Styles.Look;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.jspecify.annotations.Nullable;

/** Writes one row from left to right. Text is always text, whatever it looks like; there are no formulas. */
final class Pen {

    private static final int LI_DIGITS = 3;
    private static final long LI_PER_FEN = 10;

    /** Points of a line of the usual font; Chinese fonts are high. */
    private static final float LINE_HEIGHT = 15f;
    /** Excel knows no higher row. */
    private static final float HIGHEST = 409f;

    private final Book book;
    private final SXSSFRow row;
    private final int[] widths;
    private final int[] widest;
    private int column;

    /**
     * Starts in the first column.
     *
     * @param widths grow with what is written
     * @param widest the width at which text wraps
     */
    Pen(Book book, SXSSFRow row, int[] widths, int[] widest) {
        this.book = book;
        this.row = row;
        this.widths = widths;
        this.widest = widest;
    }

    Pen text(@Nullable String text) {
        return text(text, Look.TEXT);
    }

    /** A sentence or several: wrapped. */
    Pen wrapped(@Nullable String text) {
        if (text != null) {
            grow(text);
        }
        return text(text, Look.WRAPPED);
    }

    /** A row is as high as its longest cell: no program need measure it with the fonts it has. */
    private void grow(String text) {
        float height = Math.min(HIGHEST, CellText.lines(text, widest[column]) * LINE_HEIGHT + 3);
        if (height > row.getHeightInPoints()) {
            row.setHeightInPoints(height);
        }
    }

    Pen text(@Nullable String text, Look look) {
        SXSSFCell cell = row.createCell(column);
        if (text == null || text.isEmpty()) {
            cell.setCellStyle(book.styles().of(look));
            column++;
            return this;
        }
        String shown = CellText.of(text, book.words().cut());
        cell.setCellValue(shown);
        boolean quoted = Printable.looksLikeFormula(text);
        cell.setCellStyle(quoted ? book.styles().quoted(look) : book.styles().of(look));
        return grow(CellText.width(shown));
    }

    /** An amount as a number; blank when null. */
    Pen money(@Nullable Money money) {
        if (money == null) {
            return text(null);
        }
        SXSSFCell cell = row.createCell(column);
        // the one place where money meets a floating number: a cell has no other; 15 digits hold every li exactly
        cell.setCellValue(BigDecimal.valueOf(money.li(), LI_DIGITS).doubleValue());
        cell.setCellStyle(book.styles().of(money.li() % LI_PER_FEN == 0 ? Look.FEN : Look.LI));
        return grow(money.toString().length() + 1);
    }

    Pen count(long count) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellValue(BigDecimal.valueOf(count).doubleValue());
        cell.setCellStyle(book.styles().of(Look.COUNT));
        return grow(Long.toString(count).length());
    }

    /** Text that leads somewhere; plain text when there is no link. */
    Pen link(String text, @Nullable Hyperlink link) {
        int at = column;
        text(text, link == null ? Look.TEXT : Look.LINK);
        if (link != null) {
            row.getCell(at).setHyperlink(link);
        }
        return this;
    }

    private Pen grow(int width) {
        widths[column] = Math.max(widths[column], width);
        column++;
        return this;
    }
}
