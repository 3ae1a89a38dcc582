package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as exported: padded, with ￥ or 元, thousands commas, up to any number of decimals that are not finer than
 * a li. Nothing is guessed: a letter O is no zero.
 */
final class MoneyReader {

    private static final int LI_DIGITS = 3;
    private static final int GROUP = 3;
    private static final long FEN = 10;
    private static final int MOST_DIGITS = 15;

    private MoneyReader() {}

    /**
     * An amount read.
     *
     * @param value null when the cell is empty or was not understood
     * @param problem the reject's reason, null when it is empty or was understood
     */
    record Read(@Nullable Money value, @Nullable String problem) {

        static final Read ABSENT = new Read(null, null);
        static final Read BAD = new Read(null, "amount-not-a-number");
        static final Read TOO_FINE = new Read(null, "amount-finer-than-li");

        boolean isBad() {
            return problem != null;
        }

        Money orZero() {
            return value == null ? Money.ZERO : value;
        }
    }

    /** Reads yuan, or whole fen where the layout says so. */
    static Read read(String cell, boolean isFen) {
        String text = bare(cell);
        if (text.isEmpty() || text.equals("-") || text.equals("--")) {
            return Read.ABSENT;
        }
        boolean isNegative = text.charAt(0) == '-';
        String digits = isNegative || text.charAt(0) == '+' ? withoutSign(text.substring(1)) : text;
        int point = digits.indexOf('.');
        String whole = ungrouped(point < 0 ? digits : digits.substring(0, point));
        String part = point < 0 ? "" : digits.substring(point + 1);
        if (!isDigits(whole)
                || !isDigits(part)
                || whole.length() + part.length() == 0
                || whole.length() > MOST_DIGITS) {
            return Read.BAD;
        }
        String fine = part;
        while (fine.endsWith("0")) {
            fine = fine.substring(0, fine.length() - 1);
        }
        if (fine.length() > (isFen ? 1 : LI_DIGITS)) {
            return Read.TOO_FINE;
        }
        long li = isFen ? fenAsLi(whole, fine) : Long.parseLong("0" + whole + (fine + "000").substring(0, LI_DIGITS));
        return new Read(new Money(isNegative ? -li : li), null);
    }

    private static long fenAsLi(String whole, String tenth) {
        return Long.parseLong("0" + whole) * FEN + (tenth.isEmpty() ? 0 : Long.parseLong(tenth));
    }

    private static String withoutSign(String text) {
        return text.startsWith("￥") || text.startsWith("¥") ? text.substring(1) : text;
    }

    /** Without blanks, currency signs and 元; full-width digits made plain. */
    private static String bare(String cell) {
        String text = Headings.strip(cell);
        if (!isAscii(text)) {
            text = Headings.strip(Normalizer.normalize(text, Normalizer.Form.NFKC))
                    .replace('−', '-')
                    .replace('–', '-');
        }
        if (text.endsWith("元")) {
            text = Headings.strip(text.substring(0, text.length() - 1));
        }
        if (text.startsWith("¥")) {
            text = Headings.strip(text.substring(1));
        }
        return text;
    }

    /** Takes out thousands commas that stand where they belong; anything else keeps them and is then no number. */
    private static String ungrouped(String whole) {
        int comma = whole.indexOf(',');
        if (comma < 0) {
            return whole;
        }
        String[] groups = whole.split(",", -1);
        boolean fits = groups[0].length() >= 1 && groups[0].length() <= GROUP;
        for (int i = 1; i < groups.length; i++) {
            fits &= groups[i].length() == GROUP;
        }
        return fits ? String.join("", groups) : whole;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
