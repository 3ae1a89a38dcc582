package dev.billaudit.ledger;

import java.util.Collection;
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

    /** A value of a remark that names these kinds in its language. */
    public static String named(Collection<RecordKind> kinds) {
        return Remark.words(
                kinds.stream().map(kind -> "ledger.kind." + kind.id()).toList());
    }
}
