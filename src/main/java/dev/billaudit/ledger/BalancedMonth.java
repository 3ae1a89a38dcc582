package dev.billaudit.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line's month after reconciliation: every yuan stands once, at the finest level.
 *
 * @param line whose
 * @param carrier from whom; of several, as in the month of a change, the first bill's
 * @param cycle the bill's cycle, else the calendar month
 * @param hasBill whether a bill speaks; without one the records alone are the charges
 * @param charges in the order of the bill, then of the records
 * @param statedTotal the bill's own total, null without one
 * @param totalEvidence the row of the total, null without one
 * @param difference stated total minus the sum of charges; zero without a stated total
 * @param coverage a state for every kind
 * @param usage one document for each kind that has records, in the calendar months the cycle touches
 * @param remarks what a reader of the data-quality sheet should know, such as records that exceed their section
 * @param otherCarriers by the key of the place, from whom rows are that are not of that carrier
 * @param monthStated the numbers of the charges whose billing month a list states, whatever their day; ascending
 */
public record BalancedMonth(
        Line line,
        Carrier carrier,
        Cycle cycle,
        boolean hasBill,
        List<ChargeLine> charges,
        @Nullable Money statedTotal,
        @Nullable Evidence totalEvidence,
        Money difference,
        Map<RecordKind, CoverageState> coverage,
        List<UsageMonth> usage,
        List<Remark> remarks,
        Map<String, Carrier> otherCarriers,
        List<Integer> monthStated) {

    /** Copies the collections. */
    public BalancedMonth {
        charges = List.copyOf(charges);
        coverage = Map.copyOf(coverage);
        usage = List.copyOf(usage);
        remarks = List.copyOf(remarks);
        otherCarriers = Map.copyOf(otherCarriers);
        monthStated = List.copyOf(monthStated);
    }

    /** A month of one carrier, each charge counted by its day. */
    public BalancedMonth(
            Line line,
            Carrier carrier,
            Cycle cycle,
            boolean hasBill,
            List<ChargeLine> charges,
            @Nullable Money statedTotal,
            @Nullable Evidence totalEvidence,
            Money difference,
            Map<RecordKind, CoverageState> coverage,
            List<UsageMonth> usage,
            List<Remark> remarks) {
        this(
                line,
                carrier,
                cycle,
                hasBill,
                charges,
                statedTotal,
                totalEvidence,
                difference,
                coverage,
                usage,
                remarks,
                Map.of(),
                List.of());
    }

    /** Who took the money of a charge. */
    public Carrier carrierOf(ChargeLine charge) {
        return charge.evidence().stream()
                .findFirst()
                .map(row -> otherCarriers.get(row.place().key()))
                .orElse(carrier);
    }

    /** Whether a list states the billing month of a charge: its day may then be that of an order, or of a sale booked late. */
    public boolean isMonthStated(ChargeLine charge) {
        return Collections.binarySearch(monthStated, charge.number()) >= 0;
    }

    /** Everybody who has a part in the month. */
    public Set<Carrier> carriers() {
        Set<Carrier> all = EnumSet.of(carrier);
        all.addAll(otherCarriers.values());
        return all;
    }

    /** The sum of all charges, reductions included: what the bill really takes. */
    public Money net() {
        return charges.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** How many bills are left out though they differ from the one that counts, and nothing says which came later. */
    public int rivalBills() {
        return (int) remarks.stream()
                .filter(remark -> SpeakingBills.RIVALS.contains(remark.key()))
                .count();
    }

    /** The state of one kind, {@code MISSING} when nothing is known of it. */
    public CoverageState coverageOf(RecordKind kind) {
        return coverage.getOrDefault(kind, CoverageState.MISSING);
    }

    /** The same month with one remark more. */
    public BalancedMonth noting(Remark remark) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(remark);
        return new BalancedMonth(
                line,
                carrier,
                cycle,
                hasBill,
                charges,
                statedTotal,
                totalEvidence,
                difference,
                coverage,
                usage,
                all,
                otherCarriers,
                monthStated);
    }
}
