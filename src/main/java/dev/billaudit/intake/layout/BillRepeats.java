package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a bill prints again below a sum: the sum itself, or another table of its items. */
final class BillRepeats {

    private final Vocabulary words;

    BillRepeats(Vocabulary words) {
        this.words = words;
    }

    /**
     * A child named like its parent repeats the sum, or is what the sum holds beyond its other children; of two tables that itemise
     * the same sum the later one counts.
     */
    void drop(BillNode node) {
        if (node.entry() != null) {
            boolean isRoom = words.isSection(node.name()) && BillTree.sum(node.children()) <= BillTree.amount(node);
            node.children()
                    .removeIf(child -> child.children().isEmpty()
                            && !child.isItem()
                            && child.isCalled(node.name())
                            && (BillTree.amount(child) == BillTree.amount(node) || isRoom));
            keepOnePart(node);
        }
        node.children().forEach(this::drop);
    }

    private static void keepOnePart(BillNode node) {
        Map<Integer, List<BillNode>> parts = new LinkedHashMap<>();
        for (BillNode child : node.children()) {
            int part = child.entry() == null ? -1 : child.entry().part();
            parts.computeIfAbsent(part, any -> new ArrayList<>()).add(child);
        }
        long own = BillTree.amount(node);
        if (parts.size() < 2 || BillTree.sum(node.children()) == own) {
            return;
        }
        List<BillNode> exact = null;
        for (List<BillNode> items : parts.values()) {
            exact = BillTree.sum(items) == own ? items : exact;
        }
        if (exact != null) {
            node.children().retainAll(List.copyOf(exact));
        }
    }
}
