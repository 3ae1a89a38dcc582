package dev.billaudit.report;

import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code run.json} holds.
 *
 * @param month the audited month
 * @param revision of its report, from 1
 * @param state complete, incomplete or held
 * @param asOf the only clock the result depends on
 * @param inputDigest of the files
 * @param ruleDigest of register and data packs
 * @param version of the product
 * @param counts of files, rows, lines, charges, findings and cases
 * @param byVerdict money by verdict
 * @param billed the sum of all charges
 * @param claimed the sum of all claims
 * @param invariants by id (V1 …), true when it holds
 * @param gaps why the month is not complete, empty when it is
 */
public record RunSummary(
        YearMonth month,
        int revision,
        State state,
        LocalDate asOf,
        String inputDigest,
        String ruleDigest,
        String version,
        Counts counts,
        Map<Verdict, Money> byVerdict,
        Money billed,
        Money claimed,
        SortedMap<String, Boolean> invariants,
        List<Remark> gaps) {

    /** How far the month can be trusted. */
    public enum State {
        /** Every row read, every invariant held, no coverage missing. */
        COMPLETE,
        /** Gaps or rejects inside the limits, or coverage missing. */
        INCOMPLETE,
        /** Limits passed: no case was written. */
        HELD
    }

    /**
     * How many of what.
     *
     * @param files input files
     * @param rowsRead physical rows
     * @param rowsAccepted rows that became charges or usage
     * @param rowsRejected rows not understood
     * @param rowsIgnored rows left out for a declared reason
     * @param lines lines with a charge or record in the month
     * @param charges rows of {@code charges.csv}
     * @param findings findings of the month
     * @param cases cases touched by the month
     */
    public record Counts(
            long files,
            long rowsRead,
            long rowsAccepted,
            long rowsRejected,
            long rowsIgnored,
            long lines,
            long charges,
            long findings,
            long cases) {}

    /** Copies the collections. */
    public RunSummary {
        byVerdict = Map.copyOf(byVerdict);
        invariants = new TreeMap<>(invariants);
        gaps = List.copyOf(gaps);
    }
}
