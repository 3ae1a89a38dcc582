package dev.billaudit.report;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Money;
import java.util.EnumMap;
import java.util.Map;

/** The running sums of one row of a summary. */
final class Tally {

    private final Map<Verdict, Money> byVerdict = new EnumMap<>(Verdict.class);
    private Money billed = Money.ZERO;
    private Money charged = Money.ZERO;
    private Money claimed = Money.ZERO;
    private Money notCheckedMoney = Money.ZERO;
    private long lines;
    private long findings;
    private long notChecked;

    void addLine() {
        lines++;
    }

    void add(JudgedCharge judged) {
        Money amount = judged.charge().amount();
        byVerdict.merge(judged.verdict(), amount, Money::plus);
        billed = billed.plus(amount);
    }

    void add(Finding finding) {
        findings++;
        charged = charged.plus(finding.charged());
        claimed = claimed.plus(finding.claim());
    }

    void addNotChecked(Money money) {
        notChecked++;
        notCheckedMoney = notCheckedMoney.plus(money);
    }

    Money of(Verdict verdict) {
        return byVerdict.getOrDefault(verdict, Money.ZERO);
    }

    Money billed() {
        return billed;
    }

    Money charged() {
        return charged;
    }

    Money claimed() {
        return claimed;
    }

    Money notCheckedMoney() {
        return notCheckedMoney;
    }

    long lines() {
        return lines;
    }

    long findings() {
        return findings;
    }

    long notChecked() {
        return notChecked;
    }
}
