package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.register.LineRegister;
import java.util.List;

/**
 * All a rule may look at: one line's month, its earlier months, and what was agreed for the line.
 *
 * @param month the month under audit
 * @param earlier months before it that are on record, oldest first; a month without any export is absent, not empty
 * @param register what was agreed for the line
 */
public record Dossier(BalancedMonth month, List<BalancedMonth> earlier, LineRegister register) {

    /** Copies the list. */
    public Dossier {
        earlier = List.copyOf(earlier);
    }
}
