package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The bills that speak for a month: of two whose cycles overlap the newest, whole. Bills of cycles that do not overlap,
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
        bill.items().forEach(item -> known.add(file.file(), item.evidence().place()));
        compare(newer.get(), file, bill);
    }

    /** Which of two bills speaks may be a matter of their names alone; then a person must know of the other. */
    private void compare(Spoken newer, FileExtract file, Bill bill) {
        if (newer.file().equals(file)) {
            if (!sameRows(newer.bill(), bill)) {
                remarks.add(Remark.of("ledger.second-bill-in-file", file.file(), sum(bill)));
            }
        } else if (!ExportAge.isQueriedLater(newer.file(), file, RecordKind.BILL)
                && !sum(newer.bill()).equals(sum(bill))) {
            remarks.add(Remark.of("ledger.other-bill", newer.file().file(), sum(newer.bill()), file.file(), sum(bill)));
        }
    }

    private static boolean repeats(Bill newer, Bill older) {
        return newer.carrier().maybe(older.carrier()) && newer.cycle().overlaps(older.cycle());
    }

    private static boolean sameRows(Bill one, Bill other) {
        return printed(one).equals(printed(other));
    }

    private static List<String> printed(Bill bill) {
        return bill.items().stream()
                .map(item -> item.name() + "\n" + item.amount())
                .toList();
    }

    private static Money sum(Bill bill) {
        Money stated = bill.statedTotal();
        return stated != null
                ? stated
                : bill.items().stream().map(BillItem::amount).reduce(Money.ZERO, Money::plus);
    }
}
