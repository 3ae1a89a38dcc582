package dev.billaudit.intake.layout;

import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the tree of a bill as items: leaves are charges or reductions, what stands above them are sums. */
final class BillItems {

    private final Vocabulary words;
    private final Carrier carrier;
    private final List<BillItem> items = new ArrayList<>();
    private boolean areCreditsAdded;

    BillItems(Vocabulary words, Carrier carrier) {
        this.words = words;
        this.carrier = carrier;
    }

    /** The items; figures under reductions are subtracted unless the stated total holds only when they are added. */
    List<BillItem> of(BillTree tree, @Nullable Money total) {
        write(tree);
        if (total != null && net().compareTo(total) != 0) {
            areCreditsAdded = true;
            write(tree);
            if (net().compareTo(total) != 0) {
                areCreditsAdded = false;
                write(tree);
            }
        }
        return List.copyOf(items);
    }

    private void write(BillTree tree) {
        items.clear();
        tree.roots().forEach(root -> write(root, null, null));
    }

    private Money net() {
        return net(items);
    }

    /** What the items come to: sums without parents, and items that stand under no sum. */
    static Money net(List<BillItem> items) {
        Set<String> sums = items.stream()
                .filter(item -> item.role() == Role.SECTION_SUM)
                .map(BillItem::name)
                .collect(Collectors.toSet());
        Money net = Money.ZERO;
        for (BillItem item : items) {
            boolean isCovered = item.parent() != null && sums.contains(item.parent());
            net = isCovered && item.category() != Category.CREDIT ? net : net.plus(item.amount());
        }
        return net;
    }

    private void write(BillNode node, @Nullable String parent, @Nullable Category above) {
        boolean isSection = words.isSection(node.name()) && !node.isItem();
        Category own = isSection ? words.sectionCategory(node.name()) : null;
        boolean isInCredits = above == Category.CREDIT;
        Category section = isInCredits ? above : own == null ? above : own;
        if (section == Category.CREDIT) {
            credit(node, parent);
        } else if (node.children().isEmpty()) {
            leaf(node, parent, section, isSection && !words.isStandalone(node.name()));
        } else {
            sum(node, parent, section, isSection);
            String name = isTitleOfSums(node) ? null : node.name();
            node.children().forEach(child -> write(child, name, section));
        }
    }

    /** Whether rows below a title bear its name and none is the sum of the others: no row stands under another of them. */
    private static boolean isTitleOfSums(BillNode node) {
        return node.entry() == null
                && node.children().stream().anyMatch(child -> !child.isItem() && child.isCalled(node.name()));
    }

    private void leaf(BillNode node, @Nullable String parent, @Nullable Category section, boolean isSum) {
        BillEntry entry = node.entry();
        if (entry == null) {
            return;
        }
        Category category = category(node, section, isSum);
        boolean isCredit = entry.amount().isNegative() && !isSum;
        Role role = isSum ? Role.SECTION_SUM : isCredit ? Role.REDUCTION : Role.ITEM;
        boolean isLoneCredit = isCredit && section == null;
        add(entry, isLoneCredit ? Category.CREDIT : category, entry.amount(), role, parent);
        if (!entry.reduction().isZero()) {
            add(entry, Category.CREDIT, entry.reduction(), Role.REDUCTION, parent);
        }
    }

    private Category category(BillNode node, @Nullable Category section, boolean isSum) {
        if (node.isItem() && section == Category.OTHER) {
            return section;
        }
        if (isSum && section != null) {
            return section;
        }
        String title = section == null ? node.title() : null;
        return title == null
                ? words.category(carrier, node.name(), section)
                : words.categoryBelow(carrier, node.name(), title);
    }

    /** A sum of 0.00 above items that cost something is a title, not a sum. */
    private void sum(BillNode node, @Nullable String parent, @Nullable Category section, boolean isSection) {
        BillEntry entry = node.entry();
        boolean hasCostlyItem = node.children().stream()
                .anyMatch(child ->
                        child.entry() == null || !child.entry().amount().isZero());
        if (entry == null || (entry.amount().isZero() && hasCostlyItem)) {
            return;
        }
        add(entry, category(node, section, isSection), entry.amount(), Role.SECTION_SUM, parent);
        boolean isReducedBelow = node.children().stream()
                .anyMatch(child ->
                        child.entry() != null && !child.entry().reduction().isZero());
        if (!entry.reduction().isZero() && !isReducedBelow) {
            add(entry, Category.CREDIT, entry.reduction(), Role.REDUCTION, parent);
        }
    }

    /** Reductions: the items, and of a sum only what its items leave. */
    private void credit(BillNode node, @Nullable String parent) {
        BillEntry entry = node.entry();
        Money left = entry == null ? Money.ZERO : signed(entry.net());
        for (BillNode child : node.children()) {
            credit(child, node.name());
            left = left.minus(worth(child));
        }
        boolean isWanted = node.children().isEmpty() || left.isNegative();
        if (entry != null && isWanted) {
            boolean isCharge = left.isPositive();
            add(
                    entry,
                    isCharge ? Category.OTHER : Category.CREDIT,
                    left,
                    isCharge ? Role.ITEM : Role.REDUCTION,
                    parent);
        }
    }

    private Money worth(BillNode node) {
        BillEntry entry = node.entry();
        Money own = entry == null ? Money.ZERO : signed(entry.net());
        Money below = node.children().stream().map(this::worth).reduce(Money.ZERO, Money::plus);
        return own.isZero() ? below : own.atMost(below);
    }

    private Money signed(Money figure) {
        return areCreditsAdded || figure.isNegative() ? figure : figure.negated();
    }

    private void add(BillEntry entry, Category category, Money amount, Role role, @Nullable String parent) {
        ServiceProvider provider = role == Role.SECTION_SUM ? ServiceProvider.UNSTATED : entry.provider();
        Rhythm rhythm = role == Role.SECTION_SUM ? Rhythm.UNSTATED : entry.rhythm();
        items.add(
                new BillItem(entry.name(), category, amount, role, provider, rhythm, parent, evidence(entry, amount)));
    }

    /** Of a row that states a price and what is off it, each stands behind its own amount, not the rest behind both. */
    private static Evidence evidence(BillEntry entry, Money amount) {
        Evidence row = entry.evidence();
        return entry.reduction().isZero() ? row : new Evidence(row.place(), row.text(), amount);
    }
}
