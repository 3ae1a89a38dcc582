package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money that an earlier month on record counted by its lists alone, before the bill that takes it was there. It is the bill's,
 * but what was asked for in that month is not asked for again.
 */
final class CountedBefore {

    private final Docket docket;
    private final Map<ChargeLine, Money> left = new IdentityHashMap<>();
    private final List<ChargeLine> sales;

    CountedBefore(Docket docket) {
        this.docket = docket;
        Cycle cycle = docket.month().cycle();
        this.sales = docket.month().hasBill()
                ? docket.dossier().earlier().stream()
                        .filter(earlier -> !earlier.hasBill() && isBefore(earlier, docket.month()))
                        .flatMap(earlier -> earlier.charges().stream())
                        .filter(sale -> sale.amount().isPositive() && isIn(cycle, sale.day()))
                        .toList()
                : List.of();
        sales.forEach(sale -> left.put(sale, sale.amount()));
    }

    /** How much of what a charge took was counted before; each yuan is told of once. */
    Money take(ChargeLine charge, Money taken) {
        Money counted = Money.ZERO;
        for (ChargeLine sale : sales) {
            if (isBehind(charge, sale)) {
                Money rest = left.getOrDefault(sale, Money.ZERO);
                Money part = rest.atMost(taken.minus(counted));
                left.put(sale, rest.minus(part));
                counted = counted.plus(part);
            }
        }
        return counted;
    }

    private boolean isBehind(ChargeLine charge, ChargeLine sale) {
        if (charge.category() != sale.category()) {
            return false;
        }
        if (charge.origin() == ChargeLine.Origin.REMAINDER) {
            return docket.month().charges().stream().noneMatch(other -> docket.who()
                    .sameService(other, sale));
        }
        boolean isOfAnotherDay = charge.origin() == ChargeLine.Origin.RECORD
                && charge.day() != null
                && !charge.day().equals(sale.day());
        return !isOfAnotherDay && docket.who().sameService(charge, sale);
    }

    private static boolean isBefore(BalancedMonth earlier, BalancedMonth month) {
        return earlier.cycle().month().isBefore(month.cycle().month());
    }

    private static boolean isIn(Cycle cycle, @Nullable LocalDate day) {
        return day != null && cycle.contains(day);
    }
}
