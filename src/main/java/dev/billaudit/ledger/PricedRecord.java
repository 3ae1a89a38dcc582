package dev.billaudit.ledger;

import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One row of a value-added or on-behalf list (增值业务扣费记录, 代收费业务扣费记录): an order with a price.
 *
 * @param line whose
 * @param carrier from whom
 * @param month the stated billing month, else the month of its own day
 * @param isMonthStated whether the export states that month
 * @param category {@code VALUE_ADDED} or {@code ON_BEHALF}
 * @param time when it was charged, null when the export has no readable time
 * @param service the service's name, null when the export leaves it empty
 * @param provider who it is collected for
 * @param rhythm monthly or per use
 * @param amount the charge; refunds are negative
 * @param occurrence 1 for the first of several identical rows of one file, 2 for the second …
 * @param evidence the row itself
 */
public record PricedRecord(
        Line line,
        Carrier carrier,
        YearMonth month,
        boolean isMonthStated,
        Category category,
        @Nullable LocalDateTime time,
        @Nullable String service,
        ServiceProvider provider,
        Rhythm rhythm,
        Money amount,
        int occurrence,
        Evidence evidence) {

    /** Whether it is a monthly fee with the day of its order: other months have a fee of that day too. */
    boolean isOfOldOrder() {
        return time != null && ChargeLine.isOfOldOrder(rhythm, time.toLocalDate(), month);
    }

    /** The same row with the billing month that another export of it states. */
    PricedRecord countedIn(YearMonth stated) {
        return new PricedRecord(
                line,
                carrier,
                stated,
                /* isMonthStated= */ true,
                category,
                time,
                service,
                provider,
                rhythm,
                amount,
                occurrence,
                evidence);
    }
}
