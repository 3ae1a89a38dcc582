package dev.billaudit.casebook;

import dev.billaudit.findings.Grade;
import dev.billaudit.ledger.Money;
import java.time.YearMonth;

/**
 * One finding's money in a case. Of several revisions of a month the newest counts.
 *
 * @param month the billing month
 * @param revision of that month's report
 * @param findingId the finding
 * @param rule its rule
 * @param charged the suspect charge
 * @param claim what is asked back for it
 * @param grade how sure
 */
public record CasePosting(
        YearMonth month, int revision, String findingId, String rule, Money charged, Money claim, Grade grade) {}
