package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bills of one file, one a line and cycle, however many tables they are spread over. */
final class BillBook {

    private record Key(Line line, Cycle cycle) {}

    private final Map<Key, BillSheet> sheets = new LinkedHashMap<>();
    private final Map<Bill, @Nullable LocalDate> whole = new LinkedHashMap<>();
    private final Vocabulary words;
    private final GroupTotals group;
    private final UnclaimedTables unclaimed = new UnclaimedTables();

    BillBook(Vocabulary words) {
        this.words = words;
        group = new GroupTotals(words);
    }

    /** The sums that tables of many lines print. */
    GroupTotals group() {
        return group;
    }

    /** The tables that no label gives to a bill. */
    UnclaimedTables unclaimed() {
        return unclaimed;
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
        group.settle();
        forgetSumsOfSeveral();
        sheets.values().stream().filter(sheet -> sheet.rows() > 0).forEach(sheet -> {
            LocalDate queried = sheet.queried();
            bills.put(sheet.bill(), queried == null ? footer : queried);
        });
        return bills;
    }

    /** Whether tables of a bill look like another print of it; known once the bills are made. */
    boolean isAnyPrintedTwice() {
        return sheets.values().stream().anyMatch(BillSheet::isPrintedTwice);
    }

    /** Whether a sheet was left out as a copy; known once the bills are made. */
    boolean isAnyCopyLeftOut() {
        return sheets.values().stream().anyMatch(BillSheet::isCopyLeftOut);
    }

    /** What a person has to know of the bills; known once they are made. */
    Optional<Remark> told() {
        return sheets.values().stream().flatMap(BillSheet::told).findFirst();
    }

    /** The sum below several bills stands in the table of the last one: it is none of that bill's own. */
    private void forgetSumsOfSeveral() {
        if (sheets.size() > 1) {
            sheets.values().forEach(BillSheet::doubtAnnounced);
        }
        Map<Cycle, List<BillSheet>> above = new HashMap<>();
        sheets.values().stream().filter(sheet -> sheet.rows() > 0).forEach(sheet -> {
            List<BillSheet> others = above.computeIfAbsent(sheet.cycle(), any -> new ArrayList<>());
            Money stated = sheet.bill().statedTotal();
            if (stated != null && !sheet.addsUp() && isSumOf(others, sheet, stated)) {
                sheet.forget(stated);
            }
            others.add(sheet);
        });
    }

    private static boolean isSumOf(List<BillSheet> others, BillSheet last, Money stated) {
        Money sum = net(last);
        boolean isFound = false;
        for (int i = others.size() - 1; i >= 0 && !isFound; i--) {
            sum = sum.plus(net(others.get(i)));
            isFound = sum.equals(stated);
        }
        return isFound;
    }

    private static Money net(BillSheet sheet) {
        return BillItems.net(sheet.bill().items());
    }
}
