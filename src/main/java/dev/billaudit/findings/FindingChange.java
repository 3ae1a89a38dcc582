package dev.billaudit.findings;

import dev.billaudit.ledger.Money;

/**
 * A matter that stands among the findings no more.
 *
 * @param finding as it was found: by the last run, or by this one when it is accepted
 * @param state gone, refunded or accepted
 * @param before the suspect money of the last run
 */
public record FindingChange(Finding finding, FindingState state, Money before) {}
