package dev.billaudit.job;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a finding came about.
 *
 * @param finding the finding
 * @param charge the charge it speaks of, null for a finding about the whole bill
 * @param place the row it stands on
 * @param opinions what each rule said, in the order they were asked
 * @param comparedWith what the charge was compared with: entries, contract, earlier months
 * @param wouldClear what would clear it
 * @param missing what was not there to look at
 * @param accepted who accepted it and why, null for a finding that stands
 */
public record Explanation(
        Finding finding,
        @Nullable JudgedCharge charge,
        Place place,
        List<Opinion> opinions,
        List<Remark> comparedWith,
        List<Remark> wouldClear,
        List<Remark> missing,
        @Nullable Remark accepted) {

    /** Copies the lists. */
    public Explanation {
        opinions = List.copyOf(opinions);
        comparedWith = List.copyOf(comparedWith);
        wouldClear = List.copyOf(wouldClear);
        missing = List.copyOf(missing);
    }

    /** The charge, empty for a finding about the whole bill. */
    public Optional<JudgedCharge> judged() {
        return Optional.ofNullable(charge);
    }

    /** Who accepted it and why; empty for a finding that stands. */
    public Optional<Remark> acceptance() {
        return Optional.ofNullable(accepted);
    }

    /**
     * What one rule said of the charge.
     *
     * @param rule its id
     * @param said objects, has no objection, cannot be asked …
     * @param why its reasons, most important first
     */
    public record Opinion(String rule, Remark said, List<Remark> why) {

        /** Copies the list. */
        public Opinion {
            why = List.copyOf(why);
        }
    }
}
