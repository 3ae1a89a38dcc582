package dev.billaudit.report;

import dev.billaudit.ledger.Remark;
import java.time.LocalDate;

/**
 * The next day that matters to a case.
 *
 * @param on the last day on which it can still be done
 * @param what is to be done
 */
public record Deadline(LocalDate on, Remark what) {}
