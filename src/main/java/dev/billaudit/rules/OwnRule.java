package dev.billaudit.rules;

import com.google.re2j.Pattern;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.rules.Opinion.Abstention.Effect;
import dev.billaudit.rules.OwnCondition.Months;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A charge fits a condition of the user's own. Asked after all other rules, of what they left; a person decides on what
 * it finds. It says nothing of a service's age where no earlier month is on record.
 */
final class OwnRule implements AuditRule {

    private final OwnCondition condition;

    OwnRule(OwnCondition condition) {
        this.condition = condition;
    }

    @Override
    public String id() {
        return condition.ruleId();
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.UNAUTHORISED;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        return docket.open().stream()
                .filter(charge -> fits(docket, charge))
                .flatMap(charge -> judge(docket, charge))
                .toList();
    }

    private Stream<Opinion> judge(Docket docket, ChargeLine charge) {
        Months age = condition.age();
        if (age != null && docket.dossier().earlier().isEmpty()) {
            Remark why = Remark.of("rules.own.no-history");
            return Stream.of(new Opinion.Abstention(id(), charge, Effect.NONE, why, charge.amount()));
        }
        if (age != null && !age.hold(months(docket, charge))) {
            return Stream.of(new Opinion.Acquittal(id(), charge, Remark.of("rules.own.other-age")));
        }
        return Stream.of(Opinion.Accusation.of(
                id(),
                charge,
                charge.amount(),
                Grade.REVIEW,
                List.of(Remark.of("rules.own.why", condition.title(), condition.reason())),
                List.of(Remark.of("rules.own.clear"))));
    }

    private boolean fits(Docket docket, ChargeLine charge) {
        return (condition.category() == null || condition.category() == charge.category())
                && (condition.name() == null || bears(docket, condition.name(), charge.item()))
                && (condition.provider() == null
                        || bears(docket, condition.provider(), charge.provider().name()))
                && (condition.code() == null || hasCode(charge.provider(), condition.code()))
                && (condition.price() == null || condition.price().hold(whole(docket, charge)));
    }

    private static boolean bears(Docket docket, Pattern pattern, @Nullable String name) {
        return name != null
                && (pattern.matcher(name).find()
                        || pattern.matcher(docket.who().normalise(name)).find());
    }

    private static boolean hasCode(ServiceProvider provider, String code) {
        return Stream.of(provider.spCode(), provider.serviceCode(), provider.accessNumber())
                .filter(Objects::nonNull)
                .anyMatch(code::equalsIgnoreCase);
    }

    private static Money whole(Docket docket, ChargeLine charge) {
        return docket.month().charges().stream()
                .filter(original -> original.number() == charge.number())
                .map(ChargeLine::amount)
                .findFirst()
                .orElse(charge.amount());
    }

    private static long months(Docket docket, ChargeLine charge) {
        YearMonth now = docket.month().cycle().month();
        String identity = docket.who().identity(charge);
        return docket.dossier().earlier().stream()
                .filter(month -> month.charges().stream()
                        .anyMatch(earlier -> earlier.amount().isPositive()
                                && docket.who().identity(earlier).equals(identity)))
                .map(month -> ChronoUnit.MONTHS.between(month.cycle().month(), now) + 1)
                .max(Long::compare)
                .orElse(1L);
    }
}
