package dev.billaudit.findings;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;

/** The id of a case, derived from what makes two findings one matter: the same in every run. */
public final class CaseId {

    private CaseId() {}

    /** {@code C-} and 16 hexadecimal digits. */
    public static String of(Carrier carrier, Line line, String identity, RuleFamily family) {
        return "C-" + Fingerprint.of(carrier.id(), line.number(), identity, family.id());
    }
}
