package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Category;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sums of a bill by name and by meaning, so that a title finds its own however many there are. */
final class KnownSections {

    private final Vocabulary words;
    private final Map<String, BillNode> called = new HashMap<>();
    private final Map<Category, List<BillNode>> alike = new EnumMap<>(Category.class);

    KnownSections(Vocabulary words) {
        this.words = words;
    }

    /** Notes a node; of equal ones the first holds. */
    void add(BillNode node) {
        if (node.isItem()) {
            return;
        }
        called.putIfAbsent(Headings.title(node.name()), node);
        Category category = words.sectionCategory(node.name());
        if (category != null) {
            alike.computeIfAbsent(category, any -> new ArrayList<>()).add(node);
        }
    }

    /** The first of the same name, else the only one of the same meaning. */
    Optional<BillNode> find(String title) {
        BillNode first = called.get(Headings.title(title));
        if (first != null) {
            return Optional.of(first);
        }
        Category category = words.sectionCategory(title);
        List<BillNode> same = category == null ? List.of() : alike.getOrDefault(category, List.of());
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
