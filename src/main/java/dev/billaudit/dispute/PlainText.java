package dev.billaudit.dispute;

import dev.billaudit.ledger.Line;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes exported text safe to show: nothing hidden in it, nobody else's number, no formula. */
final class PlainText {

    // Mobile numbers with or without the country's prefix, and fixed lines with their area code
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])(?:(?:\\+|00)?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])"
                    + "|(?<![0-9])0[1-9][0-9]{1,2}[- ]?[0-9]{7,8}(?![0-9])");
    // 18 places with a plausible date of birth in the middle
    private static final Pattern IDENTITY_CARD = Pattern.compile(
            "(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])");
    private static final int IDENTITY_SHOWN = 6;
    // A mobile number behind a bare 86
    private static final int PREFIXED_DIGITS = 13;
    private static final Pattern AMOUNT = Pattern.compile("[+-]?[0-9]{1,18}(?:\\.[0-9]{1,6})?");

    private PlainText() {}

    /** The text with every phone and identity card number masked that is not the line's own. */
    static String masked(String text, Line own) {
        String noCards = replace(IDENTITY_CARD, text, PlainText::maskedCard);
        return replace(NUMBER, noCards, number -> {
            String normal = Line.of(number).number();
            Line other = new Line(normal.length() == PREFIXED_DIGITS ? normal.substring("86".length()) : normal);
            return other.equals(own) ? number : other.masked();
        });
    }

    /** The text on one line, without control, direction and other invisible characters. */
    static String oneLine(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(PlainText::visible).filter(c -> c >= 0).forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    /** The text as a CSV cell no spreadsheet takes for a formula. */
    static String inert(String text) {
        return beginsLikeFormula(text) ? "'" + text : text;
    }

    /** The same for cells of an export, whose plain amounts stay numbers. */
    static String inertUnlessAmount(String text) {
        return AMOUNT.matcher(text).matches() ? text : inert(text);
    }

    static boolean beginsLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private static int visible(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> -1;
            default -> c;
        };
    }

    private static String maskedCard(String card) {
        return card.substring(0, IDENTITY_SHOWN) + "*".repeat(card.length() - IDENTITY_SHOWN);
    }

    private static String replace(Pattern pattern, String text, UnaryOperator<String> shown) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown.apply(found.group())));
    }
}
