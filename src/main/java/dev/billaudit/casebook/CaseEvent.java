package dev.billaudit.casebook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * One entry of a case's append-only, hash-chained history.
 *
 * @param number from 1
 * @param kind what happened
 * @param on the as-of date of the run, never the clock
 * @param month the billing month it concerns
 * @param revision of that month's report
 * @param detail machine-readable, such as {@code charged=20.00;claim=20.00;finding=F-…}
 * @param previousHash the hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 over case id, all fields above and the previous hash
 */
public record CaseEvent(
        int number,
        Kind kind,
        LocalDate on,
        YearMonth month,
        int revision,
        String detail,
        String previousHash,
        String hash) {

    /** What can happen to a case. */
    public enum Kind {
        OPENED,
        APPENDED,
        /** A later revision of a month changed its money. */
        REVISED,
        /** A later revision of a month no longer has the finding. */
        WITHDRAWN;

        /** The name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
