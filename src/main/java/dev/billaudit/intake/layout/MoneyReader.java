package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as exported: padded, with ￥, a unit of money or 元/月, with thousands parted by commas or blanks, negative by
 * a sign before or behind or by the brackets of an accountant, up to any number of decimals that are not finer than a li.
 * Nothing is guessed: a letter O is no zero, and a comma before two digits is no point.
 */
final class MoneyReader {

    private static final int GROUP = 3;
    private static final int MOST_DIGITS = 15;
    /** Of li, so that the figure fits a {@code long}. */
    private static final int MOST_LI_DIGITS = 18;

    private static final Set<String> FREE = Set.of("免费", "免費");
    private static final String[] CURRENCIES = {"人民币", "RMB", "CNY", "CN¥", "¥"};

    /** What a cell says that holds no amount. */
    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "---", "/", "//", "\\", "—", "——", "无", "空", "null", "NULL", "N/A", "n/a");

    /** Units behind a figure, longest first: 万元 ends with 元. */
    private static final List<MoneyUnit> UNITS = List.of(
            MoneyUnit.TEN_THOUSAND, MoneyUnit.THOUSAND, MoneyUnit.YUAN, MoneyUnit.JIAO, MoneyUnit.FEN, MoneyUnit.LI);

    /** Behind a figure of the program itself: neither 圆 nor a code changes what it counts. */
    private static final Pattern YUAN_BEHIND = Pattern.compile("(.*[\\d)]) ?(?:圆|圓|元整|\\(元\\)|RMB|CNY|元 ?[/每] ?月)");

    /** Names no unit: the column's stays. */
    private static final Pattern MONTHLY = Pattern.compile("(.*[\\d)]) ?/ ?月");

    /** Of one or two bare digits it may be the number of a note. */
    private static final Pattern BRACKETS =
            Pattern.compile("(¥?) ?\\((?! ?\\d{1,2} ?\\)$) ?([^()+-]*\\d[^()+-]*)\\) ?([^\\d.,()+-]*)");

    private static final Pattern SPOKEN = Pattern.compile("(\\d{1,12})元(?:(\\d)角)?(?:(?:零|0)?(\\d)分)?");

    /** As programs write long numbers; a bare {@code 1e3} may be a code. */
    private static final Pattern SCIENTIFIC =
            Pattern.compile("\\d(?:\\.\\d{1,15})?[Ee][+-]\\d{1,2}|\\d\\.\\d{1,15}E\\d{1,2}");

    /** Names no unit of its own. */
    private static final Pattern DECIMALS = Pattern.compile("[-+]? ?[\\d ,]*\\.\\d+-?");

    /** A database prints whole numbers so: nobody writes yuan with one decimal, or a hundred of them and more as fen. */
    private static final Pattern AS_STORED = Pattern.compile("[-+]?(?:\\d+\\.0|\\d{3,}\\.0+)");

    /** Without decimals they may be two numbers. */
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?: \\d{3})+\\.\\d+");
    /** Either the point or the comma may part the decimals. */
    private static final Pattern COMMA_DECIMALS =
            Pattern.compile("[-+]?\\d[\\d.]*,\\d{1,2}|[-+]?\\d{1,3}(?:\\.\\d{3})+,\\d+");

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
        static final Read OF_USE = new Read(null, "amount-of-use");
        static final Read BRACKETED = new Read(null, "amount-in-brackets");
        static final Read UNSURE = new Read(null, "amount-comma-unsure");
        static final Read TOO_FINE = new Read(null, "amount-finer-than-li");
        static final Read CONTRADICTED = new Read(null, "amount-unit-contradicted");
        static final Read PARTED = new Read(null, "amount-parts-a-fen");

        boolean isBad() {
            return problem != null;
        }

        Money orZero() {
            return value == null ? Money.ZERO : value;
        }
    }

    /**
     * Reads a cell of a column of money. A unit in the cell speaks before the table's.
     *
     * @param unit what the table counts in where the cell does not say
     */
    static Read read(String cell, MoneyUnit unit) {
        String text = even(cell);
        if (NOTHING.contains(text)) {
            return Read.ABSENT;
        }
        if (isPlain(text)) {
            return whole(text, unsigned(text, unit), unit);
        }
        if (FREE.contains(text)) {
            return new Read(Money.ZERO, null);
        }
        String written = CapitalFigures.inDigits(text);
        if (!written.isEmpty()) {
            return figure(written, MoneyUnit.YUAN);
        }
        Matcher spoken = SPOKEN.matcher(text);
        return spoken.matches() ? figure(spoken(spoken), MoneyUnit.YUAN) : signed(text, unit);
    }

    /** Figures as people say them: {@code 5元5角}, {@code 5元零5分}. */
    private static String spoken(Matcher spoken) {
        String jiao = spoken.group(2) == null ? "0" : spoken.group(2);
        String fen = spoken.group(3) == null ? "0" : spoken.group(3);
        return spoken.group(1) + "." + jiao + fen;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if ((sign < '0' || sign > '9') && sign != '.') {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a cell of which nothing says that it holds money: minutes and points end with 分, so only yuan and the unit
     * stated may be named.
     */
    static Read found(String cell, MoneyUnit stated) {
        String text = even(cell);
        boolean isOther =
                UNITS.stream().anyMatch(unit -> unit != MoneyUnit.YUAN && unit != stated && text.endsWith(unit.sign()));
        return isOther ? Read.BAD : read(cell, stated);
    }

    static Read found(String cell) {
        return found(cell, MoneyUnit.YUAN);
    }

    /** Whether a cell is an amount in figures, wherever it stands. */
    static boolean isFigure(String cell) {
        return found(cell).value != null && !FREE.contains(even(cell));
    }

    /** Whether it is one with decimals: no number of things is written so. */
    static boolean isDecimal(String cell) {
        return cell.indexOf('.') >= 0 && isFigure(cell);
    }

    /** The brackets of an accountant are a minus. */
    private static Read signed(String text, MoneyUnit unit) {
        Matcher brackets = BRACKETS.matcher(text);
        if (!brackets.matches()) {
            return named(text, unit);
        }
        Read inside = named(brackets.group(1) + brackets.group(2) + brackets.group(3), unit);
        return inside.value == null ? inside : new Read(inside.value.negated(), null);
    }

    /** A figure with what its unit is. */
    private static Read named(String text, MoneyUnit stated) {
        Matcher monthly = MONTHLY.matcher(text);
        String figure = monthly.matches() ? monthly.group(1) : text;
        String unmarked = withoutCurrency(figure);
        Matcher behind = YUAN_BEHIND.matcher(unmarked);
        boolean isMarked = !unmarked.equals(figure) || behind.matches();
        String bare = behind.matches() ? behind.group(1) : unmarked;
        for (MoneyUnit unit : UNITS) {
            if (bare.endsWith(unit.sign())) {
                return figure(
                        strip(bare.substring(0, bare.length() - unit.sign().length())), unit);
            }
        }
        return isMarked ? figure(bare, MoneyUnit.YUAN) : whole(bare, figure(bare, stated), stated);
    }

    /** Who counts fen or li writes no decimals: {@code 5.00} in such a column is yuan more likely than the hundredth of it. */
    private static Read whole(String figure, Read read, MoneyUnit stated) {
        if (stated != MoneyUnit.FEN && stated != MoneyUnit.LI) {
            return read;
        }
        boolean isFigure = read.value == null ? read.equals(Read.TOO_FINE) : !read.value.isZero();
        boolean isParted =
                DECIMALS.matcher(figure).matches() && !AS_STORED.matcher(figure).matches();
        return isFigure && isParted ? Read.PARTED : read;
    }

    private static Read figure(String text, MoneyUnit unit) {
        if (text.isEmpty()) {
            return Read.BAD;
        }
        int last = text.length() - 1;
        boolean isBefore = text.charAt(0) == '-' || text.charAt(0) == '+';
        boolean isBehind = !isBefore && text.indexOf('.') > 0 && text.charAt(last) == '-';
        String unsigned = isBefore ? strip(text.substring(1)) : isBehind ? strip(text.substring(0, last)) : text;
        String bare = isBefore ? withoutCurrency(unsigned) : unsigned;
        Read read = unsigned(plain(bare), bare.equals(unsigned) ? unit : MoneyUnit.YUAN);
        boolean isNegative = isBehind || text.charAt(0) == '-';
        return read.value == null || !isNegative ? read : new Read(read.value.negated(), null);
    }

    /** Without the exponent of a program and the blanks between thousands. */
    private static String plain(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            return new BigDecimal(text).toPlainString();
        }
        return SPACED.matcher(text).matches() ? text.replace(" ", "") : text;
    }

    private static Read unsigned(String digits, MoneyUnit unit) {
        int point = digits.indexOf('.');
        String whole = ungrouped(point < 0 ? digits : digits.substring(0, point));
        String part = point < 0 ? "" : digits.substring(point + 1);
        if (!isDigits(whole)
                || !isDigits(part)
                || whole.length() + part.length() == 0
                || whole.length() > MOST_DIGITS
                || whole.length() + unit.decimals() > MOST_LI_DIGITS) {
            return COMMA_DECIMALS.matcher(digits).matches() ? Read.UNSURE : Read.BAD;
        }
        String fine = part;
        while (fine.endsWith("0")) {
            fine = fine.substring(0, fine.length() - 1);
        }
        if (fine.length() > unit.decimals()) {
            return Read.TOO_FINE;
        }
        String li = "0" + whole + fine + "0".repeat(unit.decimals() - fine.length());
        return new Read(new Money(Long.parseLong(li)), null);
    }

    /** Full-width signs, every kind of blank and minus made plain; other signs of the same meaning are not: ² is no digit. */
    private static String even(String cell) {
        String text = Headings.strip(cell);
        if (isAscii(text)) {
            return text;
        }
        StringBuilder even = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Headings.isInvisible(text.charAt(i))) {
                even.append(even(text.charAt(i)));
            }
        }
        return Headings.strip(even.toString());
    }

    private static char even(char sign) {
        if (sign > '\uFF00' && sign < '\uFF5F') {
            return (char) (sign - 0xFEE0);
        }
        return switch (sign) {
            case '\u00A0', '\u2009', '\u202F', '\u3000' -> ' ';
            case '\u2212', '\u2013', '\u2010', '\u2011', '\uFE63', '负', '負' -> '-';
            case '\uFFE5' -> '¥';
            default -> sign;
        };
    }

    private static String strip(String text) {
        return Headings.strip(text);
    }

    private static String withoutCurrency(String text) {
        String rest = text;
        for (String currency : CURRENCIES) {
            if (rest.startsWith(currency)) {
                rest = strip(rest.substring(currency.length()));
            }
        }
        return rest;
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
