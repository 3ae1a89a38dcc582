package dev.billaudit.report;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Money;
import java.util.EnumMap;
import java.util.Map;

/**
 * A line's month in figures: a row of {@code lines.csv}.
 *
 * @param card what the register says, blank parts when it says nothing
 * @param byVerdict money by verdict, zero included
 * @param billed the sum of all charges
 * @param claimed the sum of all claims
 * @param findings how many, the money-free included
 */
record LineMonth(LineCard card, Map<Verdict, Money> byVerdict, Money billed, Money claimed, int findings) {

    private static final LineCard BLANK = new LineCard("", "", "", "", "");

    static LineMonth of(JudgedMonth judged, MonthLedger ledger) {
        Map<Verdict, Money> byVerdict = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            byVerdict.put(verdict, Money.ZERO);
        }
        Money billed = Money.ZERO;
        for (JudgedCharge judgedCharge : judged.charges()) {
            Money amount = judgedCharge.charge().amount();
            byVerdict.merge(judgedCharge.verdict(), amount, Money::plus);
            billed = billed.plus(amount);
        }
        Money claimed = judged.findings().stream().map(Finding::claim).reduce(Money.ZERO, Money::plus);
        LineCard card = ledger.card(judged.month().line()).orElse(BLANK);
        return new LineMonth(card, byVerdict, billed, claimed, judged.findings().size());
    }

    Money of(Verdict verdict) {
        return byVerdict.getOrDefault(verdict, Money.ZERO);
    }

    /** The agreed price as an amount, else as the text it is. */
    Object price() {
        return card.price().matches("[0-9]{1,12}(\\.[0-9]{1,3})?") ? Money.ofYuan(card.price()) : card.price();
    }
}
