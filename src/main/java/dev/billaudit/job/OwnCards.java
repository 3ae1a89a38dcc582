package dev.billaudit.job;

import com.google.re2j.Pattern;
import dev.billaudit.rules.OwnCondition;
import dev.billaudit.rules.RuleCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cards of a run's rules, those of the user's own among them, as the report shows them. */
final class OwnCards {

    private OwnCards() {}

    static List<RuleCard> beside(List<RuleCard> cards, List<OwnCondition> own) {
        var all = new ArrayList<>(cards);
        own.forEach(condition -> all.add(card(condition)));
        return all;
    }

    private static RuleCard card(OwnCondition own) {
        Map<String, String> asked = new TreeMap<>();
        put(asked, "category", own.category());
        put(asked, "name", pattern(own.name()));
        put(asked, "provider", pattern(own.provider()));
        put(asked, "code", own.code());
        if (own.price() != null) {
            put(asked, "price.from", own.price().from());
            put(asked, "price.to", own.price().to());
        }
        if (own.age() != null) {
            put(asked, "age.from", own.age().from());
            put(asked, "age.to", own.age().to());
        }
        Map<String, String> title = Map.of("zh-CN", own.title(), "en", own.title());
        return new RuleCard(own.ruleId(), title, List.of(), List.of(), asked);
    }

    private static void put(Map<String, String> asked, String key, @Nullable Object value) {
        if (value != null) {
            asked.put(key, value.toString());
        }
    }

    private static @Nullable String pattern(@Nullable Pattern pattern) {
        return pattern == null ? null : pattern.pattern();
    }
}
