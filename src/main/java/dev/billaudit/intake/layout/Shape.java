package dev.billaudit.intake.layout;

import java.util.Locale;

/** How a table is read. Layout files name it in kebab-case: {@code bill-list}. */
enum Shape {
    /** One record a row. */
    RECORDS,
    /** Item and amount, sums and their items in one list or one table a section; pairs may stand side by side. */
    BILL_LIST,
    /** Item, price before reduction, reduction, price after it; sections are rows with a name only. */
    BILL_REDUCED,
    /** The same as lines of text with two or three numbers. */
    BILL_TEXT,
    /** The items collected for others, with provider and codes. */
    BILL_PROVIDERS,
    /** One line (service number) a row, a column for each section. */
    BILL_TABLE,
    /** One item of one line a row. */
    BILL_ITEMS;

    /** As layout files name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Shape named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isBill() {
        return this != RECORDS;
    }
}
