package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.BillTotals.Total;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rows of a bill below its last total: they stand in none of the sections above it. */
final class RowsBelowTotal {

    private RowsBelowTotal() {}

    /**
     * The rows, those below the last total placed beside its sections, if the rows above come to it: a total may also be one of several,
     * stand at the top, be that of a page, or of lists side by side stand above rows of the first.
     *
     * @param to how many rows stand above the first title below the total
     * @param section the title that the total stands below, null for none
     * @param net what rows come to
     */
    static List<BillEntry> placed(
            List<BillEntry> entries,
            @Nullable Total last,
            int to,
            @Nullable String section,
            BiFunction<List<BillEntry>, @Nullable Money, Money> net) {
        List<BillEntry> placed = new ArrayList<>(entries);
        if (last == null
                || last.above() == 0
                || last.above() >= to
                || !last.isOfBill()
                || entries.stream().mapToInt(BillEntry::column).distinct().count() > 1) {
            return placed;
        }
        if (net.apply(entries.subList(0, last.above()), last.amount()).equals(last.amount())) {
            String sheet = last.evidence().place().sheet();
            placed.subList(last.above(), to).replaceAll(entry -> entry.belowTotal(sheet, section));
        }
        return placed;
    }
}
