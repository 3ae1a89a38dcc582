/** Layouts and the mapping of rows to the words of the ledger. */
@NullMarked
package dev.billaudit.intake.layout;

import org.jspecify.annotations.NullMarked;
