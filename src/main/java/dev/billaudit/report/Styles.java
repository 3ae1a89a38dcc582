package dev.billaudit.report;

import dev.billaudit.findings.Grade;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The looks of the workbook, each made once: a workbook holds 64,000 styles at most. */
final class Styles {

    /** How a cell looks. */
    enum Look {
        TITLE,
        SUBTITLE,
        SECTION,
        HEADING,
        LABEL,
        TEXT,
        WRAPPED,
        FEN,
        LI,
        COUNT,
        /** A number that stays text: a rate and what it is reckoned from. */
        FIGURE,
        LINK,
        STRONG,
        LIKELY,
        REVIEW,
        GOOD,
        ALERT,
        INPUT
    }

    /** The product's blue: heading rows, titles, first chart series. */
    static final String BLUE = "1F4E79";

    private static final String FONT = "Microsoft YaHei";
    private static final String GRID = "D0D7DE";
    private static final Map<Look, String> FILLS = Map.of(
            Look.HEADING, BLUE,
            Look.SECTION, "DDEBF7",
            Look.LABEL, "F3F6F9",
            Look.STRONG, "F8CBAD",
            Look.LIKELY, "FFE699",
            Look.REVIEW, "E2EFDA",
            Look.GOOD, "C6E0B4",
            Look.ALERT, "F8CBAD",
            Look.INPUT, "FFF9E5");

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> plain = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont normal = workbook.getFontAt(0);
        normal.setFontName(FONT);
        normal.setFontHeightInPoints((short) 10);
        for (Look look : Look.values()) {
            plain.put(look, style(look));
            XSSFCellStyle twin = style(look);
            twin.setQuotePrefixed(true);
            quoted.put(look, twin);
        }
    }

    XSSFCellStyle of(Look look) {
        return Objects.requireNonNull(plain.get(look));
    }

    /** The same look for text that begins like a formula: a spreadsheet program keeps it text when it is edited. */
    XSSFCellStyle quoted(Look look) {
        return Objects.requireNonNull(quoted.get(look));
    }

    static Look of(Grade grade) {
        return switch (grade) {
            case STRONG -> Look.STRONG;
            case LIKELY -> Look.LIKELY;
            case REVIEW -> Look.REVIEW;
        };
    }

    private XSSFCellStyle style(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat(format(look)));
        style.setWrapText(look == Look.WRAPPED || look == Look.HEADING || look == Look.INPUT || look == Look.LABEL);
        style.setAlignment(alignment(look));
        if (look != Look.HEADING && look != Look.TITLE && look != Look.SUBTITLE) {
            style.setIndention((short) 1);
        }
        style.setFont(font(look));
        if (look != Look.TITLE && look != Look.SUBTITLE) {
            border(style);
        }
        if (FILLS.containsKey(look)) {
            style.setFillForegroundColor(colour(FILLS.get(look)));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static String format(Look look) {
        return switch (look) {
            case FEN -> "0.00";
            case LI -> "0.000";
            case COUNT -> "0";
            // text, so that a number typed into a reviewer's column stays what was typed
            default -> "@";
        };
    }

    private static HorizontalAlignment alignment(Look look) {
        return switch (look) {
            case FEN, LI, COUNT, FIGURE -> HorizontalAlignment.RIGHT;
            case HEADING -> HorizontalAlignment.CENTER;
            default -> HorizontalAlignment.LEFT;
        };
    }

    private XSSFFont font(Look look) {
        return switch (look) {
            case TITLE -> font(20, true, BLUE);
            case SUBTITLE -> font(11, false, "57606A");
            case SECTION -> font(12, true, BLUE);
            case HEADING -> font(10, true, "FFFFFF");
            case STRONG, LIKELY, REVIEW, GOOD, ALERT, LABEL -> font(10, true, "24292F");
            case LINK -> font(10, false, "0563C1");
            default -> font(10, false, "24292F");
        };
    }

    private XSSFFont font(int points, boolean bold, String rgb) {
        return fonts.computeIfAbsent(points + rgb + bold, key -> {
            XSSFFont font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) points);
            font.setBold(bold);
            font.setColor(colour(rgb));
            return font;
        });
    }

    private static void border(XSSFCellStyle style) {
        XSSFColor grid = colour(GRID);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(grid);
        style.setBottomBorderColor(grid);
        style.setLeftBorderColor(grid);
        style.setRightBorderColor(grid);
    }

    static XSSFColor colour(@Nullable String rgb) {
        int value = Integer.parseInt(rgb == null ? "000000" : rgb, 16);
        byte[] bytes = {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
        return new XSSFColor(bytes, new DefaultIndexedColorMap());
    }
}
