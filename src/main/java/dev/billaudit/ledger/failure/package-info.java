/** What can end a run: one unchecked root, one subclass for each exit code. */
@NullMarked
package dev.billaudit.ledger.failure;

import org.jspecify.annotations.NullMarked;
