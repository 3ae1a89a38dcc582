package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Recall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an item's name makes of it, by the first of the carriers' rules that it meets. */
final class ItemRules {

    private static final String NO_SECTION = "NONE";

    private final List<LayoutFile.ItemRule> rules = new ArrayList<>();
    /** What the rules say of names by the place the items stand in, a section's category or none. */
    private final Map<String, Recall<Optional<Category>>> ruled = new HashMap<>();

    ItemRules() {
        ruled.put(NO_SECTION, new Recall<>(plain -> rule(NO_SECTION, plain)));
        for (Category place : Category.values()) {
            ruled.put(place.name(), new Recall<>(plain -> rule(place.name(), plain)));
        }
    }

    /** Adds rules behind the others, before the first name is judged. */
    void add(List<LayoutFile.ItemRule> more) {
        rules.addAll(more);
    }

    /** What an item is: its own name before its section. */
    Category category(Carrier carrier, String name, @Nullable Category section) {
        String plain = Headings.plain(name);
        if (carrier == Carrier.CHINA_TELECOM && plain.startsWith("*") && !plain.startsWith("**")) {
            return section == Category.ON_BEHALF || plain.contains("代收") ? Category.ON_BEHALF : Category.VALUE_ADDED;
        }
        if (carrier == Carrier.UNKNOWN && plain.startsWith("*代收")) {
            return Category.ON_BEHALF;
        }
        Category unruled = section == null ? Category.OTHER : section;
        Recall<Optional<Category>> own =
                Objects.requireNonNull(ruled.get(section == null ? NO_SECTION : section.name()));
        return own.of(plain).orElse(unruled);
    }

    private Optional<Category> rule(String place, String plain) {
        for (LayoutFile.ItemRule rule : rules) {
            boolean isPlace = rule.within() == null || rule.within().contains(place);
            boolean isSpared = rule.without() != null && Headings.containsAny(plain, rule.without());
            if (isPlace && !isSpared && Headings.containsAny(plain, rule.contains())) {
                return Optional.of(Category.valueOf(rule.category()));
            }
        }
        return Optional.empty();
    }
}
