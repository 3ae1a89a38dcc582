package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Sales that a settled month charged, each to be met once more: in a list that counts them to another month, or beside a bill
 * that came after the month was settled.
 */
final class SettledRows {

    private final List<ChargeLine> charges;
    private final KnownRows known;

    SettledRows(List<ChargeLine> charges, KnownRows known) {
        this.charges = new ArrayList<>(
                charges.stream().filter(charge -> charge.day() != null).toList());
        this.known = known;
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
        if (time == null) {
            return false;
        }
        LocalDate day = time.toLocalDate();
        for (int i = 0; i < charges.size(); i++) {
            if (isOf(charges.get(i), row, day)) {
                charges.remove(i);
                return true;
            }
        }
        return false;
    }

    // A day long before both months is that of an order, printed with every month's fee: those are sales of their own.
    private static boolean isOf(ChargeLine charge, PricedRecord row, LocalDate day) {
        return day.equals(charge.day())
                && !day.isBefore(row.month().minusMonths(1).atDay(1))
                && charge.category() == row.category()
                && charge.amount().equals(row.amount())
                && PrintedName.plain(charge.item()).equals(PrintedName.plain(row.service()))
                && !PrintedName.codesClash(charge.provider(), row.provider())
                && charge.rhythm().isNoOtherThan(row.rhythm());
    }
}
