package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Items in any order beside the sections that sum them: which section each stands in, as far as the sums and what the names say
 * leave no choice. An item that could stand in several sections stands in none.
 */
final class SummedItems {

    /** More items come to the same sums in too many ways. */
    private static final int MOST_TRIED = 24;

    private static final int MOST_STEPS = 200_000;
    private static final int OPEN = -1;
    private static final int UNSET = -2;

    private final Vocabulary words;
    private final List<BillEntry> sections;
    private final List<BillEntry> items;
    private final long[] left;
    private final int[] chosen;
    private final int[] told;
    private int steps;
    /** Whether what items are called may keep them out of a section. */
    private boolean areNamed = true;

    SummedItems(Vocabulary words, List<BillEntry> sections, List<BillEntry> items) {
        this.words = words;
        this.sections = sections;
        this.items = items;
        left = sections.stream().mapToLong(section -> section.net().li()).toArray();
        chosen = new int[items.size()];
        told = new int[items.size()];
        Arrays.fill(told, UNSET);
    }

    /** The sections whose items are all known with these, and the other items by themselves. */
    List<BillEntry> placed() {
        if (items.size() > MOST_TRIED) {
            return items;
        }
        choose(0);
        if (told[0] == UNSET) {
            areNamed = false;
            choose(0);
        }
        if (steps > MOST_STEPS) {
            return items;
        }
        List<BillEntry> placed = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            if (isWhole(i)) {
                placed.add(sections.get(i));
            }
        }
        for (int i = 0; i < items.size(); i++) {
            boolean isPlaced = told[i] >= 0 && isWhole(told[i]);
            placed.add(isPlaced ? items.get(i).under(sections.get(told[i]).name()) : items.get(i));
        }
        return placed;
    }

    /** Whether the items that can only stand in a section come to it. */
    private boolean isWhole(int section) {
        Money sum = Money.ZERO;
        for (int i = 0; i < items.size(); i++) {
            sum = told[i] == section ? sum.plus(items.get(i).net()) : sum;
        }
        return sum.equals(sections.get(section).net()) && !sum.isZero();
    }

    private void choose(int at) {
        if (++steps > MOST_STEPS) {
            return;
        }
        if (at == items.size()) {
            compare();
            return;
        }
        long amount = items.get(at).net().li();
        for (int section = 0; section < left.length; section++) {
            boolean mayStand = (amount < 0 || amount <= left[section]) && mayBe(items.get(at), sections.get(section));
            if (mayStand) {
                chosen[at] = section;
                left[section] -= amount;
                choose(at + 1);
                left[section] += amount;
            }
        }
    }

    private void compare() {
        if (Arrays.stream(left).anyMatch(rest -> rest != 0)) {
            return;
        }
        for (int i = 0; i < told.length; i++) {
            told[i] = told[i] == UNSET || told[i] == chosen[i] ? chosen[i] : OPEN;
        }
    }

    /** Whether what an item is called leaves it open that it stands in a section. */
    private boolean mayBe(BillEntry item, BillEntry section) {
        if (!areNamed) {
            return true;
        }
        Category own = words.category(Carrier.UNKNOWN, item.name(), null);
        Category within = words.sectionCategory(section.name());
        return own == Category.OTHER || own == within;
    }
}
