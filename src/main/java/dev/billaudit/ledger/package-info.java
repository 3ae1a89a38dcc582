/** The words of the trade: bill, charge line, usage, money, line, month, and the place in a source file each came from. */
@NullMarked
package dev.billaudit.ledger;

import org.jspecify.annotations.NullMarked;
