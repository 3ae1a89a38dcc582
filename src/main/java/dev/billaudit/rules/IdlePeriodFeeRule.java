package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.rules.Opinion.Abstention.Effect;
import java.time.LocalDate;
import java.util.List;

/**
 * A recurring fee falls on days on which the line was idle.
 *
 * <p>Declared days (idle, or suspended from the month after) are suspect by the day, rounded down to the fen; use on
 * such a day contradicts the register and makes the fee unclear. Without a declaration the month's fee is suspect when
 * every kind of usage is there to look at and shows no use. The keeping fee of a suspended line is spared.
 */
final class IdlePeriodFeeRule implements AuditRule {

    private final KeepingFee keepingFee;

    IdlePeriodFeeRule(KeepingFee keepingFee) {
        this.keepingFee = keepingFee;
    }

    @Override
    public String id() {
        return "idle-period-fee";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.IDLE;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        IdleTime idle = new IdleTime(
                docket.dossier().register().events(), docket.agreements().contracts());
        List<LocalDate> declared = idle.declared(docket.month().cycle());
        return docket.open().stream()
                .filter(charge -> isJudged(docket, charge))
                .map(charge -> declared.isEmpty()
                        ? judgeObserved(docket, idle, charge)
                        : judgeDeclared(docket, idle, declared, charge))
                .toList();
    }

    private static boolean isJudged(Docket docket, ChargeLine charge) {
        return switch (charge.category()) {
            case PLAN, BROADBAND -> true;
            case VALUE_ADDED -> !docket.who().isSum(charge);
            case ON_BEHALF, VOICE, MESSAGE, DATA, PENALTY, CREDIT, OTHER -> false;
        };
    }

    private Opinion judgeDeclared(Docket docket, IdleTime idle, List<LocalDate> all, ChargeLine charge) {
        List<LocalDate> declared = all.stream().filter(charge.cycle()::contains).toList();
        Money fee = keepingFee.beyond(docket, charge);
        if (!docket.agreements().isRecurring(charge) || fee.isZero()) {
            return spared(docket, charge);
        }
        List<LocalDate> used = declared.stream()
                .filter(day -> IdleTime.usedOn(docket.month(), day))
                .toList();
        boolean contradictsCustomer = used.stream().anyMatch(idle::isDeclaredByCustomer);
        if (contradictsCustomer) {
            return new Opinion.Abstention(
                    id(), charge, Effect.UNCLEAR, Remark.of("rules.idle-period-fee.used", used.get(0)), fee);
        }
        long days = charge.cycle().days();
        Money suspect = declared.size() >= days ? fee : fee.timesFraction(declared.size(), days);
        if (!suspect.isPositive()) {
            return new Opinion.Acquittal(id(), charge, Remark.of("rules.idle-period-fee.below-fen"));
        }
        return new Opinion.Accusation(
                id(),
                charge,
                suspect,
                null,
                used.isEmpty() ? Grade.STRONG : Grade.REVIEW,
                List.of(Remark.of(
                        "rules.idle-period-fee.declared",
                        declared.get(0),
                        declared.get(declared.size() - 1),
                        declared.size(),
                        days)),
                List.of(Remark.of("rules.idle-period-fee.clear-declared")),
                used.stream()
                        .limit(1)
                        .map(day -> Remark.of("rules.idle-period-fee.used-while-suspended", day))
                        .toList());
    }

    private Opinion judgeObserved(Docket docket, IdleTime idle, ChargeLine charge) {
        Money fee = keepingFee.beyond(docket, charge);
        if (!docket.agreements().isRecurring(charge) || fee.isZero()) {
            return spared(docket, charge);
        }
        // A broadband fee on a mobile line: its use does not stand in the mobile's records.
        boolean fused = charge.category() == Category.BROADBAND
                && idle.usageKinds(docket.month()).contains(RecordKind.VOICE);
        return switch (idle.observe(docket.month())) {
            case USED -> new Opinion.Acquittal(id(), charge, Remark.of("rules.idle-period-fee.in-use"));
            case UNKNOWN ->
                new Opinion.Abstention(
                        id(),
                        charge,
                        Effect.UNCLEAR_UNLESS_AGREED,
                        Remark.of("rules.idle-period-fee.usage-missing", kinds(docket, idle)),
                        fee);
            case IDLE ->
                fused
                        ? new Opinion.Acquittal(id(), charge, Remark.of("rules.idle-period-fee.fused"))
                        : accuseObserved(docket, idle, charge, fee);
        };
    }

    private Opinion accuseObserved(Docket docket, IdleTime idle, ChargeLine charge, Money fee) {
        boolean again = docket.agreements()
                .monthBefore()
                .filter(before -> idle.observe(before) == IdleTime.Observed.IDLE)
                .isPresent();
        return Opinion.Accusation.of(
                id(),
                charge,
                fee,
                again ? Grade.LIKELY : Grade.REVIEW,
                List.of(Remark.of(
                        again ? "rules.idle-period-fee.observed-again" : "rules.idle-period-fee.observed-once")),
                List.of(Remark.of("rules.idle-period-fee.clear-observed")));
    }

    private Opinion spared(Docket docket, ChargeLine charge) {
        String why = docket.who().isKeepingFee(charge) ? "keeping-fee" : "not-recurring";
        return new Opinion.Acquittal(id(), charge, Remark.of("rules.idle-period-fee." + why));
    }

    private static String kinds(Docket docket, IdleTime idle) {
        return RecordKind.named(idle.missing(docket.month()));
    }
}
