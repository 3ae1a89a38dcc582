package dev.billaudit.findings;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import org.jspecify.annotations.Nullable;

/** The id of a finding, derived from what it is about: the same in every run, however the exports are cut. */
public final class FindingId {

    private FindingId() {}

    /**
     * {@code F-} and 16 hexadecimal digits.
     *
     * @param category null for findings about a bill
     * @param occurrence 1 for the first of several findings that are equal otherwise, by place
     */
    public static String of(
            String rule, BalancedMonth month, @Nullable Category category, String identity, int occurrence) {
        return "F-"
                + Fingerprint.of(
                        rule,
                        month.carrier().id(),
                        month.line().number(),
                        month.cycle().month().toString(),
                        category == null ? "" : category.name(),
                        identity,
                        Integer.toString(occurrence));
    }
}
