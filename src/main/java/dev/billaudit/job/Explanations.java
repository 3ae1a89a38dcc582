package dev.billaudit.job;

import dev.billaudit.findings.Acceptance;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Remark;
import dev.billaudit.rules.Dossier;
import dev.billaudit.rules.Judgement;
import dev.billaudit.rules.Opinion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How findings came about: kept while the dossier lies open, since the register may be another one tomorrow. */
final class Explanations {

    private final Judgement judgement;

    Explanations(Judgement judgement) {
        this.judgement = judgement;
    }

    /** An explanation for each finding of the month, and for each that somebody accepted, by finding. */
    Map<String, Explanation> of(Dossier dossier, JudgedMonth judged) {
        var explanations = new LinkedHashMap<String, Explanation>();
        if (!judged.findings().isEmpty() || !judged.accepted().isEmpty()) {
            var heard = Heard.of(judgement.explain(dossier), judgement.comparisons(dossier));
            judged.accepted().forEach(one -> {
                JudgedCharge charge = charge(judged, one);
                explanations.put(one.finding().id(), of(one.finding(), charge, heard, one.because()));
            });
            judged.findings()
                    .forEach(finding ->
                            explanations.put(finding.id(), of(finding, charge(judged, finding), heard, null)));
        }
        return explanations;
    }

    /**
     * What was said of a month, for all its findings.
     *
     * @param ofBill opinions about the whole bill
     * @param byCharge opinions about charges, by the charge's number
     */
    private record Heard(
            List<Opinion> ofBill, Map<Integer, List<Opinion>> byCharge, Judgement.Comparisons comparisons) {

        static Heard of(List<Opinion> opinions, Judgement.Comparisons comparisons) {
            List<Opinion> ofBill = new ArrayList<>();
            Map<Integer, List<Opinion>> byCharge = new HashMap<>();
            for (Opinion opinion : opinions) {
                ChargeLine charge = opinion.charge();
                List<Opinion> own =
                        charge == null ? ofBill : byCharge.computeIfAbsent(charge.number(), any -> new ArrayList<>());
                own.add(opinion);
            }
            return new Heard(ofBill, byCharge, comparisons);
        }

        /** What was said of the finding's charge, or by its rule of the whole bill. */
        List<Opinion> of(Finding finding, @Nullable JudgedCharge charge) {
            return charge == null
                    ? ofBill.stream()
                            .filter(opinion -> opinion.rule().equals(finding.rule()))
                            .toList()
                    : byCharge.getOrDefault(charge.charge().number(), List.of());
        }
    }

    private static @Nullable JudgedCharge charge(JudgedMonth judged, Finding finding) {
        return judged.charges().stream()
                .filter(one -> finding.id().equals(one.findingId()))
                .findFirst()
                .orElse(null);
    }

    /** An accepted charge bears no finding's id: the row and the reason of the accepted list are its own. */
    private static @Nullable JudgedCharge charge(JudgedMonth judged, Acceptance acceptance) {
        List<Evidence> rows = acceptance.finding().evidence();
        return judged.charges().stream()
                .filter(one -> one.because().equals(acceptance.because())
                        && one.charge().evidence().get(0).equals(rows.get(0)))
                .findFirst()
                .orElse(null);
    }

    private Explanation of(Finding finding, @Nullable JudgedCharge charge, Heard heard, @Nullable Remark accepted) {
        return new Explanation(
                finding,
                charge,
                finding.evidence().get(0).place(),
                opinions(finding, charge, heard.of(finding, charge)),
                heard.comparisons().of(charge == null ? null : charge.charge()),
                finding.wouldClear(),
                missing(finding, heard.ofBill()),
                accepted);
    }

    /** What every rule said, in the order they were asked; of those that said nothing, why they did not. */
    private List<Explanation.Opinion> opinions(Finding finding, @Nullable JudgedCharge charge, List<Opinion> opinions) {
        var said = new ArrayList<Explanation.Opinion>();
        boolean isFound = false;
        for (String rule : judgement.ruleIds()) {
            List<Opinion> own = opinions.stream()
                    .filter(opinion -> opinion.rule().equals(rule))
                    .toList();
            own.forEach(opinion -> said.add(opinion(opinion)));
            if (own.isEmpty() && charge != null) {
                String why = isFound ? "job.opinion.nothing-left" : "job.opinion.other-kind";
                said.add(new Explanation.Opinion(rule, Remark.of(why), List.of()));
            }
            isFound |= rule.equals(finding.rule());
        }
        return said;
    }

    /** What the finding lacked, and what rules of the whole bill could not be asked for. */
    private static List<Remark> missing(Finding finding, List<Opinion> ofBill) {
        var missing = new ArrayList<>(finding.missing());
        ofBill.stream()
                .filter(opinion -> opinion instanceof Opinion.Abstention)
                .map(Opinion::because)
                .distinct()
                .forEach(missing::add);
        return missing;
    }

    private static Explanation.Opinion opinion(Opinion opinion) {
        if (opinion instanceof Opinion.Accusation accusation) {
            return new Explanation.Opinion(opinion.rule(), Remark.of("job.opinion.objects"), accusation.why());
        }
        String said = opinion instanceof Opinion.Abstention ? "job.opinion.not-asked" : "job.opinion.no-objection";
        return new Explanation.Opinion(opinion.rule(), Remark.of(said), List.of(opinion.because()));
    }
}
