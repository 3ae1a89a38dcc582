package dev.billaudit.register;

import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a register from the months of lines: the largest plan fee of a line as its contract; every value-added and
 * on-behalf charge, and every other plan fee with a name, as a service. What a row says covers the charges it comes from,
 * once a person ticks it.
 */
public final class Proposer {

    private final WhoIsWho who;
    private final List<ProposedService> services = new ArrayList<>();
    private final List<ProposedContract> contracts = new ArrayList<>();
    private long unnamed;

    /** Takes what tells one service from another. */
    public Proposer(WhoIsWho who) {
        this.who = who;
    }

    /** Takes the months of one line, oldest first, at least one; lines come in the order they are to stand in. */
    public void add(List<BalancedMonth> months) {
        ProposedContract contract = contract(months);
        contracts.add(contract);
        List<ServiceDraft> drafts = new ArrayList<>();
        for (BalancedMonth month : months) {
            month.charges().stream()
                    .filter(charge -> isCandidate(charge, contract.plan()))
                    .forEach(charge -> take(month, charge, drafts));
        }
        drafts.stream().map(ServiceDraft::proposed).forEach(services::add);
    }

    /** What all lines come to. */
    public Proposal proposal() {
        return new Proposal(services, contracts, unnamed);
    }

    private void take(BalancedMonth month, ChargeLine charge, List<ServiceDraft> drafts) {
        var draft = new ServiceDraft(
                month.line(),
                who.serviceName(charge).orElse(null),
                month.cycle().month());
        draft.take(charge, draft.firstSeen(), who);
        if (!who.matches(draft.entry(), charge)) {
            unnamed += isPlanFee(charge) ? 0 : 1;
            return;
        }
        Optional<ServiceDraft> known = drafts.stream()
                .filter(earlier -> who.matches(earlier.entry(), charge))
                .findFirst();
        known.ifPresentOrElse(earlier -> earlier.take(charge, month.cycle().month(), who), () -> drafts.add(draft));
    }

    private boolean isCandidate(ChargeLine charge, @Nullable String plan) {
        if (!isFee(charge)) {
            return false;
        }
        return switch (charge.category()) {
            case VALUE_ADDED, ON_BEHALF -> true;
            case PLAN, BROADBAND -> !bears(plan, charge);
            case VOICE, MESSAGE, DATA, PENALTY, CREDIT, OTHER -> false;
        };
    }

    private ProposedContract contract(List<BalancedMonth> months) {
        BalancedMonth last = months.get(months.size() - 1);
        for (int at = months.size() - 1; at >= 0; at--) {
            BalancedMonth month = months.get(at);
            Optional<ChargeLine> fee = planFee(month);
            if (fee.isPresent()) {
                String plan = who.serviceName(fee.get()).orElse(null);
                return new ProposedContract(
                        last.line(), last.carrier(), plan, firstWith(months, plan), sum(month, plan));
            }
        }
        return ProposedContract.withoutPlan(last.line(), last.carrier());
    }

    /** The largest fee with a name; without one the largest sum without. */
    private Optional<ChargeLine> planFee(BalancedMonth month) {
        return month.charges().stream()
                .filter(this::isOfPlan)
                .max(Comparator.<ChargeLine, Boolean>comparing(
                                charge -> who.serviceName(charge).isPresent())
                        .thenComparing(ChargeLine::amount)
                        .thenComparing(Comparator.comparing(ChargeLine::number).reversed()));
    }

    private YearMonth firstWith(List<BalancedMonth> months, @Nullable String plan) {
        return months.stream()
                .filter(month -> month.charges().stream().anyMatch(charge -> isUnder(plan, charge)))
                .map(month -> month.cycle().month())
                .findFirst()
                .orElseThrow();
    }

    private Money sum(BalancedMonth month, @Nullable String plan) {
        return month.charges().stream()
                .filter(charge -> isUnder(plan, charge))
                .map(ChargeLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private boolean isUnder(@Nullable String plan, ChargeLine charge) {
        boolean isNameless = plan == null && who.serviceName(charge).isEmpty();
        return isOfPlan(charge) && (isNameless || bears(plan, charge));
    }

    private boolean isOfPlan(ChargeLine charge) {
        return isPlanFee(charge)
                && isFee(charge)
                && charge.amount().isPositive()
                && !who.isKeepingFee(charge)
                && !who.isOneOff(charge);
    }

    private boolean bears(@Nullable String plan, ChargeLine charge) {
        return plan != null
                && who.serviceName(charge)
                        .filter(name -> who.sameName(plan, name))
                        .isPresent();
    }

    private static boolean isPlanFee(ChargeLine charge) {
        return charge.category() == Category.PLAN || charge.category() == Category.BROADBAND;
    }

    private static boolean isFee(ChargeLine charge) {
        return charge.origin() != ChargeLine.Origin.REDUCTION
                && !charge.amount().isNegative();
    }
}
