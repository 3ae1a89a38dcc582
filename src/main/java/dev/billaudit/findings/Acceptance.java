package dev.billaudit.findings;

import dev.billaudit.ledger.Remark;

/**
 * A finding that somebody had accepted before: its money counts as agreed.
 *
 * @param finding what the rule found
 * @param because reason, person and row of the accepted list
 */
public record Acceptance(Finding finding, Remark because) {}
