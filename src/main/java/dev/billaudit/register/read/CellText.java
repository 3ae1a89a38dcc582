package dev.billaudit.register.read;

import java.util.regex.Pattern;

/** What programs wrap round the text of a cell, and how a cell is shown in a message. */
final class CellText {

    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\u00a0\\u200b\\u3000\\ufeff]+|[\\s\\u00a0\\u200b\\u3000\\ufeff]+$");
    private static final Pattern FORMULA_WRAP = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);
    private static final Pattern TEXT_MARK = Pattern.compile("'(?=[=+\\-@0-9])");
    private static final Pattern EXCEL_ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!)");
    private static final Pattern UNREADABLE = Pattern.compile("[\\ufffd\\p{Cntrl}&&[^\\t\\r\\n]]");
    private static final Pattern NUMBER_LIKE = Pattern.compile("(\\d{3})\\d{2,}(\\d{4})");
    private static final int SHOWN = 40;

    private CellText() {}

    /** The cell without blanks round it, without {@code ="…"} and without Excel's leading apostrophe. */
    static String clean(String cell) {
        String text = AROUND.matcher(cell).replaceAll("");
        var wrapped = FORMULA_WRAP.matcher(text);
        if (wrapped.matches()) {
            text = AROUND.matcher(wrapped.group(1)).replaceAll("");
        }
        return TEXT_MARK.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    /** Whether the cell holds what Excel shows for a broken formula. */
    static boolean isExcelError(String text) {
        return EXCEL_ERROR.matcher(text).matches();
    }

    /** Whether characters were lost or are no text: a name like that matches nothing on a bill. */
    static boolean isDamaged(String text) {
        return UNREADABLE.matcher(text).find();
    }

    /** The cell for a message: one line, short, long runs of digits masked. */
    static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ");
        line = line.codePointCount(0, line.length()) > SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…"
                : line;
        return NUMBER_LIKE.matcher(line).replaceAll("$1****$2");
    }
}
