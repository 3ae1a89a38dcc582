package dev.billaudit.ledger;

import dev.billaudit.ledger.BillCharges.PlacedCharge;
import dev.billaudit.ledger.ChargeLine.Origin;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings the exports of one line and month together so that every yuan stands once, at the finest level they reach.
 *
 * <p>A plain function: the order of the files changes nothing, nothing is rounded, no clock is read. The charges plus
 * the difference are the bill's stated total.
 */
public final class MonthBalancer {

    private final YearMonth month;
    private final List<FileExtract> files;
    private final KnownRows known = new KnownRows();
    private final List<Remark> remarks = new ArrayList<>();

    private MonthBalancer(YearMonth month, List<FileExtract> files) {
        this.month = month;
        this.files =
                files.stream().sorted(Comparator.comparing(FileExtract::file)).toList();
    }

    /**
     * The balanced month of a line.
     *
     * @param line whose
     * @param carrier from whom; null to take it from the exports, the bill first
     * @param month the billing month
     * @param files what each file says of the line, in any order; neighbouring months may be among them
     */
    public static Balanced balance(Line line, @Nullable Carrier carrier, YearMonth month, List<FileExtract> files) {
        return new MonthBalancer(month, files).balance(line, carrier);
    }

    private Balanced balance(Line line, @Nullable Carrier carrier) {
        List<Bill> bills = new SpeakingBills(known, remarks).of(month, files);
        Cycle cycle = bills.isEmpty() ? Cycle.of(month) : span(bills);
        List<PricedRecord> records = new SpeakingRecords(files, recordMonth(bills), bills.isEmpty(), known).all();
        List<UsageMonth> usage = new SpeakingUsage(files, known).in(cycle);
        List<ChargeLine> charges = numbered(bills.isEmpty() ? recordsAlone(records) : billed(bills, records));
        Money stated = statedTotal(bills);
        var balanced = new BalancedMonth(
                line,
                carrier != null ? carrier : carrierOf(bills),
                cycle,
                !bills.isEmpty(),
                charges,
                stated,
                totalEvidence(bills),
                stated == null ? Money.ZERO : stated.minus(sum(charges)),
                new Coverage(month, cycle, files).states(!bills.isEmpty()),
                usage,
                remarks);
        return new Balanced(balanced, known.byFile());
    }

    private RecordMonth recordMonth(List<Bill> bills) {
        return new RecordMonth(month, days(bills), days(bills(month.minusMonths(1))), days(bills(month.plusMonths(1))));
    }

    private List<Bill> bills(YearMonth other) {
        return new SpeakingBills(new KnownRows(), new ArrayList<>()).of(other, files);
    }

    private static @Nullable Cycle days(List<Bill> bills) {
        return bills.isEmpty() ? null : span(bills);
    }

    private List<ChargeLine> recordsAlone(List<PricedRecord> records) {
        return records.stream()
                .filter(RecordCharge::isWorthARow)
                .map(row -> RecordCharge.alone(month, row))
                .toList();
    }

    private List<ChargeLine> billed(List<Bill> bills, List<PricedRecord> records) {
        var bill = new BillCharges(bills, remarks);
        var matching = new RecordMatching(bill.charges(), records);
        List<PlacedCharge> placed = new ArrayList<>(matching.lend());
        var sums = new SumRecords(bill, withoutRecord(placed), matching.left(), remarks);
        placed.addAll(sums.remainders());
        placed.sort(Comparator.comparingInt(PlacedCharge::row).thenComparing(PlacedCharge::isRemainder));
        List<ChargeLine> charges =
                new ArrayList<>(placed.stream().map(PlacedCharge::line).toList());
        charges.addAll(sums.charges());
        return charges;
    }

    private static List<ChargeLine> withoutRecord(List<PlacedCharge> placed) {
        return placed.stream()
                .map(PlacedCharge::line)
                .filter(charge -> charge.origin() == Origin.BILL_ITEM
                        && charge.amount().isPositive()
                        && charge.evidence().size() == 1)
                .toList();
    }

    private static List<ChargeLine> numbered(List<ChargeLine> charges) {
        List<ChargeLine> numbered = new ArrayList<>();
        for (ChargeLine charge : charges) {
            numbered.add(new ChargeLine(
                    numbered.size() + 1,
                    charge.category(),
                    charge.item(),
                    charge.provider(),
                    charge.rhythm(),
                    charge.amount(),
                    charge.origin(),
                    charge.section(),
                    charge.cycle(),
                    charge.day(),
                    charge.evidence()));
        }
        return numbered;
    }

    private static Cycle span(List<Bill> bills) {
        LocalDate last = bills.stream()
                .map(bill -> bill.cycle().last())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Cycle(bills.get(0).cycle().first(), last);
    }

    /** Null unless every bill states one. */
    private static @Nullable Money statedTotal(List<Bill> bills) {
        Money total = Money.ZERO;
        for (Bill bill : bills) {
            Money stated = bill.statedTotal();
            if (stated == null) {
                return null;
            }
            total = total.plus(stated);
        }
        return bills.isEmpty() ? null : total;
    }

    private static @Nullable Evidence totalEvidence(List<Bill> bills) {
        return bills.stream()
                .map(Bill::totalEvidence)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Carrier carrierOf(List<Bill> bills) {
        List<Carrier> stated = new ArrayList<>(bills.stream().map(Bill::carrier).toList());
        files.forEach(file -> {
            file.scopes().forEach(scope -> stated.add(scope.carrier()));
            file.records().forEach(row -> stated.add(row.carrier()));
            file.usage().forEach(usage -> stated.add(usage.carrier()));
        });
        return stated.stream()
                .filter(known -> known != Carrier.UNKNOWN)
                .findFirst()
                .orElse(Carrier.UNKNOWN);
    }

    private static Money sum(List<ChargeLine> charges) {
        return charges.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
