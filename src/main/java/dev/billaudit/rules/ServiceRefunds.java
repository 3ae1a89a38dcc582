package dev.billaudit.rules;

import dev.billaudit.findings.Matter;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.register.WhoIsWho;
import java.util.List;

/** What bills give back for the service of one case: refunds that name it, less what the same bill charges for it. */
final class ServiceRefunds {

    private final WhoIsWho who;
    private final Matter matter;
    private final List<String> words;

    ServiceRefunds(WhoIsWho who, Matter matter, List<String> words) {
        this.who = who;
        this.matter = matter;
        this.words = words;
    }

    /** What the bill of a month gives back, zero when nothing is left after its own charges for the service. */
    Money on(BalancedMonth month) {
        Money back = sum(month.charges().stream()
                .filter(charge -> isRefund(charge, words) && names(month, charge))
                .map(charge -> charge.amount().negated())
                .toList());
        Money taken = sum(month.charges().stream()
                .filter(charge ->
                        charge.amount().isPositive() && who.identity(charge).equals(matter.identity()))
                .map(ChargeLine::amount)
                .toList());
        return back.minus(taken).atLeast(Money.ZERO);
    }

    /** Whether a row gives money back rather than lowering a price. */
    static boolean isRefund(ChargeLine charge, List<String> words) {
        String item = charge.item();
        return charge.amount().isNegative() && item != null && words.stream().anyMatch(item::contains);
    }

    private boolean names(BalancedMonth month, ChargeLine refund) {
        ChargeLine service = new ChargeLine(
                0,
                Category.OTHER,
                matter.service(),
                matter.provider(),
                Rhythm.UNSTATED,
                Money.ZERO,
                ChargeLine.Origin.BILL_ITEM,
                null,
                month.cycle(),
                null,
                List.of());
        return who.nets(refund, service);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
