package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as exported: padded, with ￥, 元 or 分, thousands commas, up to any number of decimals that are not finer than
 * a li. Nothing is guessed: a letter O is no zero.
 */
final class MoneyReader {

    private static final int LI_DIGITS = 3;
    private static final int GROUP = 3;
    private static final long FEN = 10;
    private static final int MOST_DIGITS = 15;
    private static final String FREE = "免费";
    private static final List<String> CURRENCIES = List.of("人民币", "RMB", "CNY", "¥");

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

    /**
     * Reads yuan, or whole fen where the table says so; yuan in the cell itself speak before the table's fen. A cell alone
     * never makes fen: {@code 120分} may be minutes or points.
     */
    static Read read(String cell, boolean isFen) {
        String text = even(cell);
        if (text.equals(FREE)) {
            return new Read(Money.ZERO, null);
        }
        String unmarked = withoutCurrency(text);
        if (unmarked.endsWith("分")) {
            return !isFen ? Read.BAD : figure(Headings.strip(unmarked.substring(0, unmarked.length() - 1)), true);
        }
        boolean isYuan = unmarked.endsWith("元");
        String bare = isYuan ? Headings.strip(unmarked.substring(0, unmarked.length() - 1)) : unmarked;
        return figure(bare, isFen && !isYuan && bare.equals(text));
    }

    private static Read figure(String text, boolean isFen) {
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
        return text.startsWith("¥") ? text.substring(1) : text;
    }

    /** Without blanks around; full-width digits made plain. */
    private static String even(String cell) {
        String text = Headings.strip(cell);
        return isAscii(text)
                ? text
                : Headings.strip(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replace('−', '-')
                        .replace('–', '-');
    }

    private static String withoutCurrency(String text) {
        for (String currency : CURRENCIES) {
            if (text.startsWith(currency)) {
                return Headings.strip(text.substring(currency.length()));
            }
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
