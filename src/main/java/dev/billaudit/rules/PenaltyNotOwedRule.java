package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.Contract;
import dev.billaudit.rules.Opinion.Abstention.Effect;
import java.util.ArrayList;
import java.util.List;

/**
 * An early-termination fee is above what the contract agreed, or is charged after the contract's end.
 *
 * <p>Late-payment fees (滞纳金) are not judged. Without a contract, or with one that does not state its fee, nobody can
 * say what was owed.
 */
final class PenaltyNotOwedRule implements AuditRule {

    private final List<String> terminationWords;
    private final List<String> lateWords;

    PenaltyNotOwedRule(Thresholds thresholds) {
        this.terminationWords = thresholds.words("termination-words");
        this.lateWords = thresholds.words("late-fee-words");
    }

    @Override
    public String id() {
        return "penalty-not-owed";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.PENALTY;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        List<ChargeLine> fees = docket.open().stream().filter(this::isJudged).toList();
        List<Opinion> opinions = new ArrayList<>();
        Money allowed = Money.ZERO;
        for (ChargeLine fee : fees) {
            if (!docket.agreements().covering(fee).isEmpty()) {
                opinions.add(new Opinion.Acquittal(id(), fee, Remark.of("rules.penalty-not-owed.agreed")));
                continue;
            }
            Opinion opinion = judge(docket, fee, allowed);
            allowed = allowed.plus(fee.amount());
            opinions.add(opinion);
        }
        return opinions;
    }

    // What earlier fees of the month used up of the agreed one is not owed a second time.
    private Opinion judge(Docket docket, ChargeLine fee, Money usedUp) {
        List<Contract> running = docket.agreements().contracts(docket.month().carrierOf(fee)).stream()
                .filter(contract -> contract.runsIn(fee.span()))
                .toList();
        if (running.isEmpty()) {
            return judgeWithoutContract(docket, fee);
        }
        Money agreed = Money.ZERO;
        for (Contract contract : running) {
            Money price = contract.terminationFee();
            if (price == null) {
                return abstain(fee, Remark.of("rules.penalty-not-owed.fee-unstated", contract.place()));
            }
            agreed = agreed.plus(price);
        }
        Money excess =
                fee.amount().minus(agreed.minus(usedUp).atLeast(Money.ZERO)).atLeast(Money.ZERO);
        return excess.isPositive()
                ? accuse(
                        fee,
                        excess,
                        Remark.of(
                                "rules.penalty-not-owed.above",
                                agreed,
                                running.get(0).place()))
                : new Opinion.Acquittal(id(), fee, Remark.of("rules.penalty-not-owed.agreed"));
    }

    private Opinion judgeWithoutContract(Docket docket, ChargeLine fee) {
        return docket.agreements().contracts(docket.month().carrierOf(fee)).stream()
                .filter(contract -> contract.until() != null && contract.until().isBefore(fee.firstDay()))
                .findFirst()
                .<Opinion>map(ended -> accuse(
                        fee,
                        fee.amount(),
                        Remark.of("rules.penalty-not-owed.ended", String.valueOf(ended.until()), ended.place())))
                .orElseGet(() -> abstain(fee, Remark.of("rules.penalty-not-owed.no-contract")));
    }

    private Opinion abstain(ChargeLine fee, Remark reason) {
        return new Opinion.Abstention(id(), fee, Effect.UNCLEAR_UNLESS_AGREED, reason, fee.amount());
    }

    private Opinion accuse(ChargeLine fee, Money charged, Remark why) {
        return Opinion.Accusation.of(
                id(), fee, charged, Grade.STRONG, List.of(why), List.of(Remark.of("rules.penalty-not-owed.clear")));
    }

    private boolean isJudged(ChargeLine charge) {
        String text = charge.item() == null ? "" : charge.item();
        String section = charge.section() == null ? "" : charge.section();
        return charge.category() == Category.PENALTY
                && terminationWords.stream().anyMatch(text::contains)
                && lateWords.stream().noneMatch(word -> text.contains(word) || section.contains(word));
    }
}
