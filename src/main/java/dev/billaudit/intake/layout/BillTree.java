package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of a bill stands under which: by indent, by section titles and tables, and in flat lists by the known names
 * of sections, checked against the bill's total.
 */
final class BillTree {

    /** So many sections are tried both ways: 2 to the power of it. */
    private static final int MOST_TRIED = 10;

    /** As written; kinds within each other; repeats as sections of their own; as written again. */
    private static final int READINGS = 4;

    private final Vocabulary words;
    private final List<BillNode> roots = new ArrayList<>();
    private KnownSections known;
    private final Map<BillNode, List<BillNode>> guessed = new LinkedHashMap<>();
    /** Rows that a table of their name itemises, as compared; what the table holds stands under them, whatever they are called. */
    private final Set<String> itemised;

    /** Whether a section below one of its kind may be a part of that: only a total tells. */
    private boolean isNestingKinds;

    /** Whether a section that follows itself with the same amount is one of its own: only a total tells. */
    private boolean areRepeatsOwn;

    /** Whether there was a section of either kind. */
    private boolean hasNestable;

    BillTree(List<BillEntry> entries, Vocabulary words, @Nullable Money total) {
        this.words = words;
        known = new KnownSections(words);
        itemised = itemised(entries);
        build(entries, total);
        if (total != null && hasNestable) {
            rebuildUntilHolds(entries, total);
        }
        BillRepeats repeats = new BillRepeats(words);
        roots.forEach(repeats::drop);
    }

    private boolean holds(Money total) {
        return roots.stream().mapToLong(this::value).sum() == total.li();
    }

    /** Tries what a total may tell of sections that follow one of their kind; the first reading stands if none holds. */
    private void rebuildUntilHolds(List<BillEntry> entries, Money total) {
        for (int reading = 1; reading < READINGS && !holds(total); reading++) {
            isNestingKinds = reading == 1;
            areRepeatsOwn = reading == 2;
            rebuild(entries, total);
        }
    }

    private void rebuild(List<BillEntry> entries, Money total) {
        roots.clear();
        guessed.clear();
        known = new KnownSections(words);
        build(entries, total);
    }

    private void build(List<BillEntry> entries, @Nullable Money total) {
        Map<String, List<BillEntry>> byTitle = new LinkedHashMap<>();
        List<BillEntry> main = new ArrayList<>();
        boolean hasSums = entries.stream().anyMatch(this::isSectionSum);
        for (BillEntry entry : entries) {
            String title = entry.title();
            if (title == null || (hasSums && !isSection(title))) {
                main.add(entry);
            } else {
                byTitle.computeIfAbsent(title, any -> new ArrayList<>()).add(entry);
            }
        }
        Optional<List<List<BillEntry>>> summedBelow = SummedBelow.runs(main, words);
        if (summedBelow.isPresent()) {
            summedBelow.get().forEach(this::stand);
        } else if (isIndented(main)) {
            nest(main, null);
        } else if (entries.stream().anyMatch(BillEntry::isItem)) {
            main.forEach(entry -> stand(new BillNode(entry.name(), entry), null));
        } else {
            guess(main);
        }
        byTitle.forEach((title, items) -> nest(items, section(title)));
        settle(total);
    }

    private static Set<String> itemised(List<BillEntry> entries) {
        Set<String> rows = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (BillEntry entry : entries) {
            if (entry.title() != null) {
                titles.add(Headings.title(entry.title()));
            } else if (!entry.isItem()) {
                rows.add(Headings.title(entry.name()));
            }
        }
        rows.retainAll(titles);
        return rows;
    }

    private boolean isSection(String name) {
        return words.isSection(name) || itemised.contains(Headings.title(name));
    }

    private boolean isSectionSum(BillEntry entry) {
        return entry.title() == null
                && !entry.isItem()
                && isSection(entry.name())
                && !entry.net().isZero();
    }

    List<BillNode> roots() {
        return roots;
    }

    private static boolean isIndented(List<BillEntry> entries) {
        return entries.stream().map(BillEntry::indent).distinct().count() > 1;
    }

