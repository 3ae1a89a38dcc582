/** Letters, evidence tables and sealed packs of a case. */
@NullMarked
package dev.billaudit.dispute;

import org.jspecify.annotations.NullMarked;
