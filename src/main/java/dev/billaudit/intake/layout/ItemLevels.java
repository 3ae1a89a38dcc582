package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Rhythm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The items of a table whose classes have columns of their own, {@code 一级科目, 二级科目, 三级科目}. A row that stops at a class
 * sums it up: it bears the name of the class, and what stands below it is written deeper.
 */
final class ItemLevels {

    private static final String DEEPER = "  ";

    private final Columns columns;
    private final Vocabulary words;
    /** The section that was named last. */
    private String section = "";
    /** The class of the second level in it that last had a row of its own. */
    private @Nullable String summed;
    /** The class that the row named last is of, with its section, empty for none. */
    private String of = "";

    private String within = "";
    /** How many rows of sections that nobody knows were named. */
    private int unknown;
    /** Whether the row named last stops at its class, and whether that is a section above its items. */
    private boolean isClass;

    private boolean isTitle;
    private boolean isCollected;
    private final ClassSums sums;

    ItemLevels(Columns columns, Reading reading, BillSheet sheet) {
        this.columns = columns;
        words = reading.words();
        sums = new ClassSums(reading, sheet);
    }

    /**
     * The section that the first column of classes places a row in, an empty text for the row of a section itself; absent
     * where there is no such column, the section above goes on, or the column says how a fee is charged.
     */
    Optional<String> section(List<String> cells) {
        int[] levels = columns.all(Field.SECTION);
        if (levels.length == 0) {
            return Optional.empty();
        }
        String section = text(cells, levels[0]);
        if (section.isEmpty() || words.rhythm(section) != Rhythm.UNSTATED) {
            return Optional.empty();
        }
        boolean isItself = Headings.isEmpty(columns.cell(cells, Field.ITEM)) && deepest(cells) == 0;
        return Optional.of(isItself ? "" : section);
    }

    /** The cells of the next row, with the name of what it is the row of below the heading of the items. */
    List<String> named(List<String> cells) {
        int[] levels = columns.all(Field.SECTION);
        int[] items = columns.all(Field.ITEM);
        place(cells, levels);
        if (levels.length == 0 || items.length != 1) {
            return cells;
        }
        int item = items[0];
        String upper = levels.length > 1 ? text(cells, levels[levels.length - 1]) : "";
        String first = text(cells, levels[0]);
        if (!first.isEmpty() && !first.equals(section)) {
            section = first;
            summed = null;
        }
        String name = Columns.cell(cells, item);
        if (Headings.isEmpty(name)) {
            int deepest = deepest(cells);
            summed = deepest > 0 && !words.isTotal(upper) ? upper : null;
            return deepest < 0
                    ? cells
                    : with(cells, item, DEEPER.repeat(deepest) + text(cells, levels[deepest]), levels[deepest]);
        }
        if (levels.length == 1 || words.isTotal(name)) {
            return cells;
        }
        String above = summed;
        boolean isBelow = above != null && (upper.isEmpty() || upper.equals(above));
        return with(cells, item, DEEPER.repeat(isBelow ? levels.length : levels.length - 1) + name, -1);
    }

    /** Notes which class the next row is of. */
    private void place(List<String> cells, int[] levels) {
        String name = columns.cell(cells, Field.ITEM);
        String named = levels.length == 0 ? "" : text(cells, levels[0]);
        String last = levels.length < 2 ? "" : text(cells, levels[levels.length - 1]);
        boolean isNamed = !Headings.isEmpty(name);
        isCollected = words.sectionCategory(named) == Category.ON_BEHALF;
        isTitle = levels.length == 1 && !isNamed && !named.isEmpty() && !words.isSection(named);
        isClass = isTitle || (!isNamed && !last.isEmpty());
        if (levels.length == 1) {
            of = isTitle ? named + '/' + unknown++ : isNamed && named.isEmpty() ? of : "";
        } else {
            boolean isOther = !named.isEmpty() && !within.startsWith(named + '/');
            within = isOther ? named + '/' : within;
            within = last.isEmpty() ? within : within.substring(0, within.indexOf('/') + 1) + last;
            of = isNamed || isClass ? within : "";
        }
        if (words.isTotal(name) || words.isTotal(named) || words.isTotal(last)) {
            of = "";
        }
    }

    /** Whether the row named last says of itself that it is collected for others. */
    boolean isCollected() {
        return isCollected;
    }

    /** A row that was named and is taken into the bill. */
    void add(BillEntry entry) {
        sums.add(entry, of, isClass, isTitle);
    }

    /** The table ends. */
    void close() {
        sums.close();
    }

    /** The last column of classes that a row fills, counted from 0; -1 for none. */
    private int deepest(List<String> cells) {
        int[] levels = columns.all(Field.SECTION);
        for (int level = levels.length - 1; level >= 0; level--) {
            if (!text(cells, levels[level]).isEmpty()) {
                return level;
            }
        }
        return -1;
    }

    private static String text(List<String> cells, int at) {
        return Headings.strip(Columns.cell(cells, at));
    }

    private static List<String> with(List<String> cells, int item, String name, int emptied) {
        List<String> named = new ArrayList<>(cells);
        while (named.size() <= item) {
            named.add("");
        }
        if (emptied >= 0) {
            named.set(emptied, "");
        }
        named.set(item, name);
        return named;
    }
}
