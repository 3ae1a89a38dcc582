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

    /** Of fewer rows one may be as much as the class by chance: a total that holds with both tells. */
    private static final int FEWEST_SUMMED = 2;

    /** A row that stops at a class, and the only row of that class beside it. */
    private record Sum(BillEntry entry, BillEntry only) {}

    private final Columns columns;
    private final Vocabulary words;
    private final BillSheet sheet;
    /** The section that was named last. */
    private String section = "";
    /** The class in it that was named last. */
    private String upper = "";
    /** Whether that class has a row of its own, which its items stand below. */
    private boolean isHeaded;
    /** Whether the row named last stops at the class. */
    private boolean isOfClass;
    /** The first row of a class without such a row, null before there is one. */
    private @Nullable BillEntry first;
    /** The row of a section that nobody knows, while rows follow that name none. */
    private @Nullable BillEntry titled;
    /** Whether the row named last is that of a section, or names none. */
    private boolean isOfSection;

    private boolean isUnnamed;
    private boolean isCollected;
    /** Rows of classes that are as much as the one row beside them. */
    private final List<Sum> open = new ArrayList<>();

    ItemLevels(Columns columns, Vocabulary words, BillSheet sheet) {
        this.columns = columns;
        this.words = words;
        this.sheet = sheet;
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
        isOfClass = false;
        isOfSection = false;
        isUnnamed = false;
        isCollected = false;
        if (levels.length == 0 || items.length != 1) {
            return cells;
        }
        int item = items[0];
        String last = levels.length > 1 ? text(cells, levels[levels.length - 1]) : "";
        String named = text(cells, levels[0]);
        enter(named, last);
        isCollected = words.sectionCategory(named) == Category.ON_BEHALF;
        String name = Columns.cell(cells, item);
        if (Headings.isEmpty(name)) {
            int deepest = deepest(cells);
            isOfClass = !last.isEmpty() && !words.isTotal(last);
            isOfSection = deepest == 0;
            if (!isOfClass) {
                begin("");
            }
            return deepest < 0
                    ? cells
                    : with(cells, item, DEEPER.repeat(deepest) + text(cells, levels[deepest]), levels[deepest]);
        }
        if (words.isTotal(name)) {
            begin("");
        }
        isUnnamed = levels.length == 1 && named.isEmpty();
        if (levels.length == 1 || words.isTotal(name)) {
            return cells;
        }
        return with(cells, item, DEEPER.repeat(isHeaded ? levels.length : levels.length - 1) + name, -1);
    }

    /** Whether the row named last says of itself that it is collected for others. */
    boolean isCollected() {
        return isCollected;
    }

    /** Begins the section and the class that a row names; one that names none stands in those above. */
    private void enter(String named, String last) {
        if (!named.isEmpty() && !named.equals(section)) {
            section = named;
            begin("");
        }
        if (!last.isEmpty() && !last.equals(upper)) {
            begin(last);
        }
    }

    private void begin(String named) {
        upper = named;
        isHeaded = false;
        first = null;
    }

    /** Takes the row named last into the bill: that of a class above the rows that come to it, wherever it is printed. */
    void add(BillEntry entry) {
        if (isOfClass) {
            addClass(entry);
            return;
        }
        first = first == null && !isHeaded ? entry : first;
        sheet.add(entry);
        if (isOfSection) {
            titled = words.isSection(entry.name()) ? null : entry;
        } else if (isUnnamed && titled != null) {
            place(titled);
        } else {
            titled = null;
        }
    }

    private void addClass(BillEntry entry) {
        List<BillEntry> rows = first == null ? List.of() : sheet.from(first);
        boolean isSum = isSum(entry, rows);
        boolean isOpen = isSum && rows.size() < FEWEST_SUMMED;
        if (isOpen) {
            open.add(new Sum(entry, rows.get(0)));
        }
        if (isSum && !isOpen) {
            head(entry, rows);
        } else {
            sheet.add(entry);
        }
        isHeaded = !isSum;
        first = null;
    }

    /** Rows that name no section stand in the one above them that nobody knows once they come to it. */
    private void place(BillEntry above) {
        List<BillEntry> rows = sheet.from(above);
        List<BillEntry> items = rows.isEmpty() ? rows : rows.subList(1, rows.size());
        if (!isSum(above, items)) {
            return;
        }
        if (items.size() < FEWEST_SUMMED) {
            open.add(new Sum(above, items.get(0)));
        } else {
            items.replaceAll(item -> item.under(above.name()));
            titled = null;
        }
    }

    /** The table ends, and with it the bill's total is known. */
    void close() {
        if (!open.isEmpty() && !sheet.isFinest()) {
            open.forEach(this::settle);
        }
        open.clear();
    }

    private void settle(Sum sum) {
        List<BillEntry> rows = sheet.from(sum.only);
        if (rows.remove(sum.entry)) {
            head(sum.entry, rows.subList(0, 1));
        } else if (!rows.isEmpty()) {
            rows.set(0, sum.only.under(sum.entry.name()));
        }
    }

    private boolean isSum(BillEntry entry, List<BillEntry> rows) {
        return !rows.isEmpty() && sheet.net(rows, null).equals(entry.net());
    }

    /** Puts a class above its rows, which are written deeper. */
    private static void head(BillEntry entry, List<BillEntry> rows) {
        rows.replaceAll(row -> row.deeper(DEEPER.length()));
        rows.add(0, entry);
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
