/** The Spring Batch job: steps, run identity, recovery, invariants. */
@NullMarked
package dev.billaudit.job;

import org.jspecify.annotations.NullMarked;
