package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;

/** A table whose headings were read and whose rows now come. */
interface OpenTable {

    /** Takes a row that is no heading, preamble, title or message. */
    RowRole take(TableRow row);

    /** Whether a row is so plainly a record of this table that nothing else need be asked. */
    default boolean isPlainlyMine(TableRow row) {
        return false;
    }

    /** A message said that there is nothing. */
    default void stateEmpty() {}

    /** The table that the next row belongs to: this one, unless it has become another. */
    default OpenTable goesOn() {
        return this;
    }

    /** No more rows come. */
    default void close() {}
}
