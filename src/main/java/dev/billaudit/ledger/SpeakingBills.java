package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The bills that speak for a month: of two whose cycles overlap the newest, whole; of two that ask for the same money the one
 * that itemises it. Bills of cycles that do not overlap,
 * as after a change of cycle or of carrier, stand side by side.
 */
final class SpeakingBills {

    private final List<Spoken> spoken = new ArrayList<>();
    private final KnownRows known;
    private final List<Remark> remarks;

    private record Spoken(FileExtract file, Bill bill) {}

    SpeakingBills(KnownRows known, List<Remark> remarks) {
        this.known = known;
        this.remarks = remarks;
    }

    /**
     * In the order of their cycles. A bill of which no item could be read is heard last: it must not silence an older
     * one that was read.
     */
    List<Bill> of(YearMonth month, List<FileExtract> files) {
        List<FileExtract> newestFirst = ExportAge.newestFirst(files, RecordKind.BILL);
        for (boolean itemless : new boolean[] {false, true}) {
            newestFirst.forEach(file -> file.bills().stream()
                    .filter(bill ->
                            bill.cycle().month().equals(month) && bill.items().isEmpty() == itemless)
                    .forEach(bill -> hear(file, bill)));
        }
        return spoken.stream()
                .map(Spoken::bill)
                .sorted(Comparator.comparing((Bill bill) -> bill.cycle().first())
                        .thenComparing(Bill::carrier))
                .toList();
    }

    /** The days the bills of a month are for, those in between too. */
    static Cycle span(List<Bill> bills) {
        LocalDate last = bills.stream()
                .map(bill -> bill.cycle().last())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Cycle(bills.get(0).cycle().first(), last);
    }

    private void hear(FileExtract file, Bill bill) {
        var newer = spoken.stream().filter(other -> repeats(other.bill(), bill)).findFirst();
        if (newer.isEmpty()) {
            spoken.add(new Spoken(file, bill));
            return;
        }
        Spoken older = new Spoken(file, bill);
        if (sameRows(newer.get().bill(), bill) || Itemisation.is(newer.get().bill(), bill)) {
            isKnown(older);
        } else if (Itemisation.is(bill, newer.get().bill())) {
            isKnown(newer.get());
            spoken.set(spoken.indexOf(newer.get()), older);
        } else {
            isKnown(older);
            differ(newer.get(), older);
        }
    }

    private void isKnown(Spoken repeated) {
        repeated.bill()
                .items()
                .forEach(item ->
                        known.add(repeated.file().file(), item.evidence().place()));
    }

    /** Of two bills that are not alike a person is told, unless their dates say which came after the other. */
    private void differ(Spoken newer, Spoken older) {
        String file = older.file().file();
        if (newer.file().equals(older.file())) {
            remarks.add(Remark.of("ledger.second-bill-in-file", file, sum(older.bill())));
        } else if (!ExportAge.isQueriedLater(newer.file(), older.file(), RecordKind.BILL)) {
            remarks.add(
                    Remark.of("ledger.bills-differ", newer.file().file(), sum(newer.bill()), file, sum(older.bill())));
        }
    }

    private static boolean repeats(Bill newer, Bill older) {
        return newer.carrier().maybe(older.carrier()) && newer.cycle().overlaps(older.cycle());
    }

    private static boolean sameRows(Bill one, Bill other) {
        return printed(one).equals(printed(other)) && Objects.equals(one.statedTotal(), other.statedTotal());
    }

    private static List<String> printed(Bill bill) {
        return bill.items().stream()
                .map(item -> item.name() + "\n" + item.amount())
                .sorted()
                .toList();
    }

    private static Money sum(Bill bill) {
        Money stated = bill.statedTotal();
        return stated != null
                ? stated
                : bill.items().stream().map(BillItem::amount).reduce(Money.ZERO, Money::plus);
    }
}
