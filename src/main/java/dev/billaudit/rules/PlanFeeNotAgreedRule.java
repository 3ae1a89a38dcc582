package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.rules.Opinion.Abstention.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plan and broadband fees of a line under contract, that no entry covers, sum to more than the contract's price:
 * the fees among them that do not bear the plan's name, up to the excess.
 *
 * <p>In the month of a change each carrier's fees are held against the contracts with it. The keeping fee of a suspended line is
 * spared. Without a contract nothing is compared.
 */
final class PlanFeeNotAgreedRule implements AuditRule {

    private final KeepingFee keepingFee;

    PlanFeeNotAgreedRule(KeepingFee keepingFee) {
        this.keepingFee = keepingFee;
    }

    @Override
    public String id() {
        return "plan-fee-not-agreed";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.PLAN;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        return docket.month().carriers().stream()
                .flatMap(carrier -> judge(docket, carrier).stream())
                .toList();
    }

    private List<Opinion> judge(Docket docket, Carrier carrier) {
        Agreements agreements = docket.agreements();
        if (agreements.runningContracts(carrier).isEmpty()) {
            return List.of();
        }
        List<ChargeLine> fees = docket.open().stream()
                .filter(charge -> docket.month().carrierOf(charge) == carrier)
                .filter(agreements::isPlanFee)
                .filter(charge -> agreements.covering(charge).isEmpty())
                .filter(charge -> keepingFee.beyond(docket, charge).isPositive())
                .toList();
        Optional<Money> price = agreements.contractPrice(carrier);
        if (price.isEmpty()) {
            return fees.stream()
                    .filter(charge -> !agreements.isUnderContract(charge))
                    .<Opinion>map(charge -> new Opinion.Abstention(
                            id(),
                            charge,
                            Effect.NONE,
                            Remark.of("rules.plan-fee-not-agreed.no-price"),
                            charge.amount()))
                    .toList();
        }
        Money sum =
                fees.stream().map(charge -> keepingFee.beyond(docket, charge)).reduce(Money.ZERO, Money::plus);
        return judge(docket, fees, sum.minus(Docket.due(price.get(), fees)));
    }

    private List<Opinion> judge(Docket docket, List<ChargeLine> fees, Money excess) {
        List<Opinion> opinions = new ArrayList<>();
        Money rest = excess;
        for (ChargeLine charge : fees) {
            Money part = keepingFee.beyond(docket, charge).atMost(rest);
            if (docket.agreements().isUnderContract(charge)) {
                opinions.add(new Opinion.Acquittal(id(), charge, Remark.of("rules.agreed-by-contract")));
            } else if (!part.isPositive()) {
                opinions.add(new Opinion.Acquittal(id(), charge, Remark.of("rules.plan-fee-not-agreed.within")));
            } else {
                opinions.add(accuse(docket, charge, part));
                rest = rest.minus(part);
            }
        }
        return opinions;
    }

    private Opinion accuse(Docket docket, ChargeLine charge, Money part) {
        Carrier carrier = docket.month().carrierOf(charge);
        String place = docket.agreements().runningContracts(carrier).get(0).place();
        Money price = docket.agreements().contractPrice(carrier).orElse(Money.ZERO);
        return Opinion.Accusation.of(
                id(),
                charge,
                part,
                Grade.LIKELY,
                Docket.whyOfMonths(charge, Remark.of("rules.plan-fee-not-agreed.why", price, place)),
                List.of(Remark.of("rules.plan-fee-not-agreed.clear")));
    }
}
