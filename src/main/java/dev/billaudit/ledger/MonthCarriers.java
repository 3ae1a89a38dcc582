package dev.billaudit.ledger;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Whose the bills and sales of a month are, as after a change of carrier: a sale that names no carrier is of the bill whose cycle
 * holds its day.
 */
final class MonthCarriers {

    private final List<Bill> bills;

    /** Takes the bills that speak for the month. */
    MonthCarriers(List<Bill> bills) {
        this.bills =
                bills.stream().filter(bill -> bill.carrier() != Carrier.UNKNOWN).toList();
    }

    /** The carriers that the bills name, in their order. */
    List<Carrier> billing() {
        return bills.stream().map(Bill::carrier).distinct().toList();
    }

    /** The carrier under whose bills one counts; whatever is of nobody who bills counts under the first. */
    Carrier billing(Bill bill) {
        return billing(bill.carrier());
    }

    /** The carrier under whose bills a sale counts; whatever is of nobody who bills counts under the first. */
    Carrier billing(PricedRecord row) {
        return billing(of(row));
    }

    private Carrier billing(Carrier carrier) {
        List<Carrier> billing = billing();
        return billing.contains(carrier) ? carrier : billing.get(0);
    }

    private Carrier of(PricedRecord row) {
        LocalDateTime time = row.time();
        if (row.carrier() != Carrier.UNKNOWN || time == null) {
            return row.carrier();
        }
        return bills.stream()
                .filter(bill -> bill.cycle().contains(time.toLocalDate()))
                .map(Bill::carrier)
                .findFirst()
                .orElse(Carrier.UNKNOWN);
    }

    /** By place, the carriers of rows that are not of the first one: one file may hold the bills of two. */
    Map<String, Carrier> beside(Carrier first, List<Bill> all, List<PricedRecord> rows) {
        Map<String, Carrier> others = new HashMap<>();
        BiConsumer<Evidence, Carrier> enter = (row, carrier) -> {
            if (carrier != Carrier.UNKNOWN && carrier != first && first != Carrier.UNKNOWN) {
                others.put(row.place().key(), carrier);
            }
        };
        for (Bill bill : all) {
            bill.items().forEach(item -> enter.accept(item.evidence(), bill.carrier()));
            Evidence total = bill.totalEvidence();
            if (total != null) {
                enter.accept(total, bill.carrier());
            }
        }
        rows.forEach(row -> enter.accept(row.evidence(), of(row)));
        return others;
    }
}
