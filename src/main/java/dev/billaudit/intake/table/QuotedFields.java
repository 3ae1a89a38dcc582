package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one record with quotes, taken line by line. */
final class QuotedFields {

    private static final int OPEN = -1;
    private static final int STRAY = -2;
    private static final int AFTER = -3;

    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean isOpen;
    private boolean areQuoted;
    private boolean areSpaced;
    private String endBefore = "";

    QuotedFields(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Whether the last line ended inside a quoted field. */
    boolean isOpen() {
        return isOpen;
    }

    /** Whether a field stands in quotes: those inside of a text part nothing. */
    boolean areQuoted() {
        return areQuoted;
    }

    /** Whether a blank stands between a separator and the quote beside it: some readers take it for text. */
    boolean areSpaced() {
        return areSpaced;
    }

    List<String> cells() {
        return cells;
    }

    /** Takes the next physical line; says what is wrong with it, null when nothing is. */
    @Nullable
    Remark take(String line, String lineEnd) {
        int at = 0;
        if (isOpen) {
            field.append(endBefore);
            at = inside(line, 0);
        } else {
            at = start(line, 0);
        }
        while (at >= 0 && at < line.length()) {
            at = start(line, at + 1);
        }
        endBefore = lineEnd;
        if (at < -1) {
            return Remark.of(at == STRAY ? "table.stray-quote" : "table.text-after-quote");
        }
        return field.length() > CsvRecords.FIELD_LIMIT
                ? Remark.of("table.field-too-long", CsvRecords.FIELD_LIMIT)
                : null;
    }

    /** Reads a field from its start; answers the place of the delimiter behind it, the length at the line's end. */
    private int start(String line, int from) {
        if (from < line.length() && line.charAt(from) == '"') {
            field.setLength(0);
            return inside(line, from + 1);
        }
        int opening = skipBlanks(line, from);
        if (opening > from && opening < line.length() && line.charAt(opening) == '"') {
            field.setLength(0);
            areSpaced = true;
            int end = inside(line, opening + 1);
            return end == OPEN ? STRAY : end;
        }
        int end = line.indexOf(delimiter, from);
        end = end < 0 ? line.length() : end;
        String text = line.substring(from, end);
        cells.add(text);
        boolean isLiteral = ExportedText.isWrapped(text) || arePairs(text);
        return text.indexOf('"') >= 0 && !isLiteral ? STRAY : end;
    }

    /** Whether quotes inside of a text belong to it, {@code 手机报"早晚报"}: they come in pairs with something between. */
    private static boolean arePairs(String text) {
        int quotes = 0;
        int last = -2;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
            if (at == last + 1) {
                return false;
            }
            quotes++;
            last = at;
        }
        return quotes % 2 == 0;
    }

    private int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ' && delimiter != ' ') {
            at++;
        }
        return at;
    }

    /** Reads on inside quotes; answers as {@link #start}, or that the line ends before the field does. */
    private int inside(String line, int from) {
        areQuoted = true;
        int at = from;
        while (at < line.length()) {
            int quote = line.indexOf('"', at);
            if (quote < 0) {
                break;
            }
            field.append(line, at, quote);
            boolean isDouble = quote + 1 < line.length() && line.charAt(quote + 1) == '"';
            if (!isDouble) {
                return closed(line, quote + 1);
            }
            field.append('"');
            at = quote + 2;
        }
        field.append(line, Math.min(at, line.length()), line.length());
        isOpen = true;
        return OPEN;
    }

    private int closed(String line, int after) {
        isOpen = false;
        cells.add(field.toString());
        int end = skipBlanks(line, after);
        areSpaced |= end > after;
        boolean isEnd = end == line.length() || line.charAt(end) == delimiter;
        return isEnd ? end : AFTER;
    }
}
