package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a flat list that follow a section: how many of them stand under it, and which beside it. */
final class GuessedSections {

    /** So many sections are tried both ways: 2 to the power of it. */
    private static final int MOST_TRIED = 10;

    private final Vocabulary words;
    private final List<BillNode> roots;
    private final Map<BillNode, List<BillNode>> guessed = new LinkedHashMap<>();

    /**
     * Begins without any.
     *
     * @param roots the nodes under none, to which those are added that turn out to stand beside their section
     */
    GuessedSections(Vocabulary words, List<BillNode> roots) {
        this.words = words;
        this.roots = roots;
    }

    /** A row that follows a section. */
    void add(BillNode section, BillNode node) {
        guessed.computeIfAbsent(section, any -> new ArrayList<>()).add(node);
    }

    /** The rows that follow a section so far. */
    List<BillNode> below(BillNode section) {
        return guessed.getOrDefault(section, List.of());
    }

    /** What nodes take. */
    long value(List<BillNode> nodes) {
        return value(nodes, false);
    }

    /** Its own amount, or its items' where it has none; reductions are subtracted. */
    private long value(BillNode node, boolean isInCredits) {
        long own = BillTree.amount(node);
        boolean isCredit = isInCredits || isCredit(node);
        return own == 0 ? value(node.children(), isCredit) : isCredit ? -Math.abs(own) : own;
    }

    private long value(List<BillNode> nodes, boolean areCredits) {
        return nodes.stream().mapToLong(node -> value(node, areCredits)).sum();
    }

    private boolean isCredit(BillNode node) {
        return words.sectionCategory(node.name()) == Category.CREDIT;
    }

    /** Decides the guesses: exact sums first, then what the bill's total says, then what fits in. */
    void settle(@Nullable Money total) {
        Map<BillNode, List<BillNode>> open = new LinkedHashMap<>();
        boolean areTitles = roots.stream()
                .allMatch(root -> words.sectionCategory(root.name()) == null || BillTree.amount(root) == 0);
        guessed.forEach((section, items) -> {
            long own = BillTree.amount(section);
            if (own == 0 && BillTree.sum(items) != 0) {
                beside(
                        section,
                        items.stream()
                                .filter(item -> !isOfKind(item, section, areTitles))
                                .toList());
                items.stream()
                        .filter(item -> isOfKind(item, section, areTitles))
                        .forEach(section::adopt);
            } else if (BillTree.sum(items) == own && (isPlain(section) || own == 0)) {
                items.forEach(section::adopt);
            } else {
                open.put(section, items);
            }
        });
        boolean isTold = total != null && open.size() <= MOST_TRIED;
        Map<BillNode, Integer> under = total != null && isTold ? byTotal(open, total) : bySums(open);
        open.forEach((section, items) -> part(section, items, under.getOrDefault(section, 0)));
    }

    /** What only the carrier charges, whatever stands above it; 短信 and 流量 are in the names of services, too. */
    static boolean isOfPlan(Category kind) {
        return kind == Category.PLAN || kind == Category.BROADBAND;
    }

    /**
     * Whether an item may stand under a section of 0.00: as far as its own name says so, or anything but a plan where all sections
     * of the list are nothing but titles.
     */
    private boolean isOfKind(BillNode item, BillNode section, boolean areTitles) {
        Category own = words.category(Carrier.UNKNOWN, item.name(), null);
        return own == words.sectionCategory(section.name()) || (areTitles && !isOfPlan(own));
    }

    /** Neither a charge by itself when nothing stands under it, nor followed by reductions that may be the bill's. */
    private boolean isPlain(BillNode section) {
        return !words.isStandalone(section.name())
                && below(section).stream().noneMatch(item -> isCredit(item) && !section.isCalled(item.name()));
    }

    /** The first rows stand under the section, the others beside. */
    private void part(BillNode section, List<BillNode> items, int under) {
        items.subList(0, under).forEach(section::adopt);
        beside(section, items.subList(under, items.size()));
    }

