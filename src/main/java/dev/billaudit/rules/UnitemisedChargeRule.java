package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.register.ServiceEntry;
import dev.billaudit.rules.Opinion.Abstention.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a value-added or on-behalf total that no item or record explains, or an item with neither name nor code.
 *
 * <p>Where the records are missing and entries of the register could explain the part, nobody can say whether it was
 * agreed.
 */
final class UnitemisedChargeRule implements AuditRule {

    @Override
    public String id() {
        return "unitemised-charge";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.UNAUTHORISED;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        return docket.open().stream()
                .filter(charge -> charge.category() == Category.VALUE_ADDED || charge.category() == Category.ON_BEHALF)
                .map(charge -> judge(docket, charge))
                .toList();
    }

    private Opinion judge(Docket docket, ChargeLine charge) {
        if (docket.who().isIdentified(charge)) {
            return new Opinion.Acquittal(id(), charge, Remark.of("rules.unitemised-charge.itemised"));
        }
        if (!docket.who().isSum(charge)) {
            return accuse(charge, Remark.of("rules.unitemised-charge.nameless"));
        }
        RecordKind kind = charge.category() == Category.ON_BEHALF ? RecordKind.ON_BEHALF : RecordKind.VALUE_ADDED;
        if (docket.month().coverageOf(kind) != CoverageState.MISSING) {
            return accuse(charge, Remark.of("rules.unitemised-charge.unexplained"));
        }
        if (couldBeExplained(docket, charge)) {
            return new Opinion.Abstention(
                    id(),
                    charge,
                    Effect.UNCLEAR_UNLESS_AGREED,
                    Remark.of("rules.unitemised-charge.records-missing", RecordKind.named(List.of(kind))),
                    charge.amount());
        }
        return accuse(charge, Remark.of("rules.unitemised-charge.nothing-agreed"));
    }

    private Opinion accuse(ChargeLine charge, Remark why) {
        return Opinion.Accusation.of(
                id(),
                charge,
                charge.amount(),
                Grade.LIKELY,
                List.of(why),
                List.of(Remark.of("rules.unitemised-charge.clear")));
    }

    // Entries that another charge of the month already stands under explain nothing more. Monthly prices add up, but
    // a service has one: it may stand twice, entered again or renewed within the month.
    private static boolean couldBeExplained(Docket docket, ChargeLine charge) {
        Map<Service, Money> prices = new HashMap<>();
        for (ServiceEntry entry : docket.agreements().running()) {
            boolean spent = docket.month().charges().stream()
                    .anyMatch(other -> docket.agreements().naming(other).contains(entry));
            Money price = entry.agreedPrice().orElse(null);
            boolean anyAmount = entry.kind() == ServiceEntry.Kind.PER_USE || price == null;
            if (!spent && anyAmount) {
                return true;
            }
            if (!spent && price != null) {
                prices.merge(Service.of(docket, entry), price, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        Money explained = prices.values().stream().reduce(Money.ZERO, Money::plus);
        return explained.isPositive() && Docket.due(explained, List.of(charge)).compareTo(charge.amount()) >= 0;
    }

    /** What entries of one service have in common. */
    private record Service(String name, ServiceProvider provider) {

        static Service of(Docket docket, ServiceEntry entry) {
            String name = entry.service();
            return new Service(name == null ? "" : docket.who().normalise(name), entry.provider());
        }
    }
}
