package dev.billaudit.rules;

import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.Matter;
import dev.billaudit.findings.NotChecked;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.AcceptedEntry;
import dev.billaudit.register.ServiceEntry;
import dev.billaudit.rules.Opinion.Abstention;
import dev.billaudit.rules.Opinion.Abstention.Effect;
import dev.billaudit.rules.Opinion.Accusation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One month after all rules were asked in their order, each seeing what the earlier ones left. */
final class Hearing {

    private final Docket docket;
    private final List<Opinion> opinions = new ArrayList<>();
    private final List<Charge> accusations = new ArrayList<>();
    private final Map<Integer, List<Accusation>> accusationsOf = new HashMap<>();
    private final Map<Integer, List<Abstention>> abstentionsOf = new HashMap<>();
    private final IdentityHashMap<Accusation, AcceptedEntry> accepted = new IdentityHashMap<>();

    Hearing(Docket docket, List<AuditRule> rules) {
        this.docket = docket;
        AcceptedList list = new AcceptedList(docket);
        for (AuditRule rule : rules) {
            List<Opinion> said = rule.judge(docket).stream()
                    .sorted(Comparator.comparingInt(opinion -> docket.rank(opinion.charge())))
                    .toList();
            opinions.addAll(said);
            for (Opinion opinion : said) {
                if (opinion instanceof Accusation accusation) {
                    list.entry(accusation).ifPresent(entry -> accepted.put(accusation, entry));
                    accusations.add(new Charge(rule.family(), accusation));
                }
                hear(opinion);
            }
        }
    }

    private void hear(Opinion opinion) {
        ChargeLine charge = opinion.charge();
        if (charge == null) {
            return;
        }
        if (opinion instanceof Accusation accusation) {
            accusationsOf
                    .computeIfAbsent(charge.number(), any -> new ArrayList<>())
                    .add(accusation);
            docket.take(charge, accusation.charged());
        }
        if (opinion instanceof Abstention abstention) {
            abstentionsOf
                    .computeIfAbsent(charge.number(), any -> new ArrayList<>())
                    .add(abstention);
        }
    }

    /**
     * An accusation and the matter it belongs to.
     *
     * @param family of the rule that speaks
     * @param accusation what it says
     */
    record Charge(RuleFamily family, Accusation accusation) {

        /** The family of its case: that of the case on file, else of the rule. */
        RuleFamily ofCase() {
            Matter onFile = accusation.matter();
            return onFile == null ? family : onFile.family();
        }

        /** What makes it one matter with those of other months. */
        String matter(Docket docket) {
            ChargeLine charge = accusation.charge();
            Matter onFile = accusation.matter();
            if (charge == null && onFile != null) {
                return accusation.rule() + "\n" + onFile.caseId();
            }
            return charge == null
                    ? accusation.rule()
                    : ofCase() + "\n" + docket.who().identity(charge);
        }
    }

    Docket docket() {
        return docket;
    }

    List<Opinion> opinions() {
        return List.copyOf(opinions);
    }

    List<Charge> accusations() {
        return List.copyOf(accusations);
    }

    /** Why somebody accepted what an accusation says; empty when nobody did. */
    Optional<Remark> acceptance(Accusation accusation) {
        return Optional.ofNullable(accepted.get(accusation))
                .map(entry -> Remark.of("rules.accepted", entry.reason(), entry.person(), entry.place()));
    }

    /** The rows of a charge: its suspect parts in rule order, then what is left. */
    List<JudgedCharge> rows(ChargeLine charge, IdentityHashMap<Accusation, String> findingIds) {
        List<JudgedCharge> rows = new ArrayList<>();
        for (Accusation accusation : accusationsOf.getOrDefault(charge.number(), List.of())) {
            ChargeLine part = charge.withAmount(accusation.charged());
            rows.add(acceptance(accusation)
                    .map(because -> plain(part, Verdict.AGREED, because))
                    .orElseGet(() -> new JudgedCharge(
                            part,
                            Verdict.SUSPECT,
                            accusation.rule(),
                            findingIds.get(accusation),
                            accusation.because())));
        }
        Money left = docket.left(charge);
        if (rows.isEmpty() || !left.isZero()) {
            rows.add(rest(charge.withAmount(left)));
        }
        return rows;
    }

    /** Rules that could not be asked, with the money they would have covered, in rule order. */
    List<NotChecked> notChecked() {
        Map<String, NotChecked> rows = new LinkedHashMap<>();
        opinions.stream()
                .filter(Abstention.class::isInstance)
                .map(Abstention.class::cast)
                .forEach(abstention -> {
                    NotChecked row = new NotChecked(
                            abstention.rule(),
                            docket.month().line(),
                            docket.month().cycle().month(),
                            abstention.because(),
                            abstention.money());
                    rows.merge(
                            abstention.rule() + abstention.because(),
                            row,
                            (one, other) -> new NotChecked(
                                    one.rule(),
                                    one.line(),
                                    one.month(),
                                    one.reason(),
                                    one.money().plus(other.money())));
                });
        return List.copyOf(rows.values());
    }

    private JudgedCharge rest(ChargeLine charge) {
        if (charge.amount().isNegative() || charge.origin() == ChargeLine.Origin.REDUCTION) {
            return plain(charge, Verdict.CREDIT, Remark.of("rules.credit"));
        }
        Optional<Abstention> unclear = abstention(charge, Effect.UNCLEAR);
        if (unclear.isPresent()) {
            return unclear(charge, unclear.get());
        }
        Agreements agreements = docket.agreements();
        List<ServiceEntry> covering = agreements.covering(charge);
        if (!covering.isEmpty()) {
            return plain(
                    charge,
                    Verdict.AGREED,
                    Remark.of("rules.agreed-by-entry", covering.get(0).place()));
        }
        if (agreements.isUnderContract(charge)) {
            return plain(charge, Verdict.AGREED, Remark.of("rules.agreed-by-contract"));
        }
        return abstention(charge, Effect.UNCLEAR_UNLESS_AGREED)
                .map(abstention -> unclear(charge, abstention))
                .orElseGet(() -> plain(charge, Verdict.STANDARD, Remark.of("rules.standard")));
    }

    private static JudgedCharge unclear(ChargeLine charge, Abstention abstention) {
        return new JudgedCharge(charge, Verdict.UNCLEAR, abstention.rule(), null, abstention.because());
    }

    private static JudgedCharge plain(ChargeLine charge, Verdict verdict, Remark because) {
        return new JudgedCharge(charge, verdict, null, null, because);
    }

    private Optional<Abstention> abstention(ChargeLine charge, Effect effect) {
        for (Abstention abstention : abstentionsOf.getOrDefault(charge.number(), List.of())) {
            if (abstention.effect() == effect) {
                return Optional.of(abstention);
            }
        }
        return Optional.empty();
    }
}
