package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Money that an earlier month on record counted and asked for by its lists alone, before the bill that takes it was there. It is
 * the bill's, but is not asked for again.
 */
final class CountedBefore {

    private static final Set<Category> FROM_LISTS = EnumSet.of(Category.VALUE_ADDED, Category.ON_BEHALF);

    private final Docket docket;
    private final IdentityHashMap<ChargeLine, Money> left = new IdentityHashMap<>();
    private final List<Sale> sales = new ArrayList<>();

    private record Sale(BalancedMonth month, ChargeLine charge, LocalDate day) {}

    CountedBefore(Docket docket, EarlierFindings findings) {
        this.docket = docket;
        if (docket.month().hasBill()) {
            docket.dossier().earlier().stream()
                    .filter(earlier -> !earlier.hasBill())
                    .forEach(earlier ->
                            earlier.charges().forEach(sale -> add(earlier, sale, findings.asked(earlier, sale))));
        }
    }

    private void add(BalancedMonth month, ChargeLine sale, Money asked) {
        LocalDate day = sale.day();
        if (asked.isPositive() && day != null) {
            sales.add(new Sale(month, sale, day));
            left.put(sale, asked);
        }
    }

    /** How much of what a charge took is asked for in an earlier month; each yuan is told of once. */
    Money take(ChargeLine charge, Money taken) {
        Money counted = Money.ZERO;
        for (Sale sale : sales) {
            if (isBehind(charge, sale)) {
                Money rest = left.getOrDefault(sale.charge(), Money.ZERO);
                Money part = rest.atMost(taken.minus(counted));
                left.put(sale.charge(), rest.minus(part));
                counted = counted.plus(part);
            }
        }
        return counted;
    }

    /** What no item explains may be any sale of the bill's days that no other charge of it is. */
    private boolean isBehind(ChargeLine charge, Sale sale) {
        return charge.origin() == ChargeLine.Origin.REMAINDER
                ? isOfTheBill(sale)
                        && isOfOneKind(charge, sale.charge())
                        && docket.month().charges().stream().noneMatch(other -> isSame(other, sale))
                : isSame(charge, sale);
    }

    private boolean isSame(ChargeLine charge, Sale sale) {
        return charge.origin() != ChargeLine.Origin.REMAINDER
                && isOfOneTime(charge, sale)
                && isOfOneKind(charge, sale.charge())
                && docket.who().sameService(charge, sale.charge());
    }

    /** A list may state that the bill takes a sale of an earlier day. Where both state a month, each has a sale of its own. */
    private boolean isOfOneTime(ChargeLine charge, Sale sale) {
        if (docket.month().isMonthStated(charge) && sale.month().isMonthStated(sale.charge())) {
            return false;
        }
        boolean isOfTheDay = sale.day().equals(charge.day()) && sale.day().equals(charge.firstDay());
        boolean isOfAnotherDay = charge.origin() == ChargeLine.Origin.RECORD && charge.day() != null && !isOfTheDay;
        return isOfTheDay || (isOfTheBill(sale) && !isOfAnotherDay);
    }

    private boolean isOfTheBill(Sale sale) {
        return docket.month().cycle().contains(sale.day());
    }

    /** The bill's section decides the category; a list by itself may have called the same sale by its own. */
    private static boolean isOfOneKind(ChargeLine charge, ChargeLine sale) {
        return charge.category() == sale.category()
                || (FROM_LISTS.contains(charge.category()) && FROM_LISTS.contains(sale.category()));
    }
}
