package dev.billaudit.intake.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows 其中 that stand beside what they follow, because their section comes to all of its rows, the parts among them, and not to
 * the others alone: {@code 代收费 12; 虚拟人生 7; 其中：信息费 5}.
 */
final class PartsBeside {

    private final Vocabulary words;
    private final Set<BillEntry> parts = Collections.newSetFromMap(new IdentityHashMap<>());

    PartsBeside(Vocabulary words) {
        this.words = words;
    }

    /** Looks at a flat list in which known sections stand above their rows. */
    void lookAt(List<BillEntry> entries) {
        BillEntry section = null;
        List<BillEntry> below = new ArrayList<>();
        for (BillEntry entry : entries) {
            if (!entry.isPart() && words.isSection(entry.name())) {
                lookBelow(section, below);
                section = entry;
                below.clear();
            } else {
                below.add(entry);
            }
        }
        lookBelow(section, below);
    }

    /** Looks at a list in which rows stand under what is indented less; a part stands with the row that it follows. */
    void lookAtIndented(List<BillEntry> entries) {
        IdentityHashMap<BillEntry, List<BillEntry>> below = new IdentityHashMap<>();
        Deque<BillEntry> open = new ArrayDeque<>();
        for (BillEntry entry : entries) {
            while (!entry.isPart() && !open.isEmpty() && open.getFirst().indent() >= entry.indent()) {
                open.pop();
            }
            BillEntry above = entry.isPart() ? open.stream().skip(1).findFirst().orElse(null) : open.peek();
            if (above != null) {
                below.computeIfAbsent(above, any -> new ArrayList<>()).add(entry);
            }
            if (!entry.isPart()) {
                open.push(entry);
            }
        }
        below.forEach(this::lookBelow);
    }

    /** Looks at the rows of one section; null where nothing sums them up. */
    void lookBelow(@Nullable BillEntry section, List<BillEntry> rows) {
        if (section == null) {
            return;
        }
        long own = section.net().li();
        long all = sum(rows);
        List<BillEntry> said = rows.stream().filter(BillEntry::isPart).toList();
        if (!said.isEmpty() && own != 0 && all == own && all - sum(said) != own) {
            parts.addAll(said);
        }
    }

    boolean contain(BillEntry entry) {
        return parts.contains(entry);
    }

    private static long sum(List<BillEntry> rows) {
        return rows.stream().mapToLong(row -> row.net().li()).sum();
    }
}
