package dev.billaudit.ledger;

/** Whether the export of one kind is there for a line and month. */
public enum CoverageState {
    /** The query period covers the cycle or, unstated, the table has a row of the line in the month. */
    PRESENT,
    /** A message or a zero total says that there was nothing. */
    STATED_EMPTY,
    /** No export, part of the cycle only, or headings without rows: absence proves nothing. */
    MISSING
}
