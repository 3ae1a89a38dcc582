package dev.billaudit.findings;

import java.util.Locale;

/** Rules that speak of the same matter share a case. */
public enum RuleFamily {
    UNAUTHORISED,
    IDLE,
    PLAN,
    PENALTY,
    /** Rules about the bill as a whole: no case. */
    BILL;

    /** The name in keys and files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
