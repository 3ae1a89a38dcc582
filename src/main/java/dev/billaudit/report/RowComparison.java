package dev.billaudit.report;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Holds the rows of one sheet against those of the twin, in step. */
final class RowComparison {

    /** So many differing rows of one sheet are named; the sums speak of the rest. */
    private static final int NAMED = 5;

    private final Wording wording;
    private final String sheet;
    private final List<Integer> columns;
    private final int texts;
    private final Iterator<List<String>> twin;
    private final boolean expectsNothing;
    private final String pointer;
    private final List<String> differences = new ArrayList<>();
    private BigDecimal[] sums;
    private BigDecimal[] twinSums;
    private long rows;
    private long twinRows;
    private int differing;

    /**
     * Starts a comparison.
     *
     * @param sheet the key of the sheet's name
     * @param columns which of its columns are compared, the numbers last
     * @param numbers how many of them are numbers, compared by value and summed
     * @param twin the same columns of the twin
     */
    RowComparison(Wording wording, String sheet, List<Integer> columns, int numbers, Iterator<List<String>> twin) {
        this.wording = wording;
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        texts = columns.size() - numbers;
        this.twin = twin;
        expectsNothing = !twin.hasNext();
        pointer = wording.say("report.cut");
        sums = zeros(numbers);
        twinSums = zeros(numbers);
    }

    String sheet() {
        return sheet;
    }

    void row(List<String> cells) {
        if (expectsNothing && !cells.isEmpty() && cells.get(0).equals(wording.say("report.nothing." + sheet))) {
            return;
        }
        rows++;
        List<String> seen = columns.stream()
                .map(column -> column < cells.size() ? cells.get(column) : "")
                .toList();
        sums = plus(sums, seen);
        if (!twin.hasNext()) {
            return;
        }
        List<String> expected = nextOfTwin();
        for (int i = 0; i < seen.size(); i++) {
            if (!same(i, seen.get(i), expected.get(i))) {
                tellRow();
                return;
            }
        }
    }

    /** Ends the comparison: what differs, in words. */
    List<String> end() {
        while (twin.hasNext()) {
            nextOfTwin();
        }
        if (rows != twinRows) {
            tell("report.check-rows", rows, twinRows);
        }
        for (int i = 0; i < sums.length; i++) {
            if (sums[i].compareTo(twinSums[i]) != 0) {
                tell("report.check-sum", plain(sums[i]), plain(twinSums[i]));
            }
        }
        return differences;
    }

    private List<String> nextOfTwin() {
        List<String> expected = twin.next();
        twinRows++;
        twinSums = plus(twinSums, expected);
        return expected;
    }

    private boolean same(int i, String seen, String expected) {
        if (i < texts) {
            return seen.equals(CellText.of(expected, pointer));
        }
        return amount(seen).compareTo(amount(expected)) == 0;
    }

    private void tellRow() {
        differing++;
        if (differing <= NAMED) {
            tell("report.check-row", rows + 1, twinRows);
        }
    }

    private void tell(String key, Object left, Object right) {
        differences.add(wording.say(Remark.of(key, wording.say("report.sheet." + sheet), left, right)));
    }

    private BigDecimal[] plus(BigDecimal[] before, List<String> row) {
        BigDecimal[] after = before.clone();
        for (int i = 0; i < after.length; i++) {
            after[i] = after[i].add(amount(row.get(texts + i)));
        }
        return after;
    }

    private static BigDecimal amount(String text) {
        try {
            return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException e) {
            // a text where an amount belongs: a number no twin holds, so that it differs
            return BigDecimal.valueOf(Long.MIN_VALUE);
        }
    }

    private static String plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale())).toPlainString();
    }

    private static BigDecimal[] zeros(int count) {
        BigDecimal[] zeros = new BigDecimal[count];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
