package dev.billaudit.rules;

import dev.billaudit.findings.Matter;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.register.LineRegister;
import java.util.List;

/**
 * All a rule may look at: one line's month, its earlier months, and what was agreed for the line.
 *
 * @param month the month under audit
 * @param earlier months before it that are on record, oldest first; a month without any export is absent, not empty
 * @param register what was agreed for the line
 * @param matters what people wrote down of the line's cases, by case
 */
public record Dossier(BalancedMonth month, List<BalancedMonth> earlier, LineRegister register, List<Matter> matters) {

    /** Copies the lists. */
    public Dossier {
        earlier = List.copyOf(earlier);
        matters = List.copyOf(matters);
    }

    /** A dossier of a line whose cases nobody has touched. */
    public Dossier(BalancedMonth month, List<BalancedMonth> earlier, LineRegister register) {
        this(month, earlier, register, List.of());
    }

    /** The dossier of one of the earlier months, as it lay then. */
    Dossier ofEarlier(int index) {
        return new Dossier(earlier.get(index), earlier.subList(0, index), register, matters);
    }
}
