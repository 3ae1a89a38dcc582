/** What intake costs on millions of records, beside a bare group-by of the same files. */
@NullMarked
package dev.billaudit.benchmark;

import org.jspecify.annotations.NullMarked;
