package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A monthly charge of one service stands again in the same file, at the same amount.
 *
 * <p>Copies in other files are exports that overlap, and uses at a price are no copies, however alike they look. Where
 * an export names neither the service nor both codes nobody can say that it is the same service. A bill of several months may
 * print the fee of each.
 */
final class DuplicateChargeRule implements AuditRule {

    @Override
    public String id() {
        return "duplicate-charge";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.UNAUTHORISED;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        List<Opinion> opinions = new ArrayList<>();
        Map<Kind, List<ChargeLine>> firstsOfKind = new HashMap<>();
        for (ChargeLine charge : docket.open()) {
            if (!isMonthly(docket, charge)) {
                opinions.add(new Opinion.Acquittal(id(), charge, Remark.of("rules.duplicate-charge.not-monthly")));
                continue;
            }
            List<ChargeLine> firsts = firstsOfKind.computeIfAbsent(Kind.of(docket, charge), any -> new ArrayList<>());
            List<ChargeLine> alike = firsts.stream()
                    .filter(earlier -> isOfOneService(docket, earlier, charge))
                    .toList();
            if (alike.size() >= charge.cycle().monthlyFees()) {
                opinions.add(accuse(alike.get(0), charge));
            } else {
                opinions.add(new Opinion.Acquittal(id(), charge, Remark.of("rules.duplicate-charge.once")));
                firsts.add(charge);
            }
        }
        return opinions;
    }

    private Opinion accuse(ChargeLine first, ChargeLine copy) {
        return Opinion.Accusation.of(
                id(),
                copy,
                copy.amount(),
                Grade.STRONG,
                List.of(Remark.of(
                        "rules.duplicate-charge.why",
                        copy.amount(),
                        Docket.place(first).file(),
                        Docket.place(first).row())),
                List.of(Remark.of("rules.duplicate-charge.clear")));
    }

    private static boolean isMonthly(Docket docket, ChargeLine charge) {
        return switch (charge.rhythm()) {
            case MONTHLY -> true;
            case PER_USE -> false;
            case UNSTATED -> docket.agreements().isMonthlyByEntry(charge);
        };
    }

    /** What a charge and its copy share besides the service. */
    private record Kind(Category category, Money amount, String file, YearMonth period) {

        static Kind of(Docket docket, ChargeLine charge) {
            return new Kind(charge.category(), charge.amount(), chargingFile(charge), docket.period(charge));
        }
    }

    private static boolean isOfOneService(Docket docket, ChargeLine first, ChargeLine other) {
        return docket.who().sameService(first, other) && !areNamedApart(docket, first, other);
    }

    // Records that explain one sum are charged by the bill, in whichever files their list is kept: two that an export
    // repeats are one by then, and the sum holds both.
    private static String chargingFile(ChargeLine charge) {
        List<Evidence> rows = charge.evidence();
        boolean isUnderSum = charge.origin() == ChargeLine.Origin.RECORD && rows.size() > 1;
        return (isUnderSum ? rows.get(1).place() : Docket.place(charge)).file();
    }

    // One port serves several services of a provider: where both are named, both names must be one.
    private static boolean areNamedApart(Docket docket, ChargeLine first, ChargeLine other) {
        Optional<String> name = docket.who().serviceName(first);
        Optional<String> second = docket.who().serviceName(other);
        return name.isPresent() && second.isPresent() && !docket.who().sameName(name.get(), second.get());
    }
}
