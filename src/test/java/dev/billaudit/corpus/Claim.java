package dev.billaudit.corpus;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding that must come.
 *
 * @param month as {@code 2025-04}
 * @param grade null where the design leaves it open
 * @param signals marks that must be on it, those it must not bear with {@code !} before them
 * @param situation the sentence it was planted for
 */
record Claim(
        String rule,
        String month,
        String line,
        @Nullable String service,
        String charged,
        String claim,
        @Nullable String grade,
        String difference,
        Set<String> signals,
        String situation) {

    /** Everything but the grade and the sentence. */
    String key() {
        return String.join(" | ", rule, month, line, service == null ? "-" : service, charged, claim, difference);
    }
}
