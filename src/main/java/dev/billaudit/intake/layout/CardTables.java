package dev.billaudit.intake.layout;

import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A bill that has a table or a sheet for each card or kind of service, 主卡 and 副卡, 移动业务 and 宽带业务, with sections of the same name:
 * each table is a bill of its own, and none prints another.
 */
final class CardTables {

    private final Map<String, List<BillEntry>> tables;
    private final BiFunction<List<BillEntry>, @Nullable Money, List<BillItem>> items;

    private CardTables(
            Map<String, List<BillEntry>> tables, BiFunction<List<BillEntry>, @Nullable Money, List<BillItem>> items) {
        this.tables = tables;
        this.items = items;
    }

    /**
     * The tables of a bill, empty where titles do not part all of them or no section stands in two of them.
     *
     * @param titles what stands above the tables, empty for nothing
     * @param items what rows come to below a total
     */
    static Optional<CardTables> of(
            List<BillEntry> rows,
            List<String> titles,
            Vocabulary words,
            BiFunction<List<BillEntry>, @Nullable Money, List<BillItem>> items) {
        Map<String, List<BillEntry>> tables = new LinkedHashMap<>();
        Map<Integer, String> names = new LinkedHashMap<>();
        for (BillEntry row : rows) {
            String title = row.part() < titles.size() ? titles.get(row.part()) : "";
            String sheet = String.valueOf(row.evidence().place().sheet());
            String name = words.tableNames().isPart(title) ? title : sheet;
            if (!words.tableNames().isPart(name)) {
                return Optional.empty();
            }
            names.put(row.part(), name);
            tables.computeIfAbsent(name, any -> new ArrayList<>()).add(row);
        }
        boolean areApart = tables.size() > 1 && tables.size() == names.size();
        boolean isAnyShared = areApart
                && rows.stream()
                        .filter(row -> words.isSection(row.name()))
                        .anyMatch(row -> tables.values().stream()
                                        .filter(table -> table.stream().anyMatch(other -> isAlike(row, other)))
                                        .count()
                                > 1);
        return isAnyShared ? Optional.of(new CardTables(tables, items)) : Optional.empty();
    }

    private static boolean isAlike(BillEntry row, BillEntry other) {
        return Headings.title(row.name()).equals(Headings.title(other.name()));
    }

    /** The items of all tables; sums that stand in several are told apart by the titles. */
    List<BillItem> items() {
        List<BillItem> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        tables.forEach((name, rows) -> {
            Set<String> own = new HashSet<>();
            for (BillItem item : items.apply(rows, null)) {
                boolean isSum = item.role() == Role.SECTION_SUM && item.parent() == null;
                if (isSum) {
                    own.add(item.name());
                }
                all.add(isSum && seen.contains(item.name()) ? under(item, name) : item);
            }
            seen.addAll(own);
        });
        return List.copyOf(all);
    }

    private static BillItem under(BillItem item, String title) {
        return new BillItem(
                item.name(),
                item.category(),
                item.amount(),
                item.role(),
                item.provider(),
                item.rhythm(),
                title,
                item.evidence());
    }

    /**
     * Whether each table is charged: the bill has no total, one that only holds so, or totals of its tables and no other.
     *
     * @param read the rows in the order in which totals count them
     * @param total the bill's as it is read, null for none
     * @param whole the items of the bill as one
     */
    boolean areCharged(List<BillEntry> read, BillTotals totals, @Nullable Money total, List<BillItem> whole) {
        Money all = BillItems.net(items());
        Map<Integer, Money> ends = ends(read);
        boolean areTotalled = totals.last().isPresent()
                && totals.all().stream()
                        .filter(any -> !any.isOfSection())
                        .allMatch(any -> any.amount().equals(ends.get(any.above())));
        boolean isEachTotalled = ends.entrySet().stream()
                .allMatch(end -> totals.all().stream()
                        .anyMatch(any ->
                                any.above() == end.getKey() && any.amount().equals(end.getValue())));
        boolean isWhole = BillItems.net(whole).equals(total);
        return total == null || (areTotalled && (isEachTotalled || !isWhole)) || (!isWhole && all.equals(total));
    }

    /** What each table comes to, by the number of rows above its end. */
    private Map<Integer, Money> ends(List<BillEntry> read) {
        Map<Integer, Money> ends = new LinkedHashMap<>();
        tables.values()
                .forEach(table -> ends.put(
                        placeOf(table.get(table.size() - 1), read) + 1, BillItems.net(items.apply(table, null))));
        return ends;
    }

    private static int placeOf(BillEntry row, List<BillEntry> read) {
        return IntStream.range(0, read.size())
                .filter(at ->
                        read.get(at).evidence().place().equals(row.evidence().place()))
                .max()
                .orElse(-1);
    }
}
