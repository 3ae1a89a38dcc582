package dev.billaudit.ledger;

import dev.billaudit.ledger.BillItem.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a bill under the sums they belong to. */
final class BillTree {

    private final List<Node> nodes;
    private final List<Node> roots = new ArrayList<>();

    /**
     * A row with the rows under it.
     *
     * @param index its place in the bill
     */
    record Node(int index, BillItem item, List<Node> children) {
        boolean isSum() {
            return item.role() == Role.SECTION_SUM;
        }
    }

    private record SumName(
            String name, Category category, @Nullable String parent) {}

    private BillTree(List<Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * The rows without a sum above them, in the order of the bill. Of sums of one name and different amounts the larger stands
     * if the stated total holds with it; all sums of one name stand if it only holds with each.
     */
    static List<Node> roots(Bill bill) {
        List<Node> others = grown(distinct(bill.items(), true));
        Money total = bill.statedTotal();
        if (total == null) {
            return others;
        }
        List<Node> largest = grown(distinct(bill.items(), false));
        return List.of(largest, others, grown(nodes(bill.items()))).stream()
                .filter(nodes -> comesTo(nodes).equals(total))
                .findFirst()
                .orElse(others);
    }

    private static List<Node> grown(List<Node> nodes) {
        BillTree tree = new BillTree(nodes);
        tree.grow();
        return tree.roots;
    }

    private static List<Node> nodes(List<BillItem> items) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            nodes.add(new Node(i, items.get(i), new ArrayList<>()));
        }
        return nodes;
    }

    /** What rows take, less what they give back. */
    private static Money comesTo(List<Node> nodes) {
        return charges(nodes).plus(reductions(nodes));
    }

    private static Money charges(List<Node> nodes) {
        Money charges = Money.ZERO;
        for (Node node : nodes) {
            Money own = reduces(node) ? Money.ZERO : node.item().amount();
            Money under = charges(node.children());
            charges = charges.plus(under.compareTo(own) > 0 ? under : own);
        }
        return charges;
    }

    private static Money reductions(List<Node> nodes) {
        Money reductions = Money.ZERO;
        for (Node node : nodes) {
            Money under = reductions(node.children());
            Money rest = node.item().amount().minus(charges(node.children())).minus(under);
            boolean isMore = reduces(node) && rest.isNegative();
            reductions = reductions.plus(isMore ? under.plus(rest) : under);
        }
        return reductions;
    }

    private static boolean reduces(Node node) {
        return node.item().category() == Category.CREDIT || node.item().amount().isNegative();
    }

    /**
     * A bill that prints a section's sum twice, in its summary and over the items, asks for it once. Of differing
     * amounts the larger stands: the smaller is a title row without money, or the items will say more.
     *
     * @param withOthers whether both of differing amounts stand where they are rows of one list and nothing stands under either
     */
    private static List<Node> distinct(List<BillItem> items, boolean withOthers) {
        Map<SumName, Integer> best = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            BillItem item = items.get(i);
            if (item.role() == Role.SECTION_SUM && !(withOthers && isOther(items, item))) {
                best.merge(nameOf(item), i, (one, other) -> larger(items, one, other));
            }
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            BillItem item = items.get(i);
            boolean isOnce = item.role() != Role.SECTION_SUM || (withOthers && isOther(items, item));
            if (isOnce || Objects.equals(best.get(nameOf(item)), i)) {
                nodes.add(new Node(i, item, new ArrayList<>()));
            }
        }
        return nodes;
    }

    /**
     * Whether no other sum of its name has its amount, each has one, none is the sum of the others, all are rows of one list, and
     * nothing stands under any.
     */
    private static boolean isOther(List<BillItem> items, BillItem sum) {
        List<BillItem> alike = items.stream()
                .filter(item -> item.role() == Role.SECTION_SUM && nameOf(item).equals(nameOf(sum)))
                .toList();
        Money all = alike.stream().map(BillItem::amount).reduce(Money.ZERO, Money::plus);
        boolean isSumOfOthers =
                alike.stream().anyMatch(item -> all.minus(item.amount()).equals(item.amount()));
        return !isSumOfOthers
                && alike.stream().noneMatch(item -> item.amount().isZero())
                && alike.stream()
                                .filter(item -> item.amount().equals(sum.amount()))
                                .count()
                        == 1
                && isOneList(items, alike.get(0), alike.get(alike.size() - 1))
                && items.stream()
                        .noneMatch(item -> item.parent() != null
                                && item.parent().strip().equals(sum.name().strip()));
    }

    /** Whether all rows from one to the other are charged: no total, title or heading stands between. */
    private static boolean isOneList(List<BillItem> items, BillItem first, BillItem last) {
        Place from = first.evidence().place();
        Place to = last.evidence().place();
        return Objects.equals(from.sheet(), to.sheet())
                && to.row() - from.row() == items.indexOf(last) - items.indexOf(first);
    }

    private static SumName nameOf(BillItem item) {
        return new SumName(item.name().strip(), item.category(), item.parent());
    }

    private static int larger(List<BillItem> items, int one, int other) {
        Money first = items.get(one).amount().absolute();
        Money second = items.get(other).amount().absolute();
        return second.compareTo(first) > 0 ? other : one;
    }

    private void grow() {
        Map<Integer, Node> parents = new HashMap<>();
        for (Node node : nodes) {
            Optional<Node> parent = parentOf(node).filter(found -> !isUnder(found, node, parents));
            parent.ifPresent(found -> parents.put(node.index(), found));
            parent.map(Node::children).orElse(roots).add(node);
        }
    }

    private static boolean isUnder(Node node, Node ancestor, Map<Integer, Node> parents) {
        @Nullable Node above = node;
        while (above != null && above.index() != ancestor.index()) {
            above = parents.get(above.index());
        }
        return above != null;
    }

    /** The sum of that name: of the same category before others, above before below, the nearest. */
    private Optional<Node> parentOf(Node node) {
        String parent = node.item().parent();
        if (parent == null) {
            return Optional.empty();
        }
        String name = parent.strip();
        Optional<Node> sum = nodes.stream()
                .filter(other -> other.index() != node.index()
                        && other.isSum()
                        && other.item().name().strip().equals(name))
                .min(Comparator.comparing((Node other) ->
                                other.item().category() != node.item().category())
                        .thenComparing(other -> other.index() > node.index())
                        .thenComparing(other -> Math.abs(other.index() - node.index())));
        return sum.isPresent() ? sum : itemAbove(node, name);
    }

    /** An item that others name as their parent is a sum, whatever its row says. */
    private Optional<Node> itemAbove(Node node, String name) {
        return nodes.stream()
                .filter(other -> other.index() < node.index()
                        && !other.isSum()
                        && other.item().name().strip().equals(name)
                        && !Objects.equals(other.item().parent(), node.item().parent()))
                .max(Comparator.comparingInt(Node::index));
    }
}
