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

    /**
     * As written; kinds within each other; repeats as sections of their own; parts beside what they follow; indents that mean
     * nothing; as written again.
     */
    private static final int READINGS = 6;

    private final Vocabulary words;
    private final List<BillNode> roots = new ArrayList<>();
    private KnownSections known;
    private GuessedSections guessed;
    /** Rows that a table of their name itemises, as compared; what the table holds stands under them, whatever they are called. */
    private final Set<String> itemised;

    private final PartsBeside beside;

    private final int leastIndent;

    /** Whether a section below one of its kind may be a part of that: only a total tells. */
    private boolean isNestingKinds;

    /** Whether a section that follows itself with the same amount is one of its own: only a total tells. */
    private boolean areRepeatsOwn;

    /** Whether a row 其中 stands beside the item it follows: only a total tells. */
    private boolean arePartsBeside;

    /** Whether indents say nothing of what stands under what, though there are some. */
    private boolean isFlat;

    /** Whether rows below a title are indented and read as if they were not. */
    private boolean areTitledFlat;

    /** Whether any row comes to what is indented below it, so that indents do say something. */
    private boolean areIndentsSums;

    /** Whether there was a row of any of these kinds, or an indent. */
    private boolean hasNestable;

    BillTree(List<BillEntry> entries, Vocabulary words, @Nullable Money total) {
        this.words = words;
        known = new KnownSections(words);
        guessed = new GuessedSections(words, roots);
        itemised = itemised(entries);
        beside = new PartsBeside(words);
        leastIndent = entries.stream().mapToInt(BillEntry::indent).min().orElse(0);
        build(entries, total);
        if (total != null && hasNestable) {
            rebuildUntilHolds(entries, total);
        }
        BillRepeats repeats = new BillRepeats(words);
        roots.forEach(repeats::drop);
    }

    /** Whether it comes to the total; what is indented does not stand beside what it was put under. */
    private boolean holds(Money total) {
        boolean isTornOut = isFlat
                && areIndentsSums
                && (areTitledFlat
                        || roots.stream()
                                .map(BillNode::entry)
                                .anyMatch(entry -> entry != null && entry.indent() > leastIndent));
        return guessed.value(roots) == total.li() && !isTornOut;
    }

    /** Tries what a total may tell of sections that follow one of their kind; the first reading stands if none holds. */
    private void rebuildUntilHolds(List<BillEntry> entries, Money total) {
        areIndentsSums = roots.stream().anyMatch(BillTree::isSumOfIndented);
        for (int reading = 1; reading < READINGS && !holds(total); reading++) {
            isNestingKinds = reading == 1;
            areRepeatsOwn = reading == 2;
            arePartsBeside = reading == 3;
            isFlat = reading == 4;
            rebuild(entries, total);
        }
    }

    private static boolean isSumOfIndented(BillNode node) {
        boolean isSum = !node.children().isEmpty() && sum(node.children()) == amount(node);
        return isSum || node.children().stream().anyMatch(BillTree::isSumOfIndented);
    }

    private void rebuild(List<BillEntry> entries, Money total) {
        roots.clear();
        guessed = new GuessedSections(words, roots);
        known = new KnownSections(words);
        build(entries, total);
    }

    private void build(List<BillEntry> entries, @Nullable Money total) {
        Map<String, List<BillEntry>> byTitle = new LinkedHashMap<>();
        List<BillEntry> main = new ArrayList<>();
        boolean hasSums = entries.stream().anyMatch(this::isSectionSum);
        for (BillEntry entry : entries) {
            String title = entry.title();
            if (title == null || (hasSums && (isGroup(title) || !isSection(title)))) {
                main.add(entry);
            } else {
                byTitle.computeIfAbsent(title, any -> new ArrayList<>()).add(entry);
            }
        }
        Optional<List<List<BillEntry>>> summedBelow = SummedBelow.runs(main, words);
        if (summedBelow.isPresent()) {
            summedBelow.get().forEach(this::stand);
        } else if (isIndented(main) && !(isFlat && isOneTable(main))) {
            hasNestable |= isOneTable(main);
            beside.lookAtIndented(main);
            nest(main, null);
        } else if (entries.stream().anyMatch(BillEntry::isItem)) {
            main.forEach(entry -> stand(new BillNode(entry.name(), entry), null));
        } else {
            beside.lookAt(main);
            guess(main);
        }
        byTitle.forEach((title, items) -> {
            BillNode section = section(title);
            beside.lookBelow(section.entry(), items);
            hasNestable |= isIndented(items);
            areTitledFlat |= isFlat && isIndented(items);
            nest(isFlat ? items.stream().map(BillEntry::flush).toList() : items, section);
        });
        guessed.settle(total);
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

    /** Whether a title says no more than that sections follow. */
    private boolean isGroup(String title) {
        return words.isSection(title) && words.sectionCategory(title) == null;
    }

    private boolean isSectionSum(BillEntry entry) {
        String title = entry.title();
        return (title == null || isGroup(title))
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

    private static boolean isOneTable(List<BillEntry> entries) {
        return entries.stream().mapToInt(BillEntry::part).distinct().count() == 1;
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
        PartIndents indents = new PartIndents(entries);
        Optional<BillEntry> sum = sumOf(section, entries);
        Deque<Integer> depths = new ArrayDeque<>();
        Deque<BillNode> open = new ArrayDeque<>();
        BillNode latest = null;
        for (BillEntry entry : entries) {
            if (section != null && sum.filter(entry::equals).isPresent()) {
                section.take(entry);
                continue;
            }
            if (latest != null && beside.contain(entry)) {
                stand(new BillNode(entry.name(), entry), latest.parent());
                continue;
            }
            int indent = indents.of(entry);
            while (!open.isEmpty() && depths.getFirst() >= indent) {
                open.pop();
                depths.pop();
            }
            BillNode node = new BillNode(entry.name(), entry);
            boolean isBelow = !indents.areTold() && isPartOf(node, latest);
            stand(node, isBelow ? latest : open.isEmpty() ? section : open.peek());
            if (!isBelow) {
                open.push(node);
                depths.push(indent);
            }
            latest = entry.isPart() ? latest : node;
        }
    }

    /** The row below a title that is the sum of its section, unless only so the total holds that it is a charge of it. */
    private Optional<BillEntry> sumOf(@Nullable BillNode section, List<BillEntry> entries) {
        if (section == null || section.entry() != null) {
            return Optional.empty();
        }
        hasNestable |= entries.stream().anyMatch(entry -> section.isCalled(entry.name()));
        return areRepeatsOwn ? Optional.empty() : TitledSum.of(section, entries);
    }

    /** Whether a row that calls itself a part follows what it may be a part of. */
    private boolean isPartOf(BillNode node, @Nullable BillNode above) {
        BillEntry entry = node.entry();
        boolean mayBe = entry != null
                && entry.isPart()
                && !beside.contain(entry)
                && above != null
                && isInTableOf(above, node)
                && amount(node) <= amount(above);
        hasNestable |= mayBe;
        return mayBe && !arePartsBeside;
    }

    /** A flat list: what follows a known section is guessed to stand under it; groups take the sections they sum. */
    private void guess(List<BillEntry> entries) {
        BillNode current = null;
        BillNode group = null;
        BillNode item = null;
        long left = 0;
        boolean isBelow = false;
        for (BillEntry entry : entries) {
            boolean isFirstBelow = entry.isBelowTotal() && !isBelow;
            isBelow = entry.isBelowTotal();
            current = isFirstBelow ? null : current;
            group = isFirstBelow ? null : group;
            BillNode node = new BillNode(entry.name(), entry);
            if (isPartOf(node, item)) {
                stand(node, item);
                continue;
            }
            boolean isOfAnother = current != null && !isInTableOf(current, node) && amount(node) > amount(current);
            current = isOfAnother ? null : current;
            item = entry.isPart() || words.isSection(entry.name()) ? null : node;
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
        return section == null || sum(guessed.below(section)) == amount(section);
    }

    /** A section that is a charge when nothing stands under it holds only what its own kind is called. */
    private boolean mayHold(BillNode section, BillNode item) {
        return !words.isStandalone(section.name())
                || words.category(Carrier.UNKNOWN, item.name(), null) == words.sectionCategory(section.name());
    }

    /** A reduction or a penalty that bears a section's name and follows a sum of its kind; the bill's total decides. */
    private boolean isUnderItsKind(BillNode node, @Nullable BillNode section) {
        if (section == null || !isOfItsKind(node, section)) {
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
        boolean isInner = words.isInner(node.name()) && !isExplained(section);
        if (mayBePart && (isNestingKinds || isInner)) {
            return true;
        }
        boolean isAgain = section.isCalled(node.name());
        boolean reduces = isCredit(node) && isOfOneSign && Math.abs(amount(node)) <= Math.abs(amount(section));
        boolean isPenalty = words.isStandalone(section.name()) && amount(node) <= amount(section);
        return (reduces || isPenalty) && !isAgain;
    }

    /** Other fees hold what is a section of its own on other bills: 滞纳金 and 违约金. */
    private boolean isOfItsKind(BillNode node, BillNode section) {
        Category kind = words.sectionCategory(section.name());
        return kind == words.sectionCategory(node.name())
                || (kind == Category.OTHER && words.isStandalone(node.name()));
    }

    private boolean isCredit(BillNode node) {
        return words.sectionCategory(node.name()) == Category.CREDIT;
    }

    private void place(BillNode node, @Nullable BillNode section) {
        if (section == null) {
            stand(node, null);
        } else {
            guessed.add(section, node);
            if (itemised.contains(Headings.title(node.name()))) {
                known.add(node);
            }
        }
    }

    static long sum(List<BillNode> nodes) {
        return nodes.stream().mapToLong(BillTree::amount).sum();
    }

    static long amount(BillNode node) {
        return node.entry() == null ? 0 : node.entry().net().li();
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
