package dev.billaudit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line's month after reconciliation: every yuan stands once, at the finest level.
 *
 * @param line whose
 * @param carrier from whom
 * @param cycle the bill's cycle, else the calendar month
 * @param hasBill whether a bill speaks; without one the records alone are the charges
 * @param charges in the order of the bill, then of the records
 * @param statedTotal the bill's own total, null without one
 * @param totalEvidence the row of the total, null without one
 * @param difference stated total minus the sum of charges; zero without a stated total
 * @param coverage a state for every kind
 * @param usage one document for each kind that has records, in the calendar months the cycle touches
 * @param remarks what a reader of the data-quality sheet should know, such as records that exceed their section
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
        List<Remark> remarks) {

    /** Copies the collections. */
    public BalancedMonth {
        charges = List.copyOf(charges);
        coverage = Map.copyOf(coverage);
        usage = List.copyOf(usage);
        remarks = List.copyOf(remarks);
    }

    /** The sum of all charges, reductions included: what the bill really takes. */
    public Money net() {
        return charges.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
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
                line, carrier, cycle, hasBill, charges, statedTotal, totalEvidence, difference, coverage, usage, all);
    }
}
