/** Judges whole folders of exports, from the bytes to the findings, and holds the result against what is written down. */
@NullMarked
package dev.billaudit.golden;

import org.jspecify.annotations.NullMarked;
