package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ServiceProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of providers that says who takes what the items of the bill have named already: {@code 手机报 5.00} in the list, and
 * below it {@code 某科技公司, 手机报, 5.00}. It is charged once, and its provider is known.
 */
final class NamedProviders {

    private final Vocabulary words;

    NamedProviders(Vocabulary words) {
        this.words = words;
    }

    /**
     * The rows so that each is charged once.
     *
     * @param rows all rows of the bill
     * @param total whether rows come to the total the bill states, absent where it states none
     */
    List<BillEntry> once(List<BillEntry> rows, Optional<Predicate<List<BillEntry>>> total) {
        List<BillEntry> once = rows;
        for (List<BillEntry> table : tables(rows)) {
            List<BillEntry> told = told(once, table, total.isPresent());
            boolean isAnother = total.filter(comesTo -> comesTo.test(rows) && !comesTo.test(told))
                    .isPresent();
            once = isAnother ? once : told;
        }
        return once;
    }

    private static List<List<BillEntry>> tables(List<BillEntry> rows) {
        Map<Integer, List<BillEntry>> tables = new LinkedHashMap<>();
        rows.forEach(row ->
                tables.computeIfAbsent(row.part(), any -> new ArrayList<>()).add(row));
        return tables.values().stream()
                .filter(table -> table.stream().allMatch(NamedProviders::isProvided))
                .toList();
    }

    private static boolean isProvided(BillEntry row) {
        return !row.provider().equals(ServiceProvider.UNSTATED);
    }

    /** The rows with the providers of a table and without the table; as they are where a row of it is nowhere else. */
    private List<BillEntry> told(List<BillEntry> rows, List<BillEntry> table, boolean isChecked) {
        List<BillEntry> told = new ArrayList<>(rows);
        told.removeAll(table);
        boolean isPlaced = told.stream().anyMatch(this::isOfOthers);
        Set<Integer> taken = new HashSet<>();
        for (BillEntry named : table) {
            OptionalInt place = IntStream.range(0, told.size())
                    .filter(at ->
                            !taken.contains(at) && isNamed(told, at, named) && mayStand(told, at, isPlaced, isChecked))
                    .findFirst();
            if (place.isEmpty()) {
                return rows;
            }
            int at = place.getAsInt();
            taken.add(at);
            told.set(at, told.get(at).providedBy(named));
        }
        return told;
    }

    /** Whether a row is of the section of what is collected for others, or its sum. */
    private boolean isOfOthers(BillEntry row) {
        String title = row.title();
        return isOnBehalf(row.name()) || (title != null && isOnBehalf(title));
    }

    private static boolean isNamed(List<BillEntry> rows, int at, BillEntry named) {
        BillEntry item = rows.get(at);
        return !isProvided(item)
                && item.net().equals(named.net())
                && Headings.title(item.name()).equals(Headings.title(named.name()));
    }

    /**
     * Whether an item stands where what is collected for others may: where the bill has a section of that, only there; else where it
     * has no section, or a total that tells.
     */
    private boolean mayStand(List<BillEntry> rows, int at, boolean isPlaced, boolean isChecked) {
        String title = rows.get(at).title();
        String section = title == null ? sectionAbove(rows, at) : title;
        return section == null ? !isPlaced : isOnBehalf(section) || (isChecked && !isPlaced);
    }

    private boolean isOnBehalf(String section) {
        return words.sectionCategory(section) == Category.ON_BEHALF;
    }

    /** The section that a row of a flat list stands below, null for none. */
    private @Nullable String sectionAbove(List<BillEntry> rows, int at) {
        int part = rows.get(at).part();
        for (int above = at - 1; above >= 0 && rows.get(above).part() == part; above--) {
            if (words.sectionCategory(rows.get(above).name()) != null) {
                return rows.get(above).name();
            }
        }
        return null;
    }
}
