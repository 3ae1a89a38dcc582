package dev.billaudit.findings;

import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Remark;
import org.jspecify.annotations.Nullable;

/**
 * A charge, or one part of a split charge, with its verdict.
 *
 * @param charge with the amount of this part
 * @param verdict exactly one
 * @param rule the rule that made it suspect or unclear, null otherwise
 * @param findingId the finding it stands in, null otherwise
 * @param because why this verdict
 */
public record JudgedCharge(
        ChargeLine charge,
        Verdict verdict,
        @Nullable String rule,
        @Nullable String findingId,
        Remark because) {}
