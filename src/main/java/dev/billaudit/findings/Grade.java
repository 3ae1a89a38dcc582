package dev.billaudit.findings;

/** How sure a finding is. */
public enum Grade {
    STRONG,
    LIKELY,
    /** A person decides before a case is opened. */
    REVIEW
}
