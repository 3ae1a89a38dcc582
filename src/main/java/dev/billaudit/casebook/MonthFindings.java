package dev.billaudit.casebook;

import dev.billaudit.findings.Finding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of a month's report says of one matter.
 *
 * @param key the matter
 * @param month the billing month
 * @param revision of that month's report, from 1
 * @param asOf the as-of date of the run, never the clock
 * @param findings those of the key; empty when the revision no longer has one. Findings that open no case of
 *     themselves (review grade, money-free) are passed over
 * @param province where the line is registered, empty when nobody says
 * @param withdrawal why there is none any more, null when that is not known or there are some
 */
public record MonthFindings(
        CaseKey key,
        YearMonth month,
        int revision,
        LocalDate asOf,
        List<Finding> findings,
        String province,
        @Nullable Withdrawal withdrawal) {

    /** Findings, or none for a reason that is not known. */
    public MonthFindings(CaseKey key, YearMonth month, int revision, LocalDate asOf, List<Finding> findings) {
        this(key, month, revision, asOf, findings, "", null);
    }

    /** Findings of a line of which nobody says where it is registered. */
    public MonthFindings(
            CaseKey key,
            YearMonth month,
            int revision,
            LocalDate asOf,
            List<Finding> findings,
            @Nullable Withdrawal withdrawal) {
        this(key, month, revision, asOf, findings, "", withdrawal);
    }

    /**
     * Keeps the findings that open a case.
     *
     * @throws IllegalArgumentException if a finding is of another matter or month: money would go to the wrong case
     */
    public MonthFindings {
        for (Finding finding : findings) {
            if (!CaseKey.of(finding).equals(key) || !finding.month().equals(month)) {
                throw new IllegalArgumentException("finding " + finding.id() + " is not of this matter and month");
            }
        }
        findings = findings.stream().filter(Finding::opensCase).toList();
    }
}
