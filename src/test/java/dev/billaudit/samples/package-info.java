/** Makes {@code sample-bills}: believable exports whose every yuan is known beforehand. */
@NullMarked
package dev.billaudit.samples;

import org.jspecify.annotations.NullMarked;
