package dev.billaudit.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's statement of one line and cycle.
 *
 * @param line whose
 * @param carrier from whom
 * @param cycle the days it is for; its last day decides the billing month
 * @param items in the order of the export; sums stand before or after their items
 * @param statedTotal the total the bill prints, null when it prints none
 * @param totalEvidence the row of the total, null when there is none
 */
public record Bill(
        Line line,
        Carrier carrier,
        Cycle cycle,
        List<BillItem> items,
        @Nullable Money statedTotal,
        @Nullable Evidence totalEvidence) {

    /** Copies the list. */
    public Bill {
        items = List.copyOf(items);
    }
}
