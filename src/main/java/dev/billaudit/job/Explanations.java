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
            var rows = Rows.of(judged);
            judged.accepted()
                    .forEach(one -> explanations.put(
                            one.finding().id(), of(one.finding(), rows.of(one), heard, one.because())));
            judged.findings()
                    .forEach(finding -> explanations.put(finding.id(), of(finding, rows.of(finding), heard, null)));
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

    /**
     * The judged rows of a month, for all its findings.
     *
     * @param byFinding by the finding they bear
     * @param byReason by why they have their verdict and their first row of evidence
     */
    private record Rows(Map<String, JudgedCharge> byFinding, Map<Reasoned, JudgedCharge> byReason) {

        static Rows of(JudgedMonth judged) {
            Map<String, JudgedCharge> byFinding = new HashMap<>();
            Map<Reasoned, JudgedCharge> byReason = new HashMap<>();
            for (JudgedCharge row : judged.charges()) {
                String finding = row.findingId();
                if (finding != null) {
                    byFinding.putIfAbsent(finding, row);
                }
                row.charge().evidence().stream()
                        .findFirst()
                        .ifPresent(first -> byReason.putIfAbsent(new Reasoned(row.because(), first), row));
            }
            return new Rows(byFinding, byReason);
        }

        @Nullable
        JudgedCharge of(Finding finding) {
            return byFinding.get(finding.id());
        }

        /** An accepted charge bears no finding's id: the row and the reason of the accepted list are its own. */
        @Nullable
        JudgedCharge of(Acceptance acceptance) {
            return byReason.get(new Reasoned(
                    acceptance.because(), acceptance.finding().evidence().get(0)));
        }
    }

    private record Reasoned(Remark because, Evidence first) {}

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
