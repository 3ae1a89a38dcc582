package dev.billaudit.findings;

import java.util.Locale;

/** A money-free mark on a finding: it never accuses, it helps a person to look. */
public enum Signal {
    FIRST_MONTH,
    ODD_HOUR,
    FIRST_DAY_AFTER_MIDNIGHT,
    SAME_PROVIDER_NEW_ON_MANY_LINES,
    VAGUE_NAME,
    MISSING_NAME,
    SMALL_SUM,
    NO_CONFIRMATION_ON_FILE,
    CONFIRMATION_CONTRADICTS,
    PRICE_STEP,
    PROMOTION_ENDED,
    RENEWAL_WITHOUT_REMINDER,
    RECHARGE_AFTER_REFUND,
    SAME_ITEM_ON_LINES_OF_HOLDER;

    /** The name in files: {@code first-day-after-midnight}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
