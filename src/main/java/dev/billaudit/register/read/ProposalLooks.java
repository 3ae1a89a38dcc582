package dev.billaudit.register.read;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of a proposed register; all cells but amounts are text, so that what is typed stays what was typed. */
final class ProposalLooks {

    final XSSFCellStyle heading;
    final XSSFCellStyle text;
    /** Text that begins like a formula: a spreadsheet program keeps it text when it is edited. */
    final XSSFCellStyle quoted;

    final XSSFCellStyle fen;
    final XSSFCellStyle li;
    /** Where a person ticks. */
    final XSSFCellStyle tick;

    private final XSSFWorkbook workbook;

    ProposalLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont normal = workbook.getFontAt(0);
        normal.setFontName("Microsoft YaHei");
        normal.setFontHeightInPoints((short) 10);
        heading = style("@", HorizontalAlignment.CENTER);
        heading.setFont(white());
        fill(heading, 0x1F, 0x4E, 0x79);
        text = style("@", HorizontalAlignment.LEFT);
        quoted = style("@", HorizontalAlignment.LEFT);
        quoted.setQuotePrefixed(true);
        fen = style("0.00", HorizontalAlignment.RIGHT);
        li = style("0.000", HorizontalAlignment.RIGHT);
        tick = style("@", HorizontalAlignment.CENTER);
        fill(tick, 0xFF, 0xF2, 0xCC);
    }

    private XSSFCellStyle style(String format, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        XSSFColor grid = colour(0xD0, 0xD7, 0xDE);
        style.setBorderTop(BorderStyle.THIN);
        style.setTopBorderColor(grid);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(grid);
        style.setBorderLeft(BorderStyle.THIN);
        style.setLeftBorderColor(grid);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(grid);
        return style;
    }

    private XSSFFont white() {
        XSSFFont font = workbook.createFont();
        font.setFontName("Microsoft YaHei");
        font.setFontHeightInPoints((short) 10);
        font.setBold(true);
        font.setColor(colour(0xFF, 0xFF, 0xFF));
        return font;
    }

    private static void fill(XSSFCellStyle style, int red, int green, int blue) {
        style.setFillForegroundColor(colour(red, green, blue));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue}, new DefaultIndexedColorMap());
    }
}