    /** A section below its items. */
    private void stand(List<BillEntry> run) {
        BillEntry last = run.get(run.size() - 1);
        BillNode section = new BillNode(last.name(), last);
        stand(section, null);
        run.subList(0, run.size() - 1).forEach(entry -> stand(new BillNode(entry.name(), entry), section));
    }

    /** Puts a node below another, or beside the others that stand below none. */
    private void stand(BillNode node, @Nullable BillNode above) {
        if (above == null) {
            roots.add(node);
        } else {
            above.adopt(node);
        }
        known.add(node);
    }

    /** By indent: an entry stands under the nearest one above that is indented less. */
    private void nest(List<BillEntry> entries, @Nullable BillNode section) {
        Deque<BillNode> open = new ArrayDeque<>();
        for (BillEntry entry : entries) {
            if (section != null && section.entry() == null && !entry.isItem() && section.isCalled(entry.name())) {
                section.take(entry);
                continue;
            }
            while (!open.isEmpty() && indent(open.peek()) >= entry.indent()) {
                open.pop();
            }
            BillNode node = new BillNode(entry.name(), entry);
            stand(node, open.isEmpty() ? section : open.peek());
            open.push(node);
        }
    }

    private static int indent(@Nullable BillNode node) {
        return node == null || node.entry() == null ? 0 : node.entry().indent();
    }

    /** A flat list: what follows a known section is guessed to stand under it; groups take the sections they sum. */
    private void guess(List<BillEntry> entries) {
        BillNode current = null;
        BillNode group = null;
        long left = 0;
        boolean isBelow = false;
        for (BillEntry entry : entries) {
            boolean isFirstBelow = entry.isBelowTotal() && !isBelow;
            isBelow = entry.isBelowTotal();
            current = isFirstBelow ? null : current;
            group = isFirstBelow ? null : group;
            BillNode node = new BillNode(entry.name(), entry);
            boolean isRepeated = current != null && isRepeated(entry, current);
            String title = entry.title();
            if (title != null && !words.isSection(entry.name()) && isExplained(current)) {
                stand(node, section(title));
                current = null;
                continue;
            }
            if (isRepeated || !words.isSection(entry.name()) || isUnderItsKind(node, current)) {
                place(node, current == null || mayHold(current, node) ? current : null);
                continue;
            }
            boolean isGroup = words.sectionCategory(entry.name()) == null;
            boolean isInGroup = group != null && !isGroup && entry.net().li() <= left;
            stand(node, isInGroup ? group : null);
            left -= isInGroup ? entry.net().li() : 0;
            current = isGroup ? null : node;
            group = isGroup ? node : isInGroup ? group : null;
            left = isGroup ? entry.net().li() : left;
        }
    }

    private static boolean isInTableOf(BillNode section, BillNode node) {
        BillEntry first = section.entry();
        BillEntry entry = node.entry();
        return first != null && entry != null && first.part() == entry.part();
    }

    /** Whether a row prints the section above again: one of the same name, but of another amount, is no print of it. */
    private boolean isRepeated(BillEntry entry, BillNode section) {
        BillEntry first = section.entry();
        boolean isCalled = section.isCalled(entry.name());
        if (!isCalled || first == null || first.net().isZero() || !words.isSection(entry.name())) {
            return isCalled;
        }
        hasNestable |= first.part() == entry.part();
        return first.net().equals(entry.net()) && !areRepeatsOwn;
    }

    /** Whether what stands under a section so far comes to it: what follows a title nobody knows is no more of it. */
    private boolean isExplained(@Nullable BillNode section) {
        return section == null || sum(guessed.getOrDefault(section, List.of())) == amount(section);
    }

    /** A section that is a charge when nothing stands under it holds only what its own kind is called. */
    private boolean mayHold(BillNode section, BillNode item) {
        return !words.isStandalone(section.name())
                || words.category(Carrier.UNKNOWN, item.name(), null) == words.sectionCategory(section.name());
    }

