package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables of a file that print the same bill again, as a copied sheet does. */
final class BillPrints {

    /** A single row may stand in two tables and be two charges. */
    private static final int FEWEST = 2;

    private final List<List<BillEntry>> prints;

    private BillPrints(List<List<BillEntry>> prints) {
        this.prints = prints;
    }

    /** The prints of a bill whose rows are parted evenly, by sheets or by tables, into ones of the same names; absent for one. */
    static Optional<BillPrints> of(List<BillEntry> ordered) {
        long sheets = ordered.stream()
                .map(entry -> String.valueOf(entry.evidence().place().sheet()))
                .distinct()
                .count();
        long tables = ordered.stream().map(BillEntry::part).distinct().count();
        return Stream.of(sheets, tables)
                .distinct()
                .filter(count -> count > 1)
                .map(count -> parted(ordered, count.intValue()))
                .filter(prints -> areAlike(prints, BillPrints::names))
                .map(BillPrints::new)
                .findFirst();
    }

    /** The rows that a total printed so many times stands below, if every print is the same to the li. */
    static Optional<List<BillEntry>> first(List<BillEntry> ordered, int count) {
        List<List<BillEntry>> prints = parted(ordered, count);
        return areAlike(prints, BillPrints::printed) ? Optional.of(prints.get(0)) : Optional.empty();
    }

    private static List<List<BillEntry>> parted(List<BillEntry> ordered, int count) {
        List<List<BillEntry>> prints = new ArrayList<>();
        int size = count < 2 || ordered.size() % count != 0 ? 0 : ordered.size() / count;
        for (int from = 0; size > 0 && from < ordered.size(); from += size) {
            boolean isTable = from == 0
                    || ordered.get(from).part() != ordered.get(from - 1).part()
                    || isOtherSheet(ordered.get(from), ordered.get(from - 1));
            if (!isTable) {
                return List.of();
            }
            prints.add(ordered.subList(from, from + size));
        }
        return prints;
    }

    private static boolean isOtherSheet(BillEntry one, BillEntry other) {
        String sheet = one.evidence().place().sheet();
        return sheet != null && !sheet.equals(other.evidence().place().sheet());
    }

    private static boolean areAlike(List<List<BillEntry>> prints, Function<List<BillEntry>, List<String>> shown) {
        return prints.size() > 1
                && prints.stream().skip(1).allMatch(print -> shown.apply(print).equals(shown.apply(prints.get(0))));
    }

    /**
     * The rows of the print that comes to the total, of equal ones without a total the first; empty where all of them together are
     * the bill, or nobody can say which holds.
     */
    Optional<List<BillEntry>> speaking(@Nullable Money total, Function<List<BillEntry>, Money> net) {
        if (prints.get(0).size() < FEWEST) {
            return Optional.empty();
        }
        if (total == null) {
            return areAlike(prints, BillPrints::printed) ? Optional.of(prints.get(0)) : Optional.empty();
        }
        return prints.stream().filter(print -> net.apply(print).equals(total)).findFirst();
    }

    private static List<String> names(List<BillEntry> entries) {
        return entries.stream().map(BillEntry::name).toList();
    }

    private static List<String> printed(List<BillEntry> entries) {
        return entries.stream()
                .map(entry ->
                        String.join("\n", entry.name(), entry.amount().toString(), String.valueOf(entry.reduction())))
                .toList();
    }
}
