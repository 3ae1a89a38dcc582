package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row of headings, held against layouts. */
final class HeadingComparison {

    private final Vocabulary vocabulary;
    private final Map<String, String> written;
    private final List<String> doubled;

    /**
     * Takes the headings.
     *
     * @param written as they stand, by their compared form
     * @param cells all of them, empty ones and those that stand there twice included
     */
    HeadingComparison(Vocabulary vocabulary, Map<String, String> written, List<String> cells) {
        this.vocabulary = vocabulary;
        this.written = written;
        doubled = doubled(cells);
    }

    /** Headings that stand there more than once, compared. */
    private static List<String> doubled(List<String> cells) {
        Set<String> seen = new HashSet<>();
        return cells.stream()
                .filter(cell -> !Headings.isEmpty(cell))
                .map(Headings::heading)
                .filter(heading -> !seen.add(heading))
                .toList();
    }

    /** What of the headings a layout knows, and what it lacks. */
    Layouts.Match with(Layout layout) {
        Set<String> known = new LinkedHashSet<>();
        Set<Layout.Column> taken = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        written.forEach((heading, text) -> {
            Layout.Column column = layout.columns().get(heading);
            if (column != null) {
                known.add(heading);
                boolean isAmbiguous = !taken.add(column) && column.field().isSingle();
                if (isAmbiguous && !areDayAndClock(layout, column, written.keySet())) {
                    unknown.add(text);
                }
            } else if (layout.shape() != Shape.BILL_TABLE
                    || !(vocabulary.isColumnOfBill(text) || Columns.isOfUse(text))) {
                unknown.add(text);
            }
        });
        unknown.addAll(ambiguous(layout, written, doubled));
        return new Layouts.Match(layout, layout.missing(known), unknown);
    }

    /** A day in one column and the clock time in another are one time. */
    private static boolean areDayAndClock(Layout layout, Layout.Column column, Set<String> headings) {
        List<String> own = headings.stream()
                .filter(heading -> column.equals(layout.columns().get(heading)))
                .toList();
        return column.field() == Field.TIME
                && own.size() == 2
                && own.stream().filter(heading -> heading.endsWith("日期")).count() == 1
                && own.stream().filter(heading -> heading.endsWith("时间")).count() == 1;
    }

    /** Columns that stand there twice and hold what a row has once; pairs of a bill stand side by side as often. */
    private static List<String> ambiguous(Layout layout, Map<String, String> written, List<String> doubled) {
        List<Field> fields = new ArrayList<>();
        List<String> ambiguous = new ArrayList<>();
        for (String heading : doubled) {
            Layout.Column column = layout.columns().get(heading);
            if (column != null && column.field().isSingle()) {
                fields.add(column.field());
                ambiguous.add(written.getOrDefault(heading, heading));
            }
        }
        boolean arePairs = layout.shape() == Shape.BILL_LIST
                && fields.stream().allMatch(field -> field == Field.ITEM || field == Field.AMOUNT)
                && fields.stream().filter(field -> field == Field.ITEM).count() * 2 == fields.size();
        return arePairs ? List.of() : ambiguous;
    }
}
