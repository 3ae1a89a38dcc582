package dev.billaudit.ledger;

/** What became of an input file. */
public enum FileState {
    ACCEPTED,
    ACCEPTED_WITH_REJECTS,
    /** No table matches, or the line is unknown: parked, the others go on. */
    QUARANTINED,
    /** The same bytes as an earlier path. */
    DUPLICATE,
    /** The container cannot be read: password, bomb, damage, PDF. */
    REFUSED
}
