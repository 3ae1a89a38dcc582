package dev.billaudit.intake.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The row below the title of a section that is the section's sum, since it bears the section's name: {@code 代收费} without an
 * amount, {@code 代收费 12.00}. Several such rows, or one that is less than the others, are charges of the section themselves.
 */
final class TitledSum {

    private TitledSum() {}

    /** The sum among the rows below a title; absent where none bears its name, or those that do are charges. */
    static Optional<BillEntry> of(BillNode title, List<BillEntry> rows) {
        List<BillEntry> called =
                rows.stream().filter(row -> isCalled(title, row)).toList();
        if (called.isEmpty()) {
            return Optional.empty();
        }
        List<BillEntry> items =
                rows.stream().filter(row -> !isCalled(title, row)).toList();
        int outermost = items.stream().mapToInt(BillEntry::indent).min().orElse(0);
        long below = sum(items.stream().filter(row -> row.indent() == outermost).toList());
        BillEntry largest =
                called.stream().max(Comparator.comparingLong(TitledSum::size)).orElseThrow();
        boolean areAlike = called.stream().allMatch(row -> row.net().equals(largest.net()));
        boolean isSum =
                areAlike ? largest.net().isZero() || below <= size(largest) : sum(called) + below == 2 * size(largest);
        return isSum ? Optional.of(areAlike ? called.get(0) : largest) : Optional.empty();
    }

    private static boolean isCalled(BillNode title, BillEntry row) {
        return !row.isItem() && title.isCalled(row.name());
    }

    private static long sum(List<BillEntry> rows) {
        return rows.stream().mapToLong(TitledSum::size).sum();
    }

    private static long size(BillEntry row) {
        return row.net().absolute().li();
    }
}