    private void beside(BillNode section, List<BillNode> items) {
        roots.addAll(roots.indexOf(root(section)) + 1, items);
    }

    /** Without a total: all, as far as they do not exceed their section; else those that come to it. */
    private Map<BillNode, Integer> bySums(Map<BillNode, List<BillNode>> open) {
        Map<BillNode, Integer> under = new LinkedHashMap<>();
        open.forEach((section, items) -> {
            boolean isExact = BillTree.sum(items) > BillTree.amount(section) || words.isInner(section.name());
            under.put(section, isExact ? exact(section, items) : items.size());
        });
        return under;
    }

    /** How many of the first rows come to the section, 0 where no number of them does. */
    private int exact(BillNode section, List<BillNode> items) {
        long left = BillTree.amount(section);
        for (int i = 0; i < items.size() && isPlain(section); i++) {
            left -= BillTree.amount(items.get(i));
            if (left == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * All or none of each, as brings the sum nearest to the bill's total, the fewest beside of equal ones; where that is not
     * the total, and some of one section beside makes it so, those.
     */
    private Map<BillNode, Integer> byTotal(Map<BillNode, List<BillNode>> open, Money total) {
        Set<BillNode> beside = nearest(open, total);
        Map<BillNode, Integer> under = new LinkedHashMap<>();
        open.forEach((section, items) -> under.put(section, beside.contains(section) ? 0 : items.size()));
        long off = total.li() - value(roots);
        for (BillNode section : beside) {
            off -= value(open.getOrDefault(section, List.of()));
        }
        for (Map.Entry<BillNode, List<BillNode>> one : open.entrySet()) {
            List<BillNode> items = one.getValue();
            long others = beside.contains(one.getKey()) ? off + value(items) : off;
            int parted = off == 0 ? 0 : parted(one.getKey(), items, others);
            if (parted > 0) {
                under.put(one.getKey(), parted);
                return under;
            }
        }
        return under;
    }

    /**
     * How many of the first rows stand under a section so that the others come to an amount; 0 where none do, or where all are
     * no more than the section.
     */
    private int parted(BillNode section, List<BillNode> items, long wanted) {
        if (BillTree.sum(items) <= BillTree.amount(section)) {
            return 0;
        }
        for (int under = items.size() - 1; under > 0; under--) {
            boolean isRoom = BillTree.sum(items.subList(0, under)) <= BillTree.amount(section);
            if (isRoom && value(items.subList(under, items.size())) == wanted) {
                return under;
            }
        }
        return 0;
    }

    private Set<BillNode> nearest(Map<BillNode, List<BillNode>> open, Money total) {
        List<BillNode> sections = new ArrayList<>(open.keySet());
        long net = value(roots);
        Set<BillNode> best = Set.of();
        long nearest = Math.abs(net - total.li());
        for (int choice = 1; choice < 1 << sections.size(); choice++) {
            Set<BillNode> chosen = new HashSet<>();
            for (int i = 0; i < sections.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    chosen.add(sections.get(i));
                }
            }
            long beside = chosen.stream()
                    .mapToLong(section -> value(open.getOrDefault(section, List.of())))
                    .sum();
            long distance = Math.abs(net + beside - total.li());
            boolean isTorn = distance > 0 && chosen.stream().anyMatch(section -> comesTo(section, open));
            boolean isBetter = distance < nearest || (distance == nearest && chosen.size() < best.size());
            best = isBetter && !isTorn ? chosen : best;
            nearest = isTorn ? nearest : Math.min(nearest, distance);
        }
        return best;
    }

    /** Whether the rows that follow a section are what it sums: only a total that then holds may put them beside it. */
    private static boolean comesTo(BillNode section, Map<BillNode, List<BillNode>> open) {
        return BillTree.sum(open.getOrDefault(section, List.of())) == BillTree.amount(section);
    }

    private static BillNode root(BillNode node) {
        BillNode at = node;
        while (at.parent() != null) {
            at = at.parent();
        }
        return at;
    }
}
