package dev.billaudit.intake.layout;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables of a file that print the same bill again, as a copied sheet does: the same rows below no other title. */
final class BillPrints {

    /** A single row may stand in two tables and be two charges. */
    private static final int FEWEST = 2;

    private final List<BillEntry> ordered;
    private final List<String> titles;
    private final SheetNames names;
    private final YearMonth month;

    /**
     * Takes the rows of a bill.
     *
     * @param titles what stands above its tables, empty for nothing
     * @param month the month of the bill
     */
    BillPrints(List<BillEntry> ordered, List<String> titles, SheetNames names, YearMonth month) {
        this.names = names;
        this.month = month;
        this.ordered = ordered;
        this.titles = titles;
    }

    /** The rows that a total printed so many times stands below, if every print is the same to the li. */
    Optional<List<BillEntry>> first(int count) {
        List<List<BillEntry>> prints = parted(count);
        return areAll(prints, this::isSame) ? Optional.of(prints.get(0)) : Optional.empty();
    }

    /** The rows of the first sheet, if every sheet has the same. */
    Optional<List<BillEntry>> firstSheet() {
        return first(sheets()).filter(print -> print.size() >= FEWEST);
    }

    /** Whether the rows are parted evenly, by sheets or by tables, into ones of the same names. */
    boolean lookAlike() {
        int tables = (int) ordered.stream().map(BillEntry::part).distinct().count();
        return Stream.of(sheets(), tables)
                .map(this::parted)
                .anyMatch(prints -> areAll(prints, (one, other) -> one.name().equals(other.name())));
    }

    /** Whether rows stand on several sheets. */
    boolean areOnSheets() {
        return sheets() > 1;
    }

    private int sheets() {
        return (int) ordered.stream().map(BillPrints::sheet).distinct().count();
    }

    private static String sheet(BillEntry entry) {
        return String.valueOf(entry.evidence().place().sheet());
    }

    private List<List<BillEntry>> parted(int count) {
        List<List<BillEntry>> prints = new ArrayList<>();
        int size = count < 2 || ordered.size() % count != 0 ? 0 : ordered.size() / count;
        for (int from = 0; size > 0 && from < ordered.size(); from += size) {
            boolean isTable = from == 0
                    || ordered.get(from).part() != ordered.get(from - 1).part()
                    || !sheet(ordered.get(from)).equals(sheet(ordered.get(from - 1)));
            if (!isTable) {
                return List.of();
            }
            prints.add(ordered.subList(from, from + size));
        }
        return prints;
    }

    private static boolean areAll(List<List<BillEntry>> prints, BiPredicate<BillEntry, BillEntry> same) {
        return prints.size() > 1
                && prints.stream()
                        .skip(1)
                        .allMatch(print -> IntStream.range(0, print.size())
                                .allMatch(row ->
                                        same.test(print.get(row), prints.get(0).get(row))));
    }

    private boolean isSame(BillEntry one, BillEntry other) {
        return one.name().equals(other.name())
                && one.amount().equals(other.amount())
                && one.reduction().equals(other.reduction())
                && names.areAlike(sheet(one), sheet(other), month)
                && isBelowSame(title(one), title(other));
    }

    private String title(BillEntry entry) {
        return entry.part() < titles.size() ? titles.get(entry.part()) : "";
    }

    private static boolean isBelowSame(String title, String other) {
        return title.isEmpty() || other.isEmpty() || title.equals(other);
    }
}
