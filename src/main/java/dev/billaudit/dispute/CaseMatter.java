package dev.billaudit.dispute;

import dev.billaudit.casebook.CaseFile;
import dev.billaudit.findings.Finding;
import java.time.LocalDate;
import java.util.List;

/**
 * One case and what its folder is written from.
 *
 * @param file the case as it stands
 * @param findings the findings behind its postings, over all its months, each with evidence; a finding that no
 *     posting names (withdrawn by a later revision) is left out of the letter
 * @param asOf the date on the letter, and the day the law must be in force
 * @param deadlines empty when none are known
 */
public record CaseMatter(CaseFile file, List<Finding> findings, LocalDate asOf, List<Deadline> deadlines) {

    /** Copies the lists. */
    public CaseMatter {
        findings = List.copyOf(findings);
        deadlines = List.copyOf(deadlines);
    }
}
