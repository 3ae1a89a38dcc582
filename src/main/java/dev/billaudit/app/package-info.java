/** The entry point. */
@NullMarked
package dev.billaudit.app;

import org.jspecify.annotations.NullMarked;
