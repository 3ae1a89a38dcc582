package dev.billaudit.ledger;

import java.util.Map;

/**
 * A balanced month and what its exports repeated.
 *
 * @param month every yuan once
 * @param knownRows by file, how many of its rows a newer export of the same line, month and kind speaks for; files
 *     without such rows are absent
 */
public record Balanced(BalancedMonth month, Map<String, Long> knownRows) {

    /** Copies the map. */
    public Balanced {
        knownRows = Map.copyOf(knownRows);
    }
}
