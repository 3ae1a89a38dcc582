package dev.billaudit.ledger;

import dev.billaudit.ledger.BillCharges.PlacedCharge;
import dev.billaudit.ledger.ChargeLine.Origin;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final RecordMonths recordMonths;
    private final KnownRows known = new KnownRows();
    private final List<Remark> remarks = new ArrayList<>();

    private MonthBalancer(YearMonth month, List<FileExtract> files) {
        this.month = month;
        this.files = StatedMonths.lent(
                files.stream().sorted(Comparator.comparing(FileExtract::file)).toList());
        this.recordMonths = RecordMonths.of(this.files);
    }

    /**
     * The balanced month of a line.
     *
     * @param line whose
     * @param carrier from whom; null to take it from the exports, the bill first
     * @param month the billing month
     * @param files what each file says of the line, in any order; other months may be among them
     */
    public static Balanced balance(Line line, @Nullable Carrier carrier, YearMonth month, List<FileExtract> files) {
        return balance(line, carrier, month, files, List.of());
    }

    /**
     * The same after months before it were settled for good.
     *
     * @param settled months before it of the line, as published: a sale that one of them charged is not charged again
     */
    public static Balanced balance(
            Line line,
            @Nullable Carrier carrier,
            YearMonth month,
            List<FileExtract> files,
            List<BalancedMonth> settled) {
        return new MonthBalancer(month, files).balance(line, carrier, settled);
    }

    private Balanced balance(Line line, @Nullable Carrier carrier, List<BalancedMonth> settled) {
        List<Bill> bills = new SpeakingBills(known, remarks).of(month, files);
        Cycle cycle = bills.isEmpty() ? Cycle.of(month) : SpeakingBills.span(bills);
        List<PricedRecord> records = records(month, known);
        List<UsageMonth> usage = new SpeakingUsage(files, known).in(cycle);
        List<ChargeLine> charges = numbered(
                bills.isEmpty()
                        ? recordsAlone(new SettledRows(settled, statedMonths(), known).without(records))
                        : billed(bills, records));
        Money stated = statedTotal(bills);
        remarkOnRowsLeft();
        Carrier first = carrier != null ? carrier : carrierOf(bills);
        var balanced = new BalancedMonth(
                line,
                first,
                cycle,
                !bills.isEmpty(),
                charges,
                stated,
                totalEvidence(bills),
                stated == null ? Money.ZERO : stated.minus(sum(charges)),
                new Coverage(month, cycle, files).states(!bills.isEmpty()),
                usage,
                remarks,
                carriersBeside(first, bills),
                monthStated(charges));
        return new Balanced(balanced, known.byFile());
    }

    private List<PricedRecord> records(YearMonth counted, KnownRows repeated) {
        return new SpeakingRecords(files, row -> recordMonths.of(row).equals(counted), repeated).all();
    }

    /** What a rolling bill leaves to a bill that nobody has seen yet is money that no month on hand charges. */
    private void remarkOnRowsLeft() {
        YearMonth next = month.plusMonths(1);
        if (!recordMonths.isBilled(month) || recordMonths.isBilled(next)) {
            return;
        }
        List<PricedRecord> left = records(next, new KnownRows()).stream()
                .filter(row -> row.month().equals(month))
                .toList();
        if (!left.isEmpty()) {
            Money sum = left.stream().map(PricedRecord::amount).reduce(Money.ZERO, Money::plus);
            remarks.add(Remark.of("ledger.left-to-next-month", left.size(), sum, next));
        }
    }

    private List<ChargeLine> recordsAlone(List<PricedRecord> records) {
        return records.stream()
                .filter(RecordCharge::isWorthARow)
                .map(row -> RecordCharge.alone(month, row))
                .toList();
    }

    /** Of several carriers each bill with its own records: equal sums of two carriers are two. */
    private List<ChargeLine> billed(List<Bill> bills, List<PricedRecord> records) {
        var carriers = new MonthCarriers(bills);
        if (carriers.billing().size() < 2) {
            return ofOne(bills, records);
        }
        List<ChargeLine> charges = new ArrayList<>();
        for (Carrier carrier : carriers.billing()) {
            charges.addAll(ofOne(
                    bills.stream()
                            .filter(bill -> carrier == carriers.billing(bill))
                            .toList(),
                    records.stream()
                            .filter(row -> carrier == carriers.billing(row))
                            .toList()));
        }
        return charges;
    }

    private List<ChargeLine> ofOne(List<Bill> bills, List<PricedRecord> records) {
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

    /** By its place, the month that a list states for a row. */
    private Map<Place, YearMonth> statedMonths() {
        Map<Place, YearMonth> stated = new HashMap<>();
        files.stream()
                .flatMap(file -> file.records().stream())
                .filter(PricedRecord::isMonthStated)
                .forEach(row -> stated.put(row.evidence().place(), row.month()));
        return stated;
    }

    private List<Integer> monthStated(List<ChargeLine> charges) {
        Map<Place, YearMonth> stated = statedMonths();
        return charges.stream()
                .filter(charge -> charge.evidence().stream().anyMatch(row -> month.equals(stated.get(row.place()))))
                .map(ChargeLine::number)
                .toList();
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

    /** Whoever the bills are from, else the exports of the month. */
    private Carrier carrierOf(List<Bill> bills) {
        List<Carrier> stated = new ArrayList<>(bills.stream().map(Bill::carrier).toList());
        files.forEach(file -> {
            file.scopes().stream()
                    .filter(scope -> scope.month().equals(month))
                    .forEach(scope -> stated.add(scope.carrier()));
            file.records().stream()
                    .filter(row -> recordMonths.of(row).equals(month))
                    .forEach(row -> stated.add(row.carrier()));
            file.usage().stream()
                    .filter(usage -> usage.month().equals(month))
                    .forEach(usage -> stated.add(usage.carrier()));
        });
        return stated.stream()
                .filter(known -> known != Carrier.UNKNOWN)
                .findFirst()
                .orElse(Carrier.UNKNOWN);
    }

    /** By place, the carriers of the month's bills and sales that are another's, as after a change of carrier. */
    private Map<String, Carrier> carriersBeside(Carrier first, List<Bill> bills) {
        return new MonthCarriers(bills)
                .beside(
                        first,
                        files.stream()
                                .flatMap(file -> file.bills().stream())
                                .filter(bill -> bill.cycle().month().equals(month))
                                .toList(),
                        files.stream()
                                .flatMap(file -> file.records().stream())
                                .filter(row -> recordMonths.of(row).equals(month))
                                .toList());
    }

    private static Money sum(List<ChargeLine> charges) {
        return charges.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
