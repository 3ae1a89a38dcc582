package dev.billaudit.casebook;

import dev.billaudit.findings.CaseId;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes two findings one matter.
 *
 * @param carrier who took the money, as far as it was known when the case was opened
 * @param line whose
 * @param identity the service's identity
 * @param family the family of rules
 * @param generation 0 for the first case of its kind, one more for each successor of a closed one
 */
public record CaseKey(Carrier carrier, Line line, String identity, RuleFamily family, int generation) {

    private static final int MOST_SUCCESSORS = 1_000;

    /** The key of the first case of its kind. */
    public CaseKey(Carrier carrier, Line line, String identity, RuleFamily family) {
        this(carrier, line, identity, family, 0);
    }

    /**
     * The key of a finding: that of the case it names, which may have been opened when nobody could say who took the money, else of
     * the first of its kind.
     */
    public static CaseKey of(Finding finding) {
        CaseKey first = new CaseKey(finding.carrier(), finding.line(), finding.identity(), finding.family());
        String caseId = finding.caseId();
        if (caseId == null) {
            return first;
        }
        CaseKey nameless = new CaseKey(Carrier.UNKNOWN, first.line, first.identity, first.family);
        return Stream.of(first, nameless)
                .flatMap(key -> Stream.iterate(key, CaseKey::successor).limit(MOST_SUCCESSORS))
                .filter(key -> key.caseId().equals(caseId))
                .findFirst()
                .orElse(first);
    }

    /** The case's id, derived from the key: {@code C-} and 16 hexadecimal digits. */
    public String caseId() {
        return CaseId.of(carrier, line, identity, family, generation);
    }

    /** The key of the case that follows on this one when it was closed. */
    public CaseKey successor() {
        return new CaseKey(carrier, line, identity, family, generation + 1);
    }

    /** The case this one follows on, null for the first of its kind. */
    public @Nullable String predecessorId() {
        return generation == 0 ? null : CaseId.of(carrier, line, identity, family, generation - 1);
    }
}
