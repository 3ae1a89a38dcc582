package dev.billaudit.casebook;

import java.util.Locale;

/** What a rung of the ladder waits for: the words of its {@code gates}. */
enum Gate {
    /** The carrier was complained to. */
    CARRIER_ASKED,
    /** The carrier gave less than was claimed, broke its promise, or let its time to answer pass. */
    CARRIER_REFUSED_OR_SILENT,
    /** At least one month of the case can still be appealed. */
    FEE_YOUNGER_THAN_APPEAL_LIMIT;

    /**
     * The gate of that word.
     *
     * @throws IllegalArgumentException if there is none: a gate nobody can look at would stand open
     */
    static Gate of(String word) {
        for (Gate gate : values()) {
            if (gate.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return gate;
            }
        }
        throw new IllegalArgumentException("unknown gate " + word);
    }
}
