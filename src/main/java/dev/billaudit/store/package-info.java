/** All SQL. */
@NullMarked
package dev.billaudit.store;

import org.jspecify.annotations.NullMarked;