    /** A reduction or a penalty that bears a section's name and follows a sum of its kind; the bill's total decides. */
    private boolean isUnderItsKind(BillNode node, @Nullable BillNode section) {
        if (section == null || words.sectionCategory(section.name()) != words.sectionCategory(node.name())) {
            return false;
        }
        boolean isOfOneSign = amount(node) < 0 == amount(section) < 0;
        boolean mayBePart = !words.isStandalone(section.name())
                && isInTableOf(section, node)
                && !isCredit(node)
                && amount(node) > 0
                && amount(node) <= amount(section)
                && words.sectionCategory(node.name()) != null;
        hasNestable |= mayBePart;
        if (mayBePart && isNestingKinds) {
            return true;
        }
        boolean isAgain = section.isCalled(node.name());
        boolean reduces = isCredit(node) && isOfOneSign && Math.abs(amount(node)) <= Math.abs(amount(section));
        boolean isPenalty = words.isStandalone(section.name()) && amount(node) <= amount(section);
        return (reduces || isPenalty) && !isAgain;
    }

    private boolean isCredit(BillNode node) {
        return words.sectionCategory(node.name()) == Category.CREDIT;
    }

    private void place(BillNode node, @Nullable BillNode section) {
        if (section == null) {
            stand(node, null);
        } else {
            guessed.computeIfAbsent(section, any -> new ArrayList<>()).add(node);
            if (itemised.contains(Headings.title(node.name()))) {
                known.add(node);
            }
        }
    }

    /** Decides the guesses: exact sums first, then what the bill's total says, then what fits in. */
    private void settle(@Nullable Money total) {
        Map<BillNode, List<BillNode>> open = new LinkedHashMap<>();
        guessed.forEach((section, items) -> {
            long sum = sum(items);
            long own = amount(section);
            boolean isPlain = !words.isStandalone(section.name())
                    && items.stream().noneMatch(item -> isCredit(item) && !section.isCalled(item.name()));
            if ((sum == own && isPlain) || own == 0) {
                items.forEach(section::adopt);
            } else {
                open.put(section, items);
            }
        });
        Set<BillNode> beside = beside(open, total);
        open.forEach((section, items) -> {
            if (beside.contains(section)) {
                roots.addAll(roots.indexOf(root(section)) + 1, items);
            } else {
                items.forEach(section::adopt);
            }
        });
    }

    /**
     * The sections whose followers stand beside them: those that bring the sum nearest to the bill's total, the fewest
     * of equal ones; without a total those whose followers exceed them.
     */
    private Set<BillNode> beside(Map<BillNode, List<BillNode>> open, @Nullable Money total) {
        Set<BillNode> exceeded = new HashSet<>();
        open.forEach((section, items) -> {
            if (sum(items) > amount(section)) {
                exceeded.add(section);
            }
        });
        return total == null || open.size() > MOST_TRIED ? exceeded : nearest(open, total);
    }

    private Set<BillNode> nearest(Map<BillNode, List<BillNode>> open, Money total) {
        List<BillNode> sections = new ArrayList<>(open.keySet());
        long net = roots.stream().mapToLong(this::value).sum();
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
                    .flatMap(section -> open.getOrDefault(section, List.of()).stream())
                    .mapToLong(this::value)
                    .sum();
            long distance = Math.abs(net + beside - total.li());
            boolean isBetter = distance < nearest || (distance == nearest && chosen.size() < best.size());
            best = isBetter ? chosen : best;
            nearest = Math.min(nearest, distance);
        }
        return best;
    }

    private static BillNode root(BillNode node) {
        BillNode at = node;
        while (at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    static long sum(List<BillNode> nodes) {
        return nodes.stream().mapToLong(BillTree::amount).sum();
    }

    static long amount(BillNode node) {
        return node.entry() == null ? 0 : node.entry().net().li();
    }

    /** What a node takes: its own amount, or its items' where it has none; reductions are subtracted. */
    private long value(BillNode node) {
        long items = node.children().stream().mapToLong(this::value).sum();
        long own = amount(node);
        return own == 0 ? items : isCredit(node) ? -Math.abs(own) : own;
    }

    /** The section of a title: the sum of the same name, else the only one of the same meaning, else a new one. */
    private BillNode section(String title) {
        return known.find(title).orElseGet(() -> {
            BillNode section = new BillNode(title, null);
            stand(section, null);
            return section;
        });
    }
}
