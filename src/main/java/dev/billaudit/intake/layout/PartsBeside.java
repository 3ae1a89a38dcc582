package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.Collections;
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
