package dev.billaudit.intake.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cells of a sheet that reach over several rows, told before the rows they reach into. */
final class MergedCells {

    /** Far more than any export has; past it the sheet counts as one without. */
    private static final int MOST = 200_000;

    private record Range(int column, int first, int last) {}

    private final List<Range> ranges = new ArrayList<>();
    private final List<Range> open = new ArrayList<>();
    private boolean isSorted;
    private int next;

    /**
     * A range of merged cells; one within a row is none that reaches further.
     *
     * @param first its first row, from 1
     * @param column its first column, from 0: in the others nothing stands anyway
     */
    void add(int first, int last, int column) {
        if (last > first && ranges.size() < MOST) {
            ranges.add(new Range(column, first, last));
        }
    }

    /** Marks the cells of a row that are part of one above; rows come in order. */
    void mark(SheetRow row) {
        if (!isSorted) {
            ranges.sort(Comparator.comparingInt(Range::first));
            isSorted = true;
        }
        while (next < ranges.size() && ranges.get(next).first() < row.number()) {
            open.add(ranges.get(next));
            next++;
        }
        open.removeIf(range -> range.last() < row.number());
        open.forEach(range -> row.span(range.column()));
    }
}
