package dev.billaudit.ledger;

import dev.billaudit.ledger.BillCharges.OpenSum;
import dev.billaudit.ledger.ChargeLine.Origin;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A priced record as a charge of its own. */
final class RecordCharge {

    private RecordCharge() {}

    /** Free single uses come by the hundred and say nothing; a free subscription is one row and may turn paid. */
    static boolean isWorthARow(PricedRecord row) {
        return !row.amount().isZero() || row.rhythm() == Rhythm.MONTHLY;
    }

    /**
     * Under sums of the bill: their section and category. The record is the charge, so its row comes first; the rows
     * of the sums that it explains come after it.
     */
    static ChargeLine under(List<OpenSum> sums, PricedRecord row) {
        OpenSum first = sums.get(0);
        List<Evidence> evidence = new ArrayList<>(List.of(row.evidence()));
        sums.forEach(open -> evidence.add(open.sum().evidence()));
        return charge(row, first.sum().category(), first.sum().name().strip(), first.cycle(), evidence);
    }

    /**
     * Without a bill: the list's own category, and the period of its own day, which may be one of an earlier month, unless it is
     * the day of an old order.
     */
    static ChargeLine alone(YearMonth month, PricedRecord row) {
        LocalDateTime time = row.time();
        boolean isOfMonth = time == null
                || YearMonth.from(time).isAfter(month)
                || ChargeLine.isOfOldOrder(row.rhythm(), time.toLocalDate(), month);
        YearMonth period = isOfMonth ? month : YearMonth.from(time);
        return charge(row, row.category(), null, Cycle.of(period), List.of(row.evidence()));
    }

    private static ChargeLine charge(
            PricedRecord row, Category category, @Nullable String section, Cycle cycle, List<Evidence> evidence) {
        String service = row.service();
        return new ChargeLine(
                0,
                category,
                service == null || service.isBlank() ? null : service.strip(),
                row.provider(),
                row.rhythm(),
                row.amount(),
                row.amount().isNegative() ? Origin.REDUCTION : Origin.RECORD,
                section,
                cycle,
                RecordMatching.dayOf(List.of(row)),
                evidence);
    }
}
