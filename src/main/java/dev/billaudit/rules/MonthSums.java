package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.register.WhoIsWho;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a month took and gave back, by service: summed once, since every charge of a line with thousands asks for it. */
final class MonthSums {

    private final BalancedMonth month;
    private final WhoIsWho who;
    private @Nullable Map<String, Money> taken;
    private @Nullable Map<Integer, Money> amounts;
    private @Nullable List<ChargeLine> credits;
    private @Nullable Reductions reductions;

    MonthSums(BalancedMonth month, WhoIsWho who) {
        this.month = month;
        this.who = who;
    }

    /** The month's positive charges of a service, by its identity. */
    Money taken(String identity) {
        if (taken == null) {
            taken = new HashMap<>();
            for (ChargeLine charge : month.charges()) {
                if (charge.amount().isPositive()) {
                    taken.merge(who.identity(charge), charge.amount(), Money::plus);
                }
            }
        }
        return taken.getOrDefault(identity, Money.ZERO);
    }

    /** The whole of a charge of which rules may have taken a part. */
    Money whole(ChargeLine charge) {
        if (amounts == null) {
            amounts = new HashMap<>();
            for (ChargeLine one : month.charges()) {
                amounts.putIfAbsent(one.number(), one.amount());
            }
        }
        return amounts.getOrDefault(charge.number(), charge.amount());
    }

    /** The month's charges below zero. */
    List<ChargeLine> credits() {
        if (credits == null) {
            credits = month.charges().stream()
                    .filter(charge -> charge.amount().isNegative())
                    .toList();
        }
        return credits;
    }

    Reductions reductions() {
        if (reductions == null) {
            reductions = new Reductions(month, who);
        }
        return reductions;
    }
}
