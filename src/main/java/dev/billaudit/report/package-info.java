/** The workbook and its machine twin. */
@NullMarked
package dev.billaudit.report;

import org.jspecify.annotations.NullMarked;
