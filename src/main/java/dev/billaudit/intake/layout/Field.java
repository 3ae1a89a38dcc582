package dev.billaudit.intake.layout;

import java.util.Locale;

/** What a column holds. Layout files name it in kebab-case: {@code other-number}. */
enum Field {
    /** When: a full time, one without its year, or one below a date row. */
    TIME,
    /** The stated billing month of a row (账期). */
    PERIOD,
    /** Whose row it is. */
    LINE,
    /** Who called: the line itself, unless the row says that it was called. */
    CALLER,
    /** Who was called: the line itself where the row says so. */
    CALLED,
    /** Another party's number. */
    OTHER_NUMBER,
    /** The sender of a message; equal to the line when it was sent by it. */
    SENDER,
    /** Calling or called, sent or received. */
    DIRECTION,
    /** Free words on the kind of a row; routes rows of mixed lists. */
    TYPE,
    DURATION,
    VOLUME,
    /** A fee of a usage row; several are added. */
    FEE,
    /** A part of a fee: must be money, is added only where no column has the whole. */
    FEE_PART,
    /** The charge of a priced row, or of an item of a bill. */
    AMOUNT,
    /** The charge of a priced row as far as it is monthly: a second money column. */
    MONTHLY_AMOUNT,
    SERVICE,
    PROVIDER,
    SP_CODE,
    SERVICE_CODE,
    ACCESS_NUMBER,
    /** The number of the service or that of the line: a phone number is the line's, unless the preamble names another. */
    SERVICE_NUMBER,
    /** The number of the account's line or that of the service: a phone number is the line's, whatever the preamble says. */
    ACCOUNT_NUMBER,
    RHYTHM,
    /** A cell identity, which may contain the field separator. */
    CELL,
    /** The name of an item of a bill. */
    ITEM,
    /** The price before reductions. */
    BEFORE,
    REDUCTION,
    /** What is asked for after reductions, or the total of a row. */
    NET,
    /** A column of a corporate table that is a section of the bill. */
    SECTION,
    /** The carrier's own number of an item, which tells its class. */
    ITEM_CODE,
    /** What the amount of the row is written in: 元, 分. */
    UNIT,
    /** Free words that may say that the row gives money back. */
    REMARK,
    /** Known, but of no use here. */
    OTHER;

    /** As layout files name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Field named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether a row has it only once: two columns of it leave open which one counts. */
    boolean isSingle() {
        return switch (this) {
            case OTHER, OTHER_NUMBER, CELL, REMARK, SECTION, TYPE -> false;
            default -> true;
        };
    }

    boolean isMoney() {
        return switch (this) {
            case FEE, FEE_PART, AMOUNT, MONTHLY_AMOUNT, BEFORE, REDUCTION, NET, SECTION -> true;
            default -> false;
        };
    }
}
