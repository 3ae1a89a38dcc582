package dev.billaudit.casebook;

import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.BalancedMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a later revision of a month has a finding no more. */
public enum Withdrawal {
    /** The month's exports no longer have the charge. */
    CHARGE_GONE,
    /** The charge still stands, and no rule objects: the register has learnt of it. */
    NO_LONGER_SUSPECT,
    /** The month's exports no longer have the line. */
    LINE_GONE;

    /** The name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason for findings of one matter.
     *
     * @param before the findings of the earlier revision
     * @param now the line's month as it stands, null when the exports no longer have it
     */
    public static Withdrawal of(List<Finding> before, @Nullable BalancedMonth now) {
        if (now == null) {
            return LINE_GONE;
        }
        boolean stands = before.stream()
                .anyMatch(finding -> now.charges().stream()
                        .anyMatch(charge -> charge.category() == finding.category()
                                && Objects.equals(charge.item(), finding.service())
                                && charge.amount().compareTo(finding.charged()) >= 0));
        return stands ? NO_LONGER_SUSPECT : CHARGE_GONE;
    }
}
