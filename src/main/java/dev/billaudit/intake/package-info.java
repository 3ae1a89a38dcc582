/** What is this file, what are its rows, what do they mean: exports become ledger rows and rejects. */
@NullMarked
package dev.billaudit.intake;

import org.jspecify.annotations.NullMarked;
