package dev.billaudit.rules;

import java.util.List;

/**
 * The data pack {@code rules.yml} as it stands.
 *
 * @param rules a card for every rule in the order they are asked, then the card {@code signals}
 */
public record RulePack(List<RuleCard> rules) {

    /** Copies the list. */
    public RulePack {
        rules = List.copyOf(rules);
    }
}
