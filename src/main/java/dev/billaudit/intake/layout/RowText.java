package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row as evidence: its cells joined, numbers of other parties and identity numbers masked. */
public final class RowText {

    private static final int SHOWN_HEAD = 3;
    private static final int SHOWN_TAIL = 4;
    private static final int LONGEST = 600;
    private static final int FEWEST = 7;
    private static final int GROUP = 3;
    private static final String DIGIT = "[0-9\uFF10-\uFF19]";
    /** A mobile number whole or in the groups people write it in, a fixed line, any eleven digits, an identity card. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?<![0-9A-Za-z.\uFF10-\uFF19])(?:(\\+?86[- ]?|0086[- ]?|12520|12593|1790\\d|17911|17951|17969)?"
                    + "(1D{10}|1[3-9]D[- ]D{4}[- ]D{4})|(0D{2,3}[- ]?D{7,8})|(D{11})|(D{14}[0-9Xx]|D{17}[0-9Xx]))"
                            .replace("D", DIGIT)
                    + "(?![0-9A-Za-z\uFF10-\uFF19])");

    private RowText() {}

    /** The cells joined by {@code " | "}, empty ones at the end left out. */
    public static String of(List<String> cells, @Nullable String line) {
        int end = cells.size();
        while (end > 0 && Headings.isEmpty(cells.get(end - 1))) {
            end--;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            text.append(i == 0 ? "" : " | ").append(Headings.strip(cells.get(i)));
        }
        String masked = masked(text.toString(), line);
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }

    /** The text with every number masked that is not the line's own. */
    static String masked(String text, @Nullable String line) {
        if (!mayNameOthers(text, line)) {
            return text;
        }
        Matcher number = OTHERS.matcher(text);
        StringBuilder masked = new StringBuilder();
        while (number.find()) {
            String whole = number.group();
            String prefix = number.group(1) == null ? "" : number.group(1);
            String digits = whole.substring(prefix.length());
            boolean isOwn = line != null && (isNumber(digits, line) || isNumber(whole, line));
            number.appendReplacement(masked, Matcher.quoteReplacement(isOwn ? whole : prefix + hidden(digits)));
        }
        return number.appendTail(masked).toString();
    }

    /**
     * Whether the pattern is worth asking: every number it knows has seven digits in a row, or two groups of three or more with a separator between.
     * The line's own number standing alone is none of others.
     */
    private static boolean mayNameOthers(String text, @Nullable String line) {
        int groups = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            int digits = end - at;
            boolean isOwn = line != null && digits == line.length() && text.startsWith(line, at);
            groups = digits < GROUP ? 0 : groups + 1;
            if ((digits >= FEWEST && !isOwn) || groups > 1) {
                return true;
            }
            boolean isSeparated = end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == ' ');
            groups = isSeparated ? groups : 0;
            at = end + 1;
        }
        return false;
    }

    private static boolean isDigit(char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= '\uFF10' && sign <= '\uFF19');
    }

    private static boolean isNumber(String written, String line) {
        return Line.of(written).number().equals(line);
    }

    private static String hidden(String digits) {
        return digits.substring(0, SHOWN_HEAD)
                + "*".repeat(digits.length() - SHOWN_HEAD - SHOWN_TAIL)
                + digits.substring(digits.length() - SHOWN_TAIL);
    }
}
