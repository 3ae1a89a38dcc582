package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The bills that speak for a month: of two whose cycles overlap the newest, whole; of two that ask for the same money the one
 * that itemises it. Bills of cycles that do not overlap,
 * as after a change of cycle or of carrier, stand side by side, and so do parts of a bill that is kept in several files.
 */
final class SpeakingBills {

    /** What is remarked of a bill that does not count and differs from the one that does. */
    static final Set<String> RIVALS =
            Set.of("ledger.second-bill-in-file", "ledger.bills-differ", "ledger.bills-have-nothing-in-common");

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
        Spoken older = new Spoken(file, bill);
        List<Spoken> overlapping =
                spoken.stream().filter(other -> repeats(other.bill(), bill)).toList();
        Optional<Spoken> newer =
                overlapping.stream().filter(other -> !areParts(other, older)).findFirst();
        if (newer.isEmpty()) {
            overlapping.forEach(other -> remarks.add(
                    Remark.of("ledger.bills-added", other.file().file(), sum(other.bill()), file.file(), sum(bill))));
            spoken.add(older);
        } else if (tells(BillParts.joined(overlapping.stream().map(Spoken::bill).toList()), bill)) {
            isKnown(older);
        } else {
            hear(newer.get(), older);
        }
    }

    private void hear(Spoken newer, Spoken older) {
        if (tells(newer.bill(), older.bill())) {
            isKnown(older);
        } else if (Itemisation.is(older.bill(), newer.bill())) {
            isKnown(newer);
            spoken.set(spoken.indexOf(newer), older);
        } else {
            isKnown(older);
            differ(newer, older);
        }
    }

    private static boolean tells(Bill newer, Bill older) {
        return sameRows(newer, older) || Itemisation.is(newer, older);
    }

    /** Whether two are parts of a bill that was exported in several files; a later export is none. */
    private static boolean areParts(Spoken newer, Spoken older) {
        return BillParts.are(newer.bill(), older.bill())
                && !ExportAge.isQueriedLater(newer.file(), older.file(), RecordKind.BILL);
    }

    private void isKnown(Spoken repeated) {
        repeated.bill()
                .items()
                .forEach(item ->
                        known.add(repeated.file().file(), item.evidence().place()));
    }

    /**
     * Of two bills that are not alike a person is told, unless their dates say which came after the other and it has something of
     * the other, as a corrected bill has.
     */
    private void differ(Spoken newer, Spoken older) {
        String file = older.file().file();
        if (newer.file().equals(older.file())) {
            remarks.add(Remark.of("ledger.second-bill-in-file", file, sum(older.bill())));
        } else if (!ExportAge.isQueriedLater(newer.file(), older.file(), RecordKind.BILL)) {
            remarks.add(differing("ledger.bills-differ", newer, older));
        } else if (BillParts.are(newer.bill(), older.bill())) {
            remarks.add(differing("ledger.bills-have-nothing-in-common", newer, older));
        }
    }

    private static Remark differing(String key, Spoken newer, Spoken older) {
        return Remark.of(
                key, newer.file().file(), sum(newer.bill()), older.file().file(), sum(older.bill()));
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
