package dev.billaudit.casebook;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two findings one matter.
 *
 * @param carrier who took the money
 * @param line whose
 * @param identity the service's identity
 * @param family the family of rules
 */
public record CaseKey(Carrier carrier, Line line, String identity, RuleFamily family) {

    private static final int ID_DIGITS = 16;

    /** The key of a finding. */
    public static CaseKey of(Finding finding) {
        return new CaseKey(finding.carrier(), finding.line(), finding.identity(), finding.family());
    }

    /** The case's id, derived from the key: {@code C-} and 16 hexadecimal digits. */
    public String caseId() {
        String text = String.join("\n", carrier.id(), line.number(), identity, family.id());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "C-" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
