package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sections that only sum up sections of their kind right below them, {@code 自有增值业务费} above {@code 自有增值业务费(A类)} and
 * {@code (B类)}: nothing of them is charged besides.
 */
final class SumsOfSections {

    private final Vocabulary words;

    SumsOfSections(Vocabulary words) {
        this.words = words;
    }

    /**
     * The rows without such sums.
     *
     * @param holds whether rows come to the total of the bill; null for a bill without one, where only sections that bear the name
     *     of the one above them show that it is their sum
     */
    List<BillEntry> without(List<BillEntry> rows, @Nullable Predicate<List<BillEntry>> holds) {
        List<BillEntry> left = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!isSum(rows, i, holds == null)) {
                left.add(rows.get(i));
            }
        }
        boolean isTold = left.size() < rows.size() && (holds == null || (!holds.test(rows) && holds.test(left)));
        return isTold ? left : rows;
    }

    private boolean isSum(List<BillEntry> rows, int at, boolean areNamed) {
        BillEntry sum = rows.get(at);
        Category kind = kind(sum);
        boolean isAbove = at + 1 < rows.size() && areAlike(kind, kind(rows.get(at + 1)));
        if (!isAbove || !sum.net().isPositive()) {
            return false;
        }
        long left = sum.net().li();
        for (int i = at + 1; i < rows.size() && left > 0; i++) {
            BillEntry row = rows.get(i);
            Category own = kind(row);
            boolean isPart = areAlike(kind, own) && row.net().isPositive();
            if (!isBeside(sum, row)
                    || (own != null && !areAlike(kind, own))
                    || (isPart && areNamed && !isNamedAs(row, sum))) {
                return false;
            }
            left -= isPart ? row.net().li() : 0;
        }
        return left == 0;
    }

    private @Nullable Category kind(BillEntry row) {
        return row.isItem() || !words.isSection(row.name()) ? null : words.sectionCategory(row.name());
    }

    /** What is bought of the carrier and what it collects for others may be summed up together. */
    private static boolean areAlike(@Nullable Category kind, @Nullable Category part) {
        boolean isSold = kind == Category.VALUE_ADDED && part == Category.ON_BEHALF;
        return kind != null && (part == kind || isSold);
    }

    private static boolean isBeside(BillEntry sum, BillEntry row) {
        return row.part() == sum.part() && row.column() == sum.column() && Objects.equals(row.title(), sum.title());
    }

    private static boolean isNamedAs(BillEntry row, BillEntry sum) {
        String name = Headings.title(row.name());
        String above = Headings.title(sum.name());
        return name.length() > above.length() && name.contains(above);
    }
}
