package dev.billaudit.corpus;

/** What the export of a kind of record looks like in a month. */
enum State {
    /** A table with rows. */
    PRESENT,
    /** A message that there is nothing. */
    STATED_EMPTY,
    /** No file. */
    MISSING
}
