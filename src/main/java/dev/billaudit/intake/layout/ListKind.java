package dev.billaudit.intake.layout;

import dev.billaudit.ledger.RecordKind;
import java.util.Locale;
import java.util.Optional;

/** What a list is about: the kinds whose presence is tracked, and those that only repeat what the bill says. */
enum ListKind {
    BILL(RecordKind.BILL),
    VOICE(RecordKind.VOICE),
    MESSAGE(RecordKind.MESSAGE),
    DATA(RecordKind.DATA),
    VALUE_ADDED(RecordKind.VALUE_ADDED),
    ON_BEHALF(RecordKind.ON_BEHALF),
    /** Fixed fees, other fees, reductions, group fees: what the bill has anyway. */
    BESIDE(null),
    /** What was ordered, offered or given back: no charges of a month. */
    ORDERS(null),
    /** Balances of accounts: none of it is a charge. */
    ACCOUNTS(null);

    @org.jspecify.annotations.Nullable
    private final RecordKind record;

    ListKind(@org.jspecify.annotations.Nullable RecordKind record) {
        this.record = record;
    }

    /** As layout files name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ListKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static ListKind of(RecordKind kind) {
        return valueOf(kind.name());
    }

    Optional<RecordKind> record() {
        return Optional.ofNullable(record);
    }

    boolean isUsage() {
        return this == VOICE || this == MESSAGE || this == DATA;
    }

    boolean isPriced() {
        return this == VALUE_ADDED || this == ON_BEHALF;
    }

    /** Whether its rows are read only so that none is lost. */
    boolean isAside() {
        return this == BESIDE || this == ORDERS || this == ACCOUNTS;
    }

    /** What a row of a list is that holds no charges and no use. */
    RowRole asideRole() {
        return switch (this) {
            case ORDERS -> RowRole.ORDER;
            case ACCOUNTS -> RowRole.ACCOUNT;
            default -> RowRole.BESIDE_THE_BILL;
        };
    }
}
