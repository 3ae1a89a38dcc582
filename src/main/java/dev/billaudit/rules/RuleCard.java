package dev.billaudit.rules;

import java.util.List;
import java.util.Map;

/**
 * What {@code rules.yml} says of a rule.
 *
 * @param id the rule's id, fixed for ever
 * @param title by language tag
 * @param basis keys of the law pack, or a word for a contract clause
 * @param inputs what the rule needs to be asked at all: record kinds, register files
 * @param thresholds by name, as text, read by the rule
 */
public record RuleCard(
        String id, Map<String, String> title, List<String> basis, List<String> inputs, Map<String, String> thresholds) {

    /** Copies the collections. */
    public RuleCard {
        title = Map.copyOf(title);
        basis = List.copyOf(basis);
        inputs = List.copyOf(inputs);
        thresholds = Map.copyOf(thresholds);
    }
}
