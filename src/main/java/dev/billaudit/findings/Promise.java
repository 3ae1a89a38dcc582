package dev.billaudit.findings;

import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A refund somebody promised.
 *
 * @param on the day of the promise
 * @param amount what was promised
 * @param by the last day it was promised for, null for "on the next bill"
 * @param promisedBy who gave it, such as the agent's number
 */
public record Promise(LocalDate on, Money amount, @Nullable LocalDate by, String promisedBy) {

    /** The day on which the bill that must show it has not ended yet. */
    public LocalDate due() {
        return by == null ? on : by;
    }
}
