package dev.billaudit.report;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;

/** Text as a cell of a workbook can hold it. */
final class CellText {

    /** The most characters one cell holds: 32,767. */
    static final int LIMIT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** Excel reads {@code _x0041_} in a cell as an escaped letter; {@code _x005F_} in front keeps it as it stands. */
    private static final Pattern ESCAPE_ALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /**
     * The text with what no cell can hold made visible, cut to the limit.
     *
     * @param pointer what stands at the end of a cut text: where the whole is to be found
     */
    static String of(String text, String pointer) {
        String visible = Printable.visible(text);
        String shown = visible.contains("_x") ? ESCAPE_ALIKE.matcher(visible).replaceAll("_x005F_") : visible;
        if (shown.length() <= LIMIT) {
            return shown;
        }
        int end = LIMIT - pointer.length();
        return shown.substring(0, Character.isHighSurrogate(shown.charAt(end - 1)) ? end - 1 : end) + pointer;
    }

    /** How many lines the text takes in a column of that many half-width characters. */
    static int lines(String text, int columnWidth) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + Math.max(0, width(line) - 1) / columnWidth;
        }
        return lines;
    }

    /** The width in half-width characters of the widest line: Chinese counts two, so that no installed font decides. */
    static int width(String text) {
        int widest = 0;
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width = c == '\n' ? 0 : width + (c >= 0x1100 ? 2 : 1);
            widest = Math.max(widest, width);
        }
        return widest;
    }
}
