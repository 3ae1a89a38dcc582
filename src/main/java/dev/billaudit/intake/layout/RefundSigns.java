package dev.billaudit.intake.layout;

import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sign of refunds that a bill prints without one among its charges: what the bill's total and the sums of its sections
 * come to decides. Where they decide nothing, the amount is a charge of no kind, which no rule accuses, and a person is told.
 */
final class RefundSigns {

    private final Vocabulary words;
    private final Carrier carrier;
    private @Nullable Remark told;

    RefundSigns(Vocabulary words, Carrier carrier) {
        this.words = words;
        this.carrier = carrier;
    }

    /** The items of a bill with this total; null where it states none. */
    List<BillItem> items(List<BillEntry> entries, @Nullable Money total) {
        List<BillItem> added = written(entries, total);
        List<BillItem> open = added.stream().filter(this::isOpen).toList();
        if (open.isEmpty()) {
            return added;
        }
        Set<Evidence> rows = new HashSet<>(open.stream().map(BillItem::evidence).toList());
        List<BillItem> subtracted = written(
                entries.stream()
                        .map(entry -> rows.contains(entry.evidence()) ? entry.negated() : entry)
                        .toList(),
                total);
        boolean isWhole = isWhole(added, total) || isWhole(subtracted, total);
        boolean isAdded = fits(added, rows, isWhole ? total : null);
        boolean isSaid = open.stream().allMatch(item -> words.givenBack().isSubtracted(item.name()));
        if ((isSaid || fits(subtracted, rows, isWhole ? total : null)) && !isAdded) {
            return subtracted;
        }
        tell(open, isAdded);
        return isAdded
                ? added
                : added.stream()
                        .map(item -> isRefund(item, rows) ? ofNoKind(item) : item)
                        .toList();
    }

    /** What a person has to know of the signs of the last bill, empty when it shows them. */
    Optional<Remark> told() {
        return Optional.ofNullable(told);
    }

    /** An item called a reduction may be a price that is reduced already; a refund that is added is odd. */
    private void tell(List<BillItem> open, boolean isAdded) {
        open.stream()
                .filter(item -> !isAdded || words.givenBack().isRefund(item.name()))
                .findFirst()
                .ifPresent(item -> told = Remark.of(
                        isAdded ? "intake.refund-added" : "intake.refund-unsure", item.name(), item.amount()));
    }

    private List<BillItem> written(List<BillEntry> entries, @Nullable Money total) {
        return new BillItems(words, carrier).of(new BillTree(entries, words, total), total);
    }

    private boolean isOpen(BillItem item) {
        return item.role() == Role.ITEM
                && item.category() != Category.CREDIT
                && item.amount().isPositive()
                && !words.isSection(item.name())
                && words.givenBack().isGivenBack(item.name());
    }

    /** A total that holds neither way says nothing of the sign: it is off for another reason. */
    private static boolean isWhole(List<BillItem> items, @Nullable Money total) {
        return total != null && BillItems.net(items).equals(total);
    }

    /** Whether the total, and every sum that these rows stand under, holds; false where nothing is summed up. */
    private static boolean fits(List<BillItem> items, Set<Evidence> rows, @Nullable Money total) {
        List<BillItem> sums = items.stream()
                .filter(sum -> sum.role() == Role.SECTION_SUM && holdsAny(items, sum, rows))
                .toList();
        return (total != null || !sums.isEmpty())
                && (total == null || isWhole(items, total))
                && sums.stream().allMatch(sum -> below(items, sum).equals(sum.amount()));
    }

    private static boolean holdsAny(List<BillItem> items, BillItem sum, Set<Evidence> rows) {
        return items.stream().anyMatch(item -> isBelow(item, sum) && rows.contains(item.evidence()));
    }

    private static Money below(List<BillItem> items, BillItem sum) {
        return items.stream()
                .filter(item -> isBelow(item, sum))
                .map(BillItem::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean isBelow(BillItem item, BillItem sum) {
        return Objects.equals(item.parent(), sum.name());
    }

    /** What is called a reduction may be the price that is left of it. */
    private boolean isRefund(BillItem item, Set<Evidence> open) {
        return open.contains(item.evidence()) && words.givenBack().isRefund(item.name());
    }

    private static BillItem ofNoKind(BillItem item) {
        return new BillItem(
                item.name(),
                Category.OTHER,
                item.amount(),
                item.role(),
                item.provider(),
                item.rhythm(),
                item.parent(),
                item.evidence());
    }
}
