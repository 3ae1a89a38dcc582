package dev.billaudit.ledger;

/** How often the export says a charge falls due. */
public enum Rhythm {
    /** 包月. */
    MONTHLY,
    /** 点播, 按次. */
    PER_USE,
    /** The export does not say. */
    UNSTATED;

    /** Whether both may be said of one charge. */
    boolean isNoOtherThan(Rhythm other) {
        return this == other || this == UNSTATED || other == UNSTATED;
    }
}
