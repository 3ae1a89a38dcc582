package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sums a file prints of its own priced rows, against those that were read: what was cut off, changed or read twice
 * shows here if anywhere.
 *
 * <p>A list may print a sum after each page or group, one of its own and one over all: any of them fits.
 */
final class ControlTotals {

    private Money all = Money.ZERO;
    private Money sinceTotal = Money.ZERO;
    private Money ofTable = Money.ZERO;
    private int above;
    private int rows;
    private int checked;
    private @Nullable Remark difference;
    private final Set<Money> ofTables = new HashSet<>();
    private @Nullable Money announced;

    /** A list begins, which may print a sum of its own. */
    void beginTable() {
        ofTables.add(ofTable);
        ofTable = Money.ZERO;
        above = rows;
    }

    /** A total that stands above the lists. */
    void announce(Money amount) {
        announced = amount;
    }

    /** How many priced rows were read. */
    int rows() {
        return rows;
    }

    /** A priced row of a list. */
    void row(Money amount) {
        all = all.plus(amount);
        sinceTotal = sinceTotal.plus(amount);
        ofTable = ofTable.plus(amount);
        rows++;
    }

    /** Whether an amount is what the rows above come to, all, those of the table or those since the last sum. */
    boolean isSum(Money amount) {
        return isSumOfOpen(amount) || (rows > above && amount.equals(ofTable));
    }

    private boolean isSumOfOpen(Money amount) {
        return rows > 0 && (amount.equals(all) || amount.equals(sinceTotal));
    }

    /**
     * A row of sums: one of its figures is to be the sum of the rows above it.
     *
     * @param isMoney whether one of them is plainly an amount; else they may count rows or seconds, and only a fit tells
     */
    void total(List<Money> figures, boolean isMoney) {
        boolean fits = figures.stream().anyMatch(this::isSum);
        if (rows == 0 || figures.isEmpty() || (!fits && !isMoney)) {
            return;
        }
        if (!fits && difference == null) {
            difference = Remark.of("intake.total-differs", figures.get(figures.size() - 1), all);
        }
        boolean isWhole = checked >= above || figures.stream().anyMatch(this::isSumOfOpen);
        checked = fits && isWhole ? rows : checked;
        sinceTotal = Money.ZERO;
    }

    /** A printed sum that no rows come to; empty when all fit or none was printed. */
    Optional<Remark> difference() {
        return Optional.ofNullable(difference);
    }

    /** A total above the lists that neither one of them nor all come to; empty when it fits or none was printed. */
    Optional<Remark> differenceAbove() {
        Money stated = announced;
        boolean fits = stated == null
                || rows == 0
                || stated.equals(all)
                || stated.equals(ofTable)
                || ofTables.contains(stated);
        return fits || stated == null ? Optional.empty() : Optional.of(Remark.of("intake.total-differs", stated, all));
    }

    /** Whether every priced row and every bill of the file is held by a sum that fits, and there is at least one. */
    boolean holds(Collection<Bill> bills, boolean hasUsage) {
        boolean isAny = rows > 0 || !bills.isEmpty();
        return isAny
                && !hasUsage
                && difference == null
                && checked == rows
                && bills.stream().allMatch(ControlTotals::addsUp);
    }

    /** Whether the sums and the items outside them come to the stated total. */
    private static boolean addsUp(Bill bill) {
        Set<String> sums = bill.items().stream()
                .filter(item -> item.role() == Role.SECTION_SUM)
                .map(BillItem::name)
                .collect(Collectors.toSet());
        List<Money> counted = new ArrayList<>();
        for (BillItem item : bill.items()) {
            boolean isCovered = item.parent() != null && sums.contains(item.parent());
            if (!isCovered || item.category() == Category.CREDIT) {
                counted.add(item.amount());
            }
        }
        return counted.stream().reduce(Money.ZERO, Money::plus).equals(bill.statedTotal());
    }
}
