package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.rules.Opinion.Abstention.Effect;
import java.util.List;

/** The bill's items do not sum to the total it states. It claims no money; the difference is stated. */
final class BillDoesNotAddUpRule implements AuditRule {

    @Override
    public String id() {
        return "bill-does-not-add-up";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.BILL;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        BalancedMonth month = docket.month();
        Money stated = month.statedTotal();
        if (stated == null) {
            String why = month.hasBill() ? "rules.bill-does-not-add-up.no-total" : "rules.bill-does-not-add-up.no-bill";
            return List.of(new Opinion.Abstention(id(), null, Effect.NONE, Remark.of(why), month.net()));
        }
        if (month.difference().isZero()) {
            return List.of(new Opinion.Acquittal(id(), null, Remark.of("rules.bill-does-not-add-up.even", stated)));
        }
        return List.of(new Opinion.Accusation(
                id(),
                null,
                Money.ZERO,
                month.difference(),
                Grade.REVIEW,
                List.of(Remark.of(
                        "rules.bill-does-not-add-up.why",
                        stated,
                        stated.minus(month.difference()),
                        month.difference())),
                List.of(Remark.of("rules.bill-does-not-add-up.clear")),
                List.of()));
    }
}
