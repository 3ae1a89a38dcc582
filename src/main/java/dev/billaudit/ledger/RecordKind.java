package dev.billaudit.ledger;

import java.util.Locale;

/** The kinds of export whose presence is tracked for each line and month. */
public enum RecordKind {
    BILL,
    VOICE,
    MESSAGE,
    DATA,
    VALUE_ADDED,
    ON_BEHALF;

    /** The name in files: {@code value_added}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
