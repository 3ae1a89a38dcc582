/**
 * Bills made up from a seed, with the result that the situations planted in them must give: what the design says of each,
 * and nothing of how the product works. {@code CorpusTest} alone knows both sides.
 */
@NullMarked
package dev.billaudit.corpus;

import org.jspecify.annotations.NullMarked;
