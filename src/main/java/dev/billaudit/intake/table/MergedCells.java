package dev.billaudit.intake.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The merged cells of a sheet, told before the rows they reach into. */
final class MergedCells {

    /** Far more than any export has; past it the sheet counts as one without. */
    private static final int MOST = 200_000;

    /** Columns that cells of rows above reach into at once; a sheet with more is no table. */
    private static final int MOST_OPEN = 1000;

    private record Range(int first, int last, int column, int lastColumn) {}

    private final List<Range> ranges = new ArrayList<>();
    private final TreeMap<Integer, Range> open = new TreeMap<>();
    private boolean isSorted;
    private int next;

    /**
     * A range of merged cells; a cell alone is none.
     *
     * @param first its first row, from 1
     * @param column its first column, from 0: in the others nothing should stand
     */
    void add(int first, int last, int column, int lastColumn) {
        boolean isRange = last >= first && lastColumn >= column && (last > first || lastColumn > column);
        if (isRange && ranges.size() < MOST) {
            ranges.add(new Range(first, last, column, lastColumn));
        }
    }

    /**
     * Marks the cells of a row that are part of one above, and those with something in them that another one covers: a
     * program shows the first cell of a range alone. Rows come in order.
     */
    void mark(SheetRow row) {
        if (!isSorted) {
            ranges.sort(Comparator.comparingInt(Range::first));
            isSorted = true;
        }
        open.values().removeIf(range -> range.last() < row.number());
        while (next < ranges.size() && ranges.get(next).first() <= row.number()) {
            open(ranges.get(next), row.number());
            next++;
        }
        if (!open.isEmpty()) {
            row.cover(this::isCovered);
            open.values().stream()
                    .filter(range -> range.first() < row.number())
                    .forEach(range -> row.span(range.column()));
        }
    }

    /** Ranges do not overlap; where a damaged sheet's do, the longer one counts. */
    private void open(Range range, int row) {
        Range other = open.get(range.column());
        boolean isLonger = other == null ? open.size() < MOST_OPEN : range.last() > other.last();
        if (isLonger && range.last() >= row) {
            open.put(range.column(), range);
        }
    }

    private boolean isCovered(int row, int column) {
        Map.Entry<Integer, Range> at = open.floorEntry(column);
        return at != null
                && column <= at.getValue().lastColumn()
                && (column > at.getValue().column() || row > at.getValue().first());
    }
}
