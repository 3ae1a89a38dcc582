/** Reads the register folder, and proposes one: opencsv bean binding by heading, workbooks with the same headings. */
@NullMarked
package dev.billaudit.register.read;

import org.jspecify.annotations.NullMarked;
