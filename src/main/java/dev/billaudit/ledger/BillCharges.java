package dev.billaudit.ledger;

import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.BillTree.Node;
import dev.billaudit.ledger.ChargeLine.Origin;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The finest amounts a bill prints: items, reductions, sums without items, and what sums hold beyond their items. Of
 * value-added and on-behalf sums that part stays open, for records to explain.
 */
final class BillCharges {

    private final List<PlacedCharge> charges = new ArrayList<>();
    private final Map<Category, List<OpenSum>> open = new EnumMap<>(Category.class);
    private final List<Remark> remarks;
    private Bill bill;
    private int offset;

    /** A charge and the row of the bills it stands at; remainders come after the sum's own row. */
    record PlacedCharge(
            int row, boolean isRemainder, @Nullable BillItem printed, ChargeLine line) {}

    /** What a value-added or on-behalf sum holds beyond its items. */
    record OpenSum(int row, BillItem sum, Cycle cycle, Money amount) {}

    private record Total(Money charges, Money reductions) {
        static final Total NONE = new Total(Money.ZERO, Money.ZERO);

        Total plus(Total other) {
            return new Total(charges.plus(other.charges), reductions.plus(other.reductions));
        }
    }

    BillCharges(List<Bill> bills, List<Remark> remarks) {
        this.remarks = remarks;
        this.bill = bills.get(0);
        for (Bill next : bills) {
            bill = next;
            BillTree.roots(next).forEach(this::take);
            offset += next.items().size();
        }
    }

    List<PlacedCharge> charges() {
        return charges;
    }

    /** The open sums of a category in the order of the bills. */
    List<OpenSum> open(Category category) {
        return open.getOrDefault(category, List.of());
    }

    private Total take(Node node) {
        BillItem item = node.item();
        boolean reduces = item.role() == Role.REDUCTION || item.category() == Category.CREDIT;
        if (node.children().isEmpty() && !node.isSum()) {
            return leaf(node, reduces ? Origin.REDUCTION : Origin.BILL_ITEM);
        }
        Total under = node.children().stream().map(this::take).reduce(Total.NONE, Total::plus);
        return reduces || item.amount().isNegative() ? reductionSum(node, under) : sum(node, under);
    }

    private Total leaf(Node node, Origin origin) {
        Money amount = node.item().amount();
        boolean reduces = amount.isNegative() || origin == Origin.REDUCTION;
        add(node, false, reduces ? Origin.REDUCTION : origin, amount);
        return reduces ? new Total(Money.ZERO, amount) : new Total(amount, Money.ZERO);
    }

    private Total sum(Node node, Total under) {
        Money amount = node.item().amount();
        Money rest = amount.minus(under.charges());
        if (amount.isZero() || rest.isZero()) {
            return under;
        }
        if (rest.isNegative()) {
            if (!amount.equals(under.charges().plus(under.reductions()))) {
                remarks.add(Remark.of("ledger.items-exceed-section", node.item().name(), amount, under.charges()));
            }
            return under;
        }
        holdBeyondItems(node, rest);
        return under.plus(new Total(rest, Money.ZERO));
    }

    private void holdBeyondItems(Node node, Money rest) {
        BillItem item = node.item();
        if (!node.isSum()) {
            add(node, false, Origin.BILL_ITEM, rest);
        } else if (isForThirdParties(item.category())) {
            open.computeIfAbsent(item.category(), category -> new ArrayList<>())
                    .add(new OpenSum(offset + node.index(), item, bill.cycle(), rest));
        } else {
            boolean nothingUnder = node.children().isEmpty();
            add(node, !nothingUnder, nothingUnder ? Origin.BILL_SUM : Origin.REMAINDER, rest);
        }
    }

    /** A sum of reductions counts as far as it reduces more than the rows under it. */
    private Total reductionSum(Node node, Total under) {
        Money rest = node.item().amount().minus(under.charges()).minus(under.reductions());
        if (!rest.isNegative()) {
            return under;
        }
        add(node, !node.children().isEmpty(), Origin.REDUCTION, rest);
        return under.plus(new Total(Money.ZERO, rest));
    }

    static boolean isForThirdParties(Category category) {
        return category == Category.VALUE_ADDED || category == Category.ON_BEHALF;
    }

    private void add(Node node, boolean isRemainder, Origin origin, Money amount) {
        BillItem item = node.item();
        boolean named = origin != Origin.BILL_SUM && !item.name().isBlank();
        var line = new ChargeLine(
                0,
                item.category(),
                named ? item.name().strip() : null,
                item.provider(),
                item.rhythm(),
                amount,
                origin,
                node.isSum() ? item.name().strip() : item.parent(),
                bill.cycle(),
                null,
                List.of(item.evidence()));
        charges.add(new PlacedCharge(offset + node.index(), isRemainder, item, line));
    }
}
