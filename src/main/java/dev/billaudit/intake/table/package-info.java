/** Rows of cells with their place, out of every container. */
@NullMarked
package dev.billaudit.intake.table;

import org.jspecify.annotations.NullMarked;
