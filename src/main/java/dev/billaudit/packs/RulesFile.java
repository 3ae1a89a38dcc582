package dev.billaudit.packs;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.rules.RuleCard;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code rules.yml} as written.
 *
 * @param rules in the order they are asked
 */
record RulesFile(List<RuleCard> rules) {

    /** Where the product keeps it. */
    static final String PATH = "rules.yml";

    RulesFile {
        rules = List.copyOf(rules);
    }

    /**
     * What a person changes of a rule; the rest stays.
     *
     * @param id of a rule there is
     */
    record OwnCard(
            String id,
            @Nullable Map<String, String> title,
            @Nullable List<String> basis,
            @Nullable List<String> inputs,
            @Nullable Map<String, String> thresholds) {}

    /**
     * The cards with a person's changes, in the order of the product.
     *
     * @throws WrongUsage if the changes name a rule or a threshold there is not
     */
    List<RuleCard> changedBy(String file, List<OwnCard> changes) {
        Map<String, RuleCard> cards = new LinkedHashMap<>();
        rules.forEach(card -> cards.put(card.id(), card));
        for (OwnCard change : changes) {
            RuleCard card = cards.get(change.id());
            if (card == null) {
                throw new WrongUsage(Remark.of("packs.rule-unknown", file, change.id()));
            }
            cards.put(card.id(), changed(file, card, change));
        }
        return List.copyOf(cards.values());
    }

    private static RuleCard changed(String file, RuleCard card, OwnCard change) {
        Map<String, String> thresholds = new HashMap<>(card.thresholds());
        Map<String, String> changes = change.thresholds() == null ? Map.of() : change.thresholds();
        changes.forEach((name, value) -> {
            if (thresholds.put(name, value) == null) {
                throw new WrongUsage(Remark.of("packs.threshold-unknown", file, card.id(), name));
            }
        });
        return new RuleCard(
                card.id(),
                change.title() == null ? card.title() : change.title(),
                change.basis() == null ? card.basis() : change.basis(),
                change.inputs() == null ? card.inputs() : change.inputs(),
                thresholds);
    }
}
