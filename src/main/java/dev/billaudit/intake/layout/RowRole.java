package dev.billaudit.intake.layout;

import java.util.Locale;

/** What a row is to the file; every row has exactly one. */
enum RowRole {
    /** It became a bill item, a priced record or usage. */
    DATA,
    REJECT,
    HEADING,
    TOTAL,
    PREAMBLE,
    TITLE,
    BLANK,
    MESSAGE,
    /** Balances, scores and trends beside the charges. */
    ACCOUNT,
    /** A list of what the bill has anyway: fixed fees, other fees, reductions. */
    BESIDE_THE_BILL,
    /** An order, an offer or a refund: what runs, not what is charged. */
    ORDER,
    /** A row that sums up, by provider, what a list of the same file charges. */
    SUM_OF_LIST,
    /** A row of a file that is parked whole. */
    PARKED;

    /** The name in the accounting of a file: {@code beside-the-bill}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isIgnored() {
        return this != DATA && this != REJECT;
    }
}
