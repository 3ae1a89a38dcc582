package dev.billaudit.intake.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The likeliest fields of a line whose quotes are not in order, to be shown with their doubt.
 *
 * <p>A quote that does not close before a separator is either a sign of the text or stands inside a field that closes
 * further on. Which of both gives the usual number of fields is taken, the sign of the text else.
 */
final class StrayQuotes {

    private final String line;
    private final char delimiter;
    private final boolean closesLater;

    /** Whether a quote was found that closes nowhere: then those behind it are signs of the text, and not looked after again. */
    private boolean isOpen;

    private StrayQuotes(String line, char delimiter, boolean closesLater) {
        this.line = line;
        this.delimiter = delimiter;
        this.closesLater = closesLater;
    }

    static List<String> split(String line, char delimiter, int usualWidth) {
        List<String> closed = new StrayQuotes(line, delimiter, true).cells();
        return closed.size() == usualWidth ? closed : new StrayQuotes(line, delimiter, false).cells();
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length() && !line.isEmpty()) {
            int close = close(from);
            int end = close > 0 ? close + 1 : line.indexOf(delimiter, from);
            end = end < 0 ? line.length() : end;
            cells.add(close > 0 ? line.substring(from + 1, close).replace("\"\"", "\"") : line.substring(from, end));
            from = end + 1;
        }
        return cells;
    }

    /** Where the quoted field that begins here closes, -1 when none begins or it does not close. */
    private int close(int from) {
        if (isOpen || from >= line.length() || line.charAt(from) != '"') {
            return -1;
        }
        int quote = line.indexOf('"', from + 1);
        while (quote >= 0) {
            char next = quote + 1 < line.length() ? line.charAt(quote + 1) : delimiter;
            if (next == delimiter) {
                return quote;
            }
            if (next != '"' && !closesLater) {
                return -1;
            }
            quote = line.indexOf('"', quote + (next == '"' ? 2 : 1));
        }
        isOpen = true;
        return -1;
    }
}
