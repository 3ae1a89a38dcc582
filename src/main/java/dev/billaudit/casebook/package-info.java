/** Cases: one matter on one line, followed from the first finding until the money is back. */
@NullMarked
package dev.billaudit.casebook;

import org.jspecify.annotations.NullMarked;
