package dev.billaudit.cli;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text made fit for a terminal or a log: what bills, file names and arguments hold must neither steer the terminal nor
 * show a whole number of a customer in a message.
 */
final class Printable {

    /** Control characters but the line feed, and the marks that turn the direction of writing. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]");

    /** Ids and digests are kept: they hold long runs of digits by chance. */
    private static final String KEPT = "(?<![0-9A-Za-z])(?:[FC]-[0-9a-f]{16}|[0-9a-f]{64})(?![0-9A-Za-z])";

    /** A mobile number in the groups people write it in, or any run of ten and more digits: dates have at most eight. */
    private static final Pattern NUMBER =
            Pattern.compile(KEPT + "|1[3-9]\\p{Nd}[- ]\\p{Nd}{4}[- ]\\p{Nd}{4}(?!\\p{Nd})|\\p{Nd}{10,}");

    private static final int SHOWN_HEAD = 3;
    private static final int SHOWN_TAIL = 4;

    private Printable() {}

    /** For results: numbers stay, control characters become {@code ?}. */
    static String result(String text) {
        return STEERING.matcher(text).replaceAll("?");
    }

    /** For messages and logs: long numbers are hidden in the middle as well. */
    static String message(String text) {
        return NUMBER.matcher(result(text)).replaceAll(Printable::masked);
    }

    private static String masked(MatchResult found) {
        String text = found.group();
        if (!Character.isDigit(text.charAt(0)) || text.length() == 64) {
            return text;
        }
        int hidden = text.length() - SHOWN_HEAD - SHOWN_TAIL;
        return text.substring(0, SHOWN_HEAD) + "*".repeat(hidden) + text.substring(text.length() - SHOWN_TAIL);
    }
}
