package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.Matter;
import dev.billaudit.findings.Promise;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.rules.Opinion.Abstention.Effect;
import java.util.List;
import java.util.stream.Stream;

/**
 * A refund that was promised is not on the bill it was promised for, nor on one since the promise.
 *
 * <p>Without a date it was promised for the next bill: the first one that ends on or after the day of the promise. A
 * refund that names the service first pays for what the same bill charges for it. Would be cleared by a refund on the
 * bill, or by a note that it came another way.
 */
final class RefundMissingRule implements AuditRule {

    private final List<String> refundWords;

    RefundMissingRule(Thresholds thresholds) {
        this.refundWords = thresholds.words("refund-words");
    }

    @Override
    public String id() {
        return "refund-missing";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.UNAUTHORISED;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        return docket.matters().all().stream()
                .flatMap(matter -> Stream.ofNullable(matter.promise())
                        .filter(promise -> !docket.month().cycle().last().isBefore(promise.due()))
                        .map(promise -> judge(docket, matter, promise)))
                .toList();
    }

    private Opinion judge(Docket docket, Matter matter, Promise promise) {
        Money open = promise.amount().minus(matter.received());
        if (!open.isPositive()) {
            return new Opinion.Acquittal(id(), null, Remark.of("rules.refund-missing.received", matter.caseId()));
        }
        if (!docket.month().hasBill() || !isOfTheBill(docket, matter)) {
            Remark why = Remark.of("rules.refund-missing.no-bill", matter.caseId(), promise.amount());
            return new Opinion.Abstention(id(), null, Effect.NONE, why, open);
        }
        Money back = refunded(docket, matter, promise);
        if (back.compareTo(open) >= 0 || bearsTheAmount(docket, promise, open)) {
            return new Opinion.Acquittal(id(), null, Remark.of("rules.refund-missing.on-bill", matter.caseId()));
        }
        Remark why = Remark.of(
                "rules.refund-missing.why",
                matter.caseId(),
                promise.on(),
                promise.promisedBy(),
                promise.amount(),
                back);
        return new Opinion.Accusation(
                id(),
                null,
                open.minus(back),
                null,
                Grade.STRONG,
                List.of(why),
                List.of(Remark.of("rules.refund-missing.clear")),
                List.of(),
                matter);
    }

    // Whoever took the money gives it back on a bill of its own.
    private static boolean isOfTheBill(Docket docket, Matter matter) {
        return docket.month().carriers().stream().anyMatch(matter.carrier()::maybe);
    }

    private Money refunded(Docket docket, Matter matter, Promise promise) {
        ServiceRefunds refunds = new ServiceRefunds(docket.who(), matter, refundWords);
        return since(docket, promise).map(refunds::on).reduce(Money.ZERO, Money::plus);
    }

    // A refund without a service's name that has the very amount is taken for the promised one: nobody is accused on
    // a carrier's sparing words.
    private boolean bearsTheAmount(Docket docket, Promise promise, Money open) {
        return since(docket, promise)
                .flatMap(month -> month.charges().stream())
                .anyMatch(charge -> charge.amount().negated().equals(open)
                        && docket.who().namesNothing(charge)
                        && ServiceRefunds.isRefund(charge, refundWords));
    }

    private static Stream<BalancedMonth> since(Docket docket, Promise promise) {
        return Stream.concat(docket.dossier().earlier().stream(), Stream.of(docket.month()))
                .filter(month -> !month.cycle().last().isBefore(promise.on()));
    }
}
