package dev.billaudit.casebook;

import dev.billaudit.findings.CaseId;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;

/**
 * What makes two findings one matter.
 *
 * @param carrier who took the money
 * @param line whose
 * @param identity the service's identity
 * @param family the family of rules
 */
public record CaseKey(Carrier carrier, Line line, String identity, RuleFamily family) {

    /** The key of a finding. */
    public static CaseKey of(Finding finding) {
        return new CaseKey(finding.carrier(), finding.line(), finding.identity(), finding.family());
    }

    /** The case's id, derived from the key: {@code C-} and 16 hexadecimal digits. */
    public String caseId() {
        return CaseId.of(carrier, line, identity, family);
    }
}
