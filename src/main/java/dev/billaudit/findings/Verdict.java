package dev.billaudit.findings;

/** What the audit says of a charge: exactly one for every yuan. */
public enum Verdict {
    /** An entry or the contract names it, and no rule objects. */
    AGREED,
    /** Priced by tariff: usage, a nameless plan sum. */
    STANDARD,
    /** A rule says that nobody agreed to it. */
    SUSPECT,
    /** A rule that would judge it lacks an input. */
    UNCLEAR,
    /** A reduction or refund. */
    CREDIT
}
