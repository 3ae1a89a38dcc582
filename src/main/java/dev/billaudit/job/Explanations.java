package dev.billaudit.job;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Remark;
import dev.billaudit.rules.Dossier;
import dev.billaudit.rules.Judgement;
import dev.billaudit.rules.Opinion;
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

    /** An explanation for each finding of the month, by finding. */
    Map<String, Explanation> of(Dossier dossier, JudgedMonth judged) {
        var explanations = new LinkedHashMap<String, Explanation>();
        if (!judged.findings().isEmpty()) {
            List<Opinion> opinions = judgement.explain(dossier);
            judged.findings().forEach(finding -> explanations.put(finding.id(), of(finding, judged, opinions)));
        }
        return explanations;
    }

    private static Explanation of(Finding finding, JudgedMonth judged, List<Opinion> opinions) {
        JudgedCharge charge = judged.charges().stream()
                .filter(one -> finding.id().equals(one.findingId()))
                .findFirst()
                .orElse(null);
        return new Explanation(
                finding,
                charge,
                finding.evidence().get(0).place(),
                opinions.stream()
                        .filter(opinion -> speaksOf(opinion, charge, finding))
                        .map(Explanations::opinion)
                        .toList(),
                finding.why(),
                finding.wouldClear(),
                finding.missing());
    }

    private static boolean speaksOf(Opinion opinion, @Nullable JudgedCharge charge, Finding finding) {
        ChargeLine spoken = opinion.charge();
        if (spoken == null || charge == null) {
            return spoken == null && charge == null && opinion.rule().equals(finding.rule());
        }
        return spoken.number() == charge.charge().number();
    }

    private static Explanation.Opinion opinion(Opinion opinion) {
        if (opinion instanceof Opinion.Accusation accusation) {
            return new Explanation.Opinion(opinion.rule(), Remark.of("job.opinion.objects"), accusation.why());
        }
        String said = opinion instanceof Opinion.Abstention ? "job.opinion.not-asked" : "job.opinion.no-objection";
        return new Explanation.Opinion(opinion.rule(), Remark.of(said), List.of(opinion.because()));
    }
}
