package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bills of one file, one a line and cycle, however many tables they are spread over. */
final class BillBook {

    private record Key(Line line, Cycle cycle) {}

    private final Map<Key, BillSheet> sheets = new LinkedHashMap<>();
    private final Map<Bill, @Nullable LocalDate> whole = new LinkedHashMap<>();
    private final Vocabulary words;

    BillBook(Vocabulary words) {
        this.words = words;
    }

    /**
     * The bill of a line and cycle, begun when there is none yet.
     *
     * @param hinted the carrier where neither the export nor its words tell it
     */
    BillSheet sheet(Line line, Carrier carrier, Cycle cycle, Carrier hinted) {
        return sheets.computeIfAbsent(new Key(line, cycle), any -> new BillSheet(line, carrier, cycle, hinted, words));
    }

    /** A bill that one row held whole, with the day its export was made. */
    void add(Bill bill, @Nullable LocalDate queried) {
        whole.put(bill, queried);
    }

    /** All bills that hold an item, with the day their export was made; null where it does not say. */
    Map<Bill, @Nullable LocalDate> bills(@Nullable LocalDate footer) {
        Map<Bill, @Nullable LocalDate> bills = new LinkedHashMap<>(whole);
        sheets.values().stream().filter(sheet -> sheet.rows() > 0).forEach(sheet -> {
            LocalDate queried = sheet.queried();
            bills.put(sheet.bill(), queried == null ? footer : queried);
        });
        return bills;
    }
}
