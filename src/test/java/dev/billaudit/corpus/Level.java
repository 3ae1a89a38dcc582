package dev.billaudit.corpus;

/** Where the value-added or third-party money of a line is itemised. */
enum Level {
    /** The bill has items, and no list was exported. */
    BILL,
    /** The bill has items, and the list has the same money with code, port and day. */
    BOTH,
    /** The bill has the sum alone, and the list itemises it. */
    RECORDS
}
