package dev.billaudit.ledger;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Bills of one line and cycle that are parts of one, as where each section has a file of its own: nothing of one stands in the
 * other, each comes to its own total, and what the items are is known of all of them. A corrected bill has something of the one before.
 */
final class BillParts {

    private BillParts() {}

    /** Whether both are parts of a bill. */
    static boolean are(Bill one, Bill other) {
        return one.cycle().equals(other.cycle())
                && !Objects.equals(one.statedTotal(), other.statedTotal())
                && addsUp(one)
                && addsUp(other)
                && Collections.disjoint(names(one), names(other))
                && Collections.disjoint(categories(one), categories(other))
                && isKnown(one)
                && isKnown(other);
    }

    /** The parts as one bill. */
    static Bill joined(List<Bill> parts) {
        Bill first = parts.get(0);
        boolean isTotalled = parts.stream().allMatch(part -> part.statedTotal() != null);
        Money total =
                parts.stream().map(Bill::statedTotal).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
        return new Bill(
                first.line(),
                first.carrier(),
                first.cycle(),
                parts.stream().flatMap(part -> part.items().stream()).toList(),
                isTotalled ? total : null,
                first.totalEvidence());
    }

    private static boolean addsUp(Bill bill) {
        Money total = bill.statedTotal();
        return total != null && total.isPositive() && Itemisation.net(bill).equals(total);
    }

    /** What is charged goes by these names, and stands below these. */
    private static Set<String> names(Bill bill) {
        Set<String> names = new HashSet<>();
        for (BillItem item : charged(bill)) {
            names.add(item.name().strip());
            String parent = item.parent();
            if (parent != null) {
                names.add(parent.strip());
            }
        }
        return names;
    }

    private static Set<Category> categories(Bill bill) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        charged(bill).forEach(item -> categories.add(item.category()));
        return categories;
    }

    /** What nobody knows may be the same as anything. */
    private static boolean isKnown(Bill bill) {
        return !categories(bill).contains(Category.OTHER);
    }

    private static List<BillItem> charged(Bill bill) {
        return bill.items().stream().filter(item -> !item.amount().isZero()).toList();
    }
}
