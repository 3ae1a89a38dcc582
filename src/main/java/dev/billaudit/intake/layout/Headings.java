package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Recall;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the words of exports: width, blanks, quotes, script, units in brackets and 帐 for 账 make no difference. */
final class Headings {

    private static final Pattern BLANKS =
            Pattern.compile("[\\s\\u00a0\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff\"'“”‘’]+");
    private static final Pattern EVERY_BLANK =
            Pattern.compile("[\\s\\u00a0\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]+");
    /** The common ideographs: they have no other width. */
    private static final char FIRST_HAN = '\u4e00';

    private static final Pattern GAP = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final char LAST_HAN = '\u9fff';
    private static final Pattern UNIT = Pattern.compile(
            "[(\\[【](?:单位:?)?(?:人民币)?(元|圆|人民币|rmb|cny|yuan|¥|分|角|厘|千元|万元|秒|分钟|(?:yyyy[-/]?mm[-/]?dd)?(?:hh:mm:ss)?"
                    + "|年月日(?:时分秒)?|时:?分:?秒|k|kb|m|mb|g|gb|b|字节|条|次)(?:/[月次条])?[)\\]】]|[/:](元|分|角|厘|万元|千元|kb|mb|gb|秒)$");

    /** The number of a chapter in front of a name: {@code 一、}, {@code (二)}, {@code (1)}, {@code 1.}. */
    private static final Pattern ORDINAL = Pattern.compile("\\s*(?:([一二三四五六七八九十]{1,3}\\s*[、.．])"
            + "|([(（][一二三四五六七八九十]{1,3}[)）][、.．]?)|(\\d{1,2}\\s*(?:、|[.．](?!\\d)))|([(（]\\d{1,2}[)）][、.．]?|[\\u2460-\\u2473]))\\s*"
            + "(?=[\\p{IsHan}*A-Za-z0-9])(?!元|折|个|条|分钟|小时|天|M|G)");

    /** Of a list, or of a sum that is printed as one: {@code ＋代收费}, {@code ＝合计}. */
    private static final Pattern BULLET =
            Pattern.compile("[\\s\u3000]*(?:[-—–·•●○◆◇■□▪▫★☆◎△▲▶▷└├│┗┣>→»]+\\s*(?=[\\p{IsHan}*A-Za-z0-9])"
                    + "|[+＋=＝－]\\s*(?=\\p{IsHan}))");

    private static final Pattern MONEY_UNIT = Pattern.compile("[(（](?:单位[:：]?)?(?:[元角分厘]|[千万]元)[)）]$");

    /** A name with an amount of two decimals at its end, not a sentence with a colon or a unit. */
    private static final Pattern STUCK_AMOUNT = Pattern.compile("[^\\d:：][^:：]*?-?\\d[\\d,]*\\.\\d{2}[元)）-]*");

    private static final Pattern COUNT = Pattern.compile("\\(共?\\d+[条项笔个]?\\)$");

    private static final Recall<String> PLAIN = new Recall<>(Headings::madePlain);
    private static final Recall<String> TITLES = new Recall<>(Headings::madeTitle);

    private Headings() {}

    /** Width, blanks, quotes and letter case made equal. */
    static String plain(String text) {
        return text.isEmpty() ? text : PLAIN.of(text);
    }

    private static String madePlain(String text) {
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Simplified.of(BLANKS.matcher(even).replaceAll("")).replace('帐', '账');
    }

    /** Width made equal and blanks taken out; the many cells that are even already stay as they are. */
    static String even(String text) {
        boolean isEven = true;
        for (int i = 0; i < text.length() && isEven; i++) {
            char c = text.charAt(i);
            isEven = c > ' ' && (c <= '~' || (c >= FIRST_HAN && c <= LAST_HAN));
        }
        return isEven
                ? text
                : EVERY_BLANK
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
    }

    /** A heading without its unit and closing colon; 通讯 is 通信. */
    static String heading(String text) {
        String plain = plain(text);
        plain = mayHoldUnit(plain) ? UNIT.matcher(plain).replaceAll("") : plain;
        plain = plain.replace("通讯", "通信");
        return plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Whether any sign stands there that a unit begins with: asked of every cell, the pattern itself is dear. */
    private static boolean mayHoldUnit(String plain) {
        boolean mayHold = false;
        for (int i = 0; i < plain.length() && !mayHold; i++) {
            mayHold = "([【/:".indexOf(plain.charAt(i)) >= 0;
        }
        return mayHold;
    }

    /** A name without the number of its chapter or the sign that makes it one of a list. */
    static String unnumbered(String text) {
        Matcher bullet = BULLET.matcher(text);
        if (bullet.lookingAt()) {
            return text.substring(bullet.end());
        }
        Matcher ordinal = ORDINAL.matcher(text);
        return ordinal.lookingAt() ? text.substring(ordinal.end()) : text;
    }

    /** How deep the number of a chapter says that a name stands, 0 for a name without one. */
    static int depth(String text) {
        Matcher ordinal = ORDINAL.matcher(text);
        if (!ordinal.lookingAt()) {
            return 0;
        }
        int depth = 1;
        while (ordinal.group(depth) == null) {
            depth++;
        }
        return depth;
    }

    /** A title without the number of its chapter, stars, colons and counts in brackets. */
    static String title(String text) {
        return text.isEmpty() ? text : TITLES.of(text);
    }

    private static String madeTitle(String text) {
        String plain = COUNT.matcher(plain(unnumbered(text))).replaceAll("");
        int from = 0;
        while (from < plain.length() && "*#【[".indexOf(plain.charAt(from)) >= 0) {
            from++;
        }
        int to = plain.length();
        while (to > from && ":】]".indexOf(plain.charAt(to - 1)) >= 0) {
            to--;
        }
        return plain.substring(from, to);
    }

    /** A heading as printed, without the unit of money at its end. */
    static String unpriced(String text) {
        return MONEY_UNIT.matcher(strip(text)).replaceAll("");
    }

    /** The unit a heading states, empty when it states none. */
    static String unit(String text) {
        Matcher unit = UNIT.matcher(plain(text));
        if (!unit.find()) {
            return "";
        }
        return unit.group(1) != null ? unit.group(1) : unit.group(2);
    }

    /** Without blanks of any width at both ends. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** How many blanks stand in front; a full-width one counts two. */
    static int indent(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && isBlank(text.charAt(i)); i++) {
            depth += text.charAt(i) == '\u3000' ? 2 : isInvisible(text.charAt(i)) ? 0 : 1;
        }
        return depth;
    }

    static boolean isEmpty(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean containsAny(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || isInvisible(c) || Character.isWhitespace(c);
    }

    /** Whether a sign takes no room: marks of writing direction and of line breaks, which are copied along from pages. */
    static boolean isInvisible(char c) {
        return c >= '\u200b'
                && (c <= '\u200f'
                        || (c >= '\u202a' && c <= '\u202e')
                        || (c >= '\u2060' && c <= '\u2064')
                        || c == '\ufeff');
    }

    /** Whether the only text of a row ends with an amount stuck to it, as where a separator was lost. */
    static boolean endInMoney(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !isEmpty(cell)).toList();
        return filled.size() == 1 && STUCK_AMOUNT.matcher(strip(filled.get(0))).matches();
    }

    /** The cells, or the words of a row that is one cell. */
    static List<String> parted(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !isEmpty(cell)).toList();
        if (filled.size() != 1) {
            return cells;
        }
        String text = strip(filled.get(0));
        return GAP.matcher(text).find() ? List.of(GAP.split(text, -1)) : cells;
    }
}
