package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.Likeness;
import dev.billaudit.register.ServiceEntry;
import dev.billaudit.rules.Opinion.Abstention.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether somebody agreed to a named charge of one category, and which agreement is nearest if nobody did. */
final class Recognition {

    private final String rule;
    private final Category category;
    private final BigDecimal alike;
    private final BigDecimal nearest;

    Recognition(String rule, Category category, Thresholds thresholds) {
        this.rule = rule;
        this.category = category;
        this.alike = thresholds.number("likeness");
        this.nearest = thresholds.number("nearest-from");
    }

    List<Opinion> judge(Docket docket) {
        RecordKind kind = category == Category.ON_BEHALF ? RecordKind.ON_BEHALF : RecordKind.VALUE_ADDED;
        List<Opinion> opinions = new ArrayList<>();
        if (!docket.month().hasBill() && docket.month().coverageOf(kind) == CoverageState.MISSING) {
            Remark reason = Remark.of("rules.unrecognised.records-missing", RecordKind.named(List.of(kind)));
            opinions.add(new Opinion.Abstention(rule, null, Effect.NONE, reason, Money.ZERO));
        }
        docket.open().stream()
                .filter(charge -> charge.category() == category)
                .filter(charge -> docket.who().isIdentified(charge))
                .forEach(charge -> opinions.add(judge(docket, charge)));
        return opinions;
    }

    private Opinion judge(Docket docket, ChargeLine charge) {
        Agreements agreements = docket.agreements();
        List<ServiceEntry> covering = agreements.covering(charge);
        if (!covering.isEmpty()) {
            return new Opinion.Acquittal(
                    rule,
                    charge,
                    Remark.of("rules.agreed-by-entry", covering.get(0).place()));
        }
        if (agreements.bearsPlanName(charge)) {
            return new Opinion.Acquittal(rule, charge, Remark.of("rules.agreed-by-contract"));
        }
        Optional<Neighbour> neighbour = neighbour(docket, charge);
        boolean doubtful = docket.who().isDonation(charge)
                || neighbour.filter(near -> near.likeness.isAtLeast(alike)).isPresent();
        List<Remark> why = new ArrayList<>();
        why.add(Remark.of("rules." + rule + ".why"));
        if (docket.who().isDonation(charge)) {
            why.add(Remark.of("rules.unrecognised.donation"));
        }
        outsideDates(agreements, charge).ifPresent(why::add);
        List<Remark> clear = new ArrayList<>();
        clear.add(Remark.of("rules." + rule + ".clear"));
        neighbour
                .filter(near -> near.likeness.isAtLeast(nearest))
                .ifPresent(near -> clear.add(
                        Remark.of("rules.unrecognised.nearest", near.name, near.likeness.percent(), near.place)));
        return Opinion.Accusation.of(rule, charge, charge.amount(), doubtful ? Grade.REVIEW : Grade.LIKELY, why, clear);
    }

    private static Optional<Remark> outsideDates(Agreements agreements, ChargeLine charge) {
        return agreements.naming(charge).stream()
                .filter(Agreements::isPaid)
                .findFirst()
                .map(entry -> Remark.of("rules.unrecognised.not-on-that-day", entry.place()));
    }

    private static Optional<Neighbour> neighbour(Docket docket, ChargeLine charge) {
        return docket.who()
                .serviceName(charge)
                .flatMap(name -> docket.agreements().running().stream()
                        .filter(entry -> entry.service() != null)
                        .map(entry -> {
                            String service = Objects.requireNonNull(entry.service());
                            return new Neighbour(
                                    service, entry.place(), docket.who().likeness(name, service));
                        })
                        .max(Comparator.comparingInt(near -> near.likeness.percent())));
    }

    private record Neighbour(String name, String place, Likeness likeness) {}
}
