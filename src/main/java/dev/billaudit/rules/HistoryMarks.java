package dev.billaudit.rules;

import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import java.util.List;

/** What the earlier months on record say of a suspect charge. A missing month is a gap, not a zero. */
final class HistoryMarks {

    private final List<String> refundWords;

    HistoryMarks(List<String> refundWords) {
        this.refundWords = refundWords;
    }

    void mark(Marks marks, Docket docket, ChargeLine charge) {
        List<BalancedMonth> earlier = docket.dossier().earlier();
        if (earlier.isEmpty()) {
            return;
        }
        List<BalancedMonth> charged = earlier.stream()
                .filter(month -> taken(docket, month, charge).isPositive())
                .toList();
        int showing = docket.earlierMonthsShowing(charge).size();
        if (charged.isEmpty() && showing > 0) {
            marks.add(Signal.FIRST_MONTH, "first-month", showing);
        } else if (!charged.isEmpty()) {
            markPrice(marks, docket, charge, charged.get(charged.size() - 1));
        }
        if (docket.who().serviceName(charge).isPresent()) {
            markRefund(marks, docket, charge, earlier);
        }
    }

    private void markPrice(Marks marks, Docket docket, ChargeLine charge, BalancedMonth last) {
        Money now = taken(docket, docket.month(), charge);
        Money before = taken(docket, last, charge);
        if (now.compareTo(before) != 0) {
            marks.add(Signal.PRICE_STEP, "price-step", last.cycle().month(), before, now);
        }
        Money reduced = docket.sums(last).reductions().priceCutsOf(charge);
        if (reduced.isPositive() && docket.reductions().of(charge).isZero()) {
            marks.add(Signal.PROMOTION_ENDED, "promotion-ended", last.cycle().month(), reduced);
        }
    }

    private void markRefund(Marks marks, Docket docket, ChargeLine charge, List<BalancedMonth> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            BalancedMonth month = earlier.get(i);
            Money back = docket.sums(month).credits().stream()
                    .filter(other -> ServiceRefunds.isRefund(other, refundWords)
                            && docket.who().nets(other, charge))
                    .map(other -> other.amount().negated())
                    .reduce(Money.ZERO, Money::plus);
            if (back.isPositive()) {
                marks.add(
                        Signal.RECHARGE_AFTER_REFUND,
                        "recharge-after-refund",
                        month.cycle().month(),
                        back);
                return;
            }
        }
    }

    private static Money taken(Docket docket, BalancedMonth month, ChargeLine charge) {
        return docket.sums(month).taken(docket.who().identity(charge));
    }
}
