package dev.billaudit.rules;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.register.WhoIsWho;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reductions and refunds of one bill that name a service, by the service's identity. */
final class Reductions {

    private static final Comparator<ChargeLine> LONGEST_NAME_FIRST = Comparator.comparing(
                    (ChargeLine charge) -> String.valueOf(charge.item()).length())
            .reversed()
            .thenComparing(Docket.byPlace());
    // 套餐费优惠, as on China Telecom bills, names the plan without its name
    private static final Pattern OF_THE_PLAN =
            Pattern.compile("\\**主?(?:套餐|月租|月基本|月固定)(?:及固定|月?基本|月?使用|月租|月)?费?用?(?:优惠|减免|折扣|返还|赠送|抵扣|退费|退还)+(?:费用?)?");

    private final WhoIsWho who;
    private final Map<String, Money> all = new HashMap<>();
    private final Map<String, Money> priceCuts = new HashMap<>();

    Reductions(BalancedMonth month, WhoIsWho who) {
        this.who = who;
        List<ChargeLine> charges = month.charges().stream()
                .filter(charge -> charge.amount().isPositive())
                .sorted(LONGEST_NAME_FIRST)
                .toList();
        month.charges().stream()
                .filter(charge -> charge.amount().isNegative())
                .forEach(reduction -> owner(reduction, charges).ifPresent(owner -> post(reduction, owner)));
    }

    /** What the bill gives back for the charge's service, positive. */
    Money of(ChargeLine charge) {
        return all.getOrDefault(key(charge), Money.ZERO);
    }

    /** The part of it that lowers the price; a refund only gives back what should not have been taken. */
    Money priceCutsOf(ChargeLine charge) {
        return priceCuts.getOrDefault(key(charge), Money.ZERO);
    }

    /** What charges share a reduction: those of one service. */
    String key(ChargeLine charge) {
        return who.identity(charge) + (who.isSum(charge) ? "\n" + charge.category() : "");
    }

    private Optional<ChargeLine> owner(ChargeLine reduction, List<ChargeLine> charges) {
        return charges.stream()
                .filter(charge -> who.nets(reduction, charge))
                .findFirst()
                .or(() -> charges.stream()
                        .filter(charge -> charge.category() == Category.PLAN && isOfThePlan(reduction))
                        .max(Comparator.comparing(ChargeLine::amount).thenComparing(Docket.byPlace())));
    }

    private void post(ChargeLine reduction, ChargeLine owner) {
        Money amount = reduction.amount().negated();
        all.merge(key(owner), amount, Money::plus);
        if (!String.valueOf(reduction.item()).contains("退")) {
            priceCuts.merge(key(owner), amount, Money::plus);
        }
    }

    private static boolean isOfThePlan(ChargeLine reduction) {
        String item = reduction.item();
        return item != null && OF_THE_PLAN.matcher(item.strip()).matches();
    }
}
