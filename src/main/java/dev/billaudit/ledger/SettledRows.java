package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sales that settled months charged, each to be met once more: in a list that counts them to a later month, or beside a bill
 * that came after the month was settled.
 */
final class SettledRows {

    private final List<Sale> sales = new ArrayList<>();
    private final Map<Place, YearMonth> stated;
    private final KnownRows known;

    private record Sale(BalancedMonth month, ChargeLine charge, LocalDate day) {}

    /**
     * Takes the charges with a day.
     *
     * @param stated by their places, the months that lists state for rows, for months kept without a word of them
     */
    SettledRows(List<BalancedMonth> months, Map<Place, YearMonth> stated, KnownRows known) {
        this.stated = stated;
        this.known = known;
        for (BalancedMonth month : months) {
            for (ChargeLine charge : month.charges()) {
                LocalDate day = charge.day();
                if (day != null) {
                    sales.add(new Sale(month, charge, day));
                }
            }
        }
    }

    /** The rows that were not charged before. */
    List<PricedRecord> without(List<PricedRecord> rows) {
        List<PricedRecord> fresh = new ArrayList<>();
        for (PricedRecord row : rows) {
            if (takes(row)) {
                known.add(row.evidence().place().file(), row.evidence().place());
            } else {
                fresh.add(row);
            }
        }
        return fresh;
    }

    private boolean takes(PricedRecord row) {
        LocalDateTime time = row.time();
        if (time == null || row.isOfOldOrder()) {
            return false;
        }
        for (int i = 0; i < sales.size(); i++) {
            if (sales.get(i).day().equals(time.toLocalDate()) && isOf(sales.get(i), row)) {
                sales.remove(i);
                return true;
            }
        }
        return false;
    }

    private boolean isOf(Sale sale, PricedRecord row) {
        ChargeLine charge = sale.charge();
        return (isMonthStated(sale) ? !row.isMonthStated() : isCountedByDay(sale))
                && charge.category() == row.category()
                && charge.amount().equals(row.amount())
                && sale.month().carrierOf(charge).maybe(row.carrier())
                && PrintedName.plain(charge.item()).equals(PrintedName.plain(row.service()))
                && !PrintedName.codesClash(charge.provider(), row.provider())
                && charge.rhythm().isNoOtherThan(row.rhythm());
    }

    private boolean isMonthStated(Sale sale) {
        YearMonth month = sale.month().cycle().month();
        return sale.month().isMonthStated(sale.charge())
                || sale.charge().evidence().stream().anyMatch(row -> month.equals(stated.get(row.place())));
    }

    /**
     * Of two lists that state a month each, two sales have one day: that of the order. A month that states nothing charges the
     * days of its own cycle, or what the cycle before it left.
     */
    private static boolean isCountedByDay(Sale sale) {
        YearMonth first = YearMonth.from(sale.month().cycle().first());
        return !sale.day().isBefore(first.minusMonths(1).atDay(1));
    }
}
