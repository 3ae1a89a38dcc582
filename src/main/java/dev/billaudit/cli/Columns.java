package dev.billaudit.cli;

/** How many columns of a terminal a text takes: Chinese characters take two. */
final class Columns {

    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x2e80, 0x303e},
        {0x3041, 0xa4cf},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff00, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f300, 0x1faff},
        {0x20000, 0x3fffd}
    };

    private Columns() {}

    /** The columns of a text without control characters. */
    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** The text with blanks behind it until it takes so many columns. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text with blanks before it until it takes so many columns. */
    static String rightAligned(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    /** As much of the text as fits, whole characters only. */
    static String cut(String text, int columns) {
        StringBuilder fits = new StringBuilder();
        int used = 0;
        for (int point : text.codePoints().toArray()) {
            used += of(point);
            if (used > columns) {
                break;
            }
            fits.appendCodePoint(point);
        }
        return fits.toString();
    }

    private static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (point >= range[0] && point <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
