package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows of a delimited text make one plain table: a row of headings, then rows of the same width.
 *
 * <p>A row with a separator too many or too few shifts every cell behind it, and what stands above or below a table reads
 * as a row of it. Neither can be told from the row alone, so the first such row is named.
 */
final class TableShape {

    /** A year is a number that heads columns. */
    private static final Pattern YEAR = Pattern.compile("\\s*(19|20)[0-9]{2}\\s*");

    private static final Pattern VALUE =
            Pattern.compile("(?i)\\s*([-+]?[0-9][0-9.,:/-]*(e[-+]?[0-9]+)?( [0-9:.]+)?|[-+]?\\.[0-9]+|nan)\\s*");

    /** A single sign may be a value of a sparse table; a title or a note is longer. */
    private static final int NOTE_LENGTH = 4;

    /** Of one or two rows nobody can say which is the heading. */
    private static final int FEWEST_ROWS = 3;

    private List<String> first = List.of();
    private List<Integer> unnamed = List.of();
    private @Nullable Remark heading;
    private boolean isOfValues;
    private boolean isUnlike = true;
    private int rows;
    private int width;

    /** Takes the next row that is not empty; says what about it may be meant otherwise. */
    Optional<Remark> take(int row, List<String> cells) {
        rows++;
        if (rows == 1) {
            first = cells;
            width = cells.size();
            unnamed = unnamed();
            heading = headingDoubt(row).orElse(null);
            return Optional.empty();
        }
        isUnlike &= rows > FEWEST_ROWS || isUnlike(cells);
        if (rows == FEWEST_ROWS && isOfValues && isUnlike) {
            heading = null;
        }
        if (rows == FEWEST_ROWS && heading != null) {
            return Optional.of(heading);
        }
        if (cells.size() != width) {
            return Optional.of(Remark.of("table.width-differs", row, cells.size(), width));
        }
        if (unnamed.stream().anyMatch(column -> !cells.get(column).isBlank())) {
            return Optional.of(Remark.of("table.heading-unsure", row));
        }
        if (rows == 2 && width > 1 && cells.equals(first)) {
            return Optional.of(Remark.of("table.heading-unsure", row));
        }
        return width > 1 ? fillDoubt(row, cells) : Optional.empty();
    }

    private Optional<Remark> headingDoubt(int row) {
        if (width < 2) {
            return Optional.empty();
        }
        int filled = filled(first);
        if (filled == 0) {
            return Optional.of(Remark.of("table.empty-row", row));
        }
        if (isTitle()) {
            return Optional.of(Remark.of("table.heading-unsure", row));
        }
        long values = first.stream()
                .filter(cell ->
                        VALUE.matcher(cell).matches() && !YEAR.matcher(cell).matches())
                .count();
        isOfValues = values * 2 > filled;
        return isOfValues ? Optional.of(Remark.of("table.heading-missing", row)) : Optional.empty();
    }

    /** More unnamed columns at the end than named ones. */
    private boolean isTitle() {
        int last = lastNamed();
        return (last + 1) * 2 < width || (last == 0 && first.get(0).length() > NOTE_LENGTH);
    }

    private int lastNamed() {
        int last = width - 1;
        while (last > 0 && first.get(last).isBlank()) {
            last--;
        }
        return last;
    }

    /** The columns without a name between named ones; the first alone may go without, since rows are often numbered. */
    private List<Integer> unnamed() {
        List<Integer> gaps = IntStream.range(0, lastNamed())
                .filter(column -> first.get(column).isBlank())
                .boxed()
                .toList();
        boolean isIndexed = gaps.equals(List.of(0)) && lastNamed() == width - 1;
        return isIndexed ? List.of() : gaps;
    }

    /** Whether nothing under a number or day of the first row is one: then the first row is no row of the data. */
    private boolean isUnlike(List<String> second) {
        for (int i = 0; i < Math.min(width, second.size()); i++) {
            boolean isValue = VALUE.matcher(first.get(i)).matches();
            String below = second.get(i);
            if (isValue && (below.isBlank() || VALUE.matcher(below).matches())) {
                return false;
            }
        }
        return second.size() == width;
    }

    private Optional<Remark> fillDoubt(int row, List<String> cells) {
        int filled = filled(cells);
        if (filled == 0) {
            return Optional.of(Remark.of("table.empty-row", row));
        }
        boolean isNote = filled == 1
                && width > 2
                && cells.get(0).length() >= NOTE_LENGTH
                && !VALUE.matcher(cells.get(0)).matches();
        return isNote ? Optional.of(Remark.of("table.lone-cell", row)) : Optional.empty();
    }

    private static int filled(List<String> cells) {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
