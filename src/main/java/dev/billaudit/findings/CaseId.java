package dev.billaudit.findings;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;

/** The id of a case, derived from what makes two findings one matter: the same in every run. */
public final class CaseId {

    private CaseId() {}

    /** {@code C-} and 16 hexadecimal digits. */
    public static String of(Carrier carrier, Line line, String identity, RuleFamily family) {
        return of(carrier, line, identity, family, 0);
    }

    /**
     * The same of a successor.
     *
     * @param generation 0 for the first case of its kind, one more for each that followed on a closed one
     */
    public static String of(Carrier carrier, Line line, String identity, RuleFamily family, int generation) {
        return generation == 0
                ? "C-" + Fingerprint.of(carrier.id(), line.number(), identity, family.id())
                : "C-"
                        + Fingerprint.of(
                                carrier.id(), line.number(), identity, family.id(), Integer.toString(generation));
    }
}
