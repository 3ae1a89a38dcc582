package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a text that ends without the end of its last line may have lost the rest of it. */
final class LastLine {

    /** An amount behind which a line ends; a longer whole number is a month, a port or a phone number. */
    private static final Pattern AMOUNT = Pattern.compile("[-+]?[￥¥]?(?:\\d{0,5}|\\d[\\d,]*\\.(\\d*)元?)");

    /** So many rows tell how many decimals the amounts have. */
    private static final int FEWEST = 2;

    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Integer, Decimals> amounts = new HashMap<>();
    private int usual;

    /** How many decimals the last cells of rows of one width have. */
    private record Decimals(int rows, int least) {
        Decimals and(int decimals) {
            return new Decimals(rows + 1, Math.min(least, decimals));
        }
    }

    /** A record that ends and that nothing is wrong with. */
    void pass(List<String> cells) {
        int width = cells.size();
        if (width > 1) {
            usual = width;
            widths.merge(width, 1, Integer::sum);
        }
        int decimals = decimals(last(cells));
        if (decimals >= 0 && !last(cells).isEmpty()) {
            amounts.put(
                    width,
                    amounts.getOrDefault(width, new Decimals(0, decimals)).and(decimals));
        }
    }

    /** So many fields of rows taken as bytes. */
    void pass(int width) {
        if (width > 1) {
            usual = width;
            widths.merge(width, 1, Integer::sum);
        }
    }

    int usualWidth() {
        return usual;
    }

    /**
     * What is doubtful of the last line: that it has fewer fields than the one above, fewer decimals behind it than all
     * others, or no figure at its end. Null for a line that ends, and for one that looks whole.
     */
    @Nullable
    Remark doubt(TextLine line, List<String> cells) {
        if (!line.end().isEmpty() || line.number() == 1 || line.text().isBlank()) {
            return null;
        }
        String last = last(cells);
        if (isShort(cells)) {
            return Remark.of(TableRow.CUT_OFF, line.number());
        }
        Decimals others = amounts.getOrDefault(cells.size(), new Decimals(0, 0));
        int decimals = decimals(last);
        if (decimals >= 0 && !last.isEmpty() && others.rows >= FEWEST && decimals < others.least) {
            return Remark.of(TableRow.AMOUNT_CUT_OFF, line.number());
        }
        boolean isText = last.isEmpty() || last.codePoints().noneMatch(Character::isDigit);
        return isText ? Remark.of(TableRow.MAY_BE_CUT_OFF, line.number()) : null;
    }

    /** Whether a doubt speaks of nothing but the end of the line: its fields are parted all the same. */
    static boolean isMild(Remark doubt) {
        return doubt.key().equals(TableRow.AMOUNT_CUT_OFF) || doubt.key().equals(TableRow.MAY_BE_CUT_OFF);
    }

    /** A row above may have a field too many where another has as many as this one. */
    private boolean isShort(List<String> cells) {
        int width = cells.size();
        boolean isDay = width == 1
                && !cells.get(0).isEmpty()
                && Character.isDigit(cells.get(0).charAt(0));
        boolean isOther = widths.getOrDefault(usual, 0) == 1 && widths.getOrDefault(width, 0) >= 1;
        return width < usual && (width > 1 || isDay) && !isOther;
    }

    /** The last cell, of a line of words the last one. */
    private static String last(List<String> cells) {
        if (cells.isEmpty()) {
            return "";
        }
        String cell = cells.get(cells.size() - 1);
        return cells.size() > 1 ? cell.strip() : lastWord(cell);
    }

    /** Looked for from the end: a line may be of a million signs. */
    private static String lastWord(String text) {
        int from = text.length();
        while (from > 0
                && !Character.isWhitespace(text.charAt(from - 1))
                && !Character.isSpaceChar(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from);
    }

    /** How many decimals an amount has, -1 for another text. */
    private static int decimals(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return -1;
        }
        return amount.group(1) == null ? 0 : amount.group(1).length();
    }
}
