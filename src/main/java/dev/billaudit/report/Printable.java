package dev.billaudit.report;

/** Makes text of an export fit to stand in a file of ours, without changing what a person reads. */
final class Printable {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Printable() {}

    /** Whether a spreadsheet program could take the text for a formula. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Lone surrogates, which no encoding can hold, as {@code \}{@code ud83d}; the rest unchanged. */
    static String encodable(String text) {
        return escape(text, false);
    }

    /** Control characters (tab and line feed apart), non-characters and lone surrogates as {@code \}{@code u001b}. */
    static String visible(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean controlsToo) {
        if (canStand(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(point -> {
            if (cannotStand(point, controlsToo)) {
                String hex = Integer.toHexString(point);
                out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /** Whether the text is plainly none that needs a closer look. */
    private static boolean canStand(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' '
                    || (sign >= '\u007f' && sign < '\u00a0')
                    || Character.isSurrogate(sign)
                    || sign >= '\ufffe') {
                return false;
            }
        }
        return true;
    }

    private static boolean cannotStand(int point, boolean controlsToo) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            return true;
        }
        return controlsToo && isUnprintable(point);
    }

    private static boolean isUnprintable(int point) {
        if (point == '\t' || point == '\n') {
            return false;
        }
        return Character.isISOControl(point) || point == 0xfffe || point == 0xffff;
    }
}
