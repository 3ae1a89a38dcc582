package dev.billaudit.report;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingState;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.findings.Signal;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Recall;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The workbook's words for the codes of the twin. */
final class Words {

    /** The rules whose names stand in the report's own wording, in rule order. */
    static final List<String> NAMED_RULES = List.of(
            "charged-after-cancellation",
            "duplicate-charge",
            "trial-turned-paid",
            "price-above-agreed",
            "idle-period-fee",
            "unrecognised-sp",
            "unrecognised-value-added",
            "unitemised-charge",
            "plan-fee-not-agreed",
            "penalty-not-owed",
            "bill-does-not-add-up",
            "abnormal-total",
            "refund-missing",
            "charged-again");

    private final Wording wording;
    private final Map<String, String> ruleTitles = new HashMap<>();
    /** What is said of every charge is looked up once. */
    private final Recall<String> codes = new Recall<>(this::say);

    private final String cut;

    Words(Wording wording, List<RuleNote> rules) {
        this.wording = wording;
        cut = say("cut");
        NAMED_RULES.forEach(id -> ruleTitles.put(id, wording.say("report.rule." + id)));
        rules.forEach(rule -> ruleTitles.put(rule.id(), rule.title()));
    }

    String say(String key, Object... args) {
        return wording.say(Remark.of("report." + key, args));
    }

    String say(Remark remark) {
        return wording.say(remark);
    }

    /** What stands at the end of a text that a cell cannot hold. */
    String cut() {
        return cut;
    }

    /** Several remarks, one under the other. */
    String paragraphs(List<Remark> remarks) {
        return String.join("\n", remarks.stream().map(wording::say).toList());
    }

    String rule(String id) {
        return ruleTitles.getOrDefault(id, id);
    }

    /** What a rule looks for, empty for one that this wording does not know. */
    String meaning(String ruleId) {
        return NAMED_RULES.contains(ruleId) ? say("rule-meaning." + ruleId) : "";
    }

    String carrier(Carrier carrier) {
        return codes.of("carrier." + carrier.id());
    }

    String category(@Nullable Category category) {
        return category == null ? say("category.whole-bill") : codes.of("category." + category.name());
    }

    String verdict(Verdict verdict) {
        return codes.of("verdict." + verdict.name());
    }

    String grade(Grade grade) {
        return say("grade." + grade.name());
    }

    String change(FindingState state) {
        return say("change." + state.id());
    }

    String family(RuleFamily family) {
        return say("family." + family.id());
    }

    String signals(List<Signal> signals) {
        return String.join(
                "\n",
                signals.stream().map(signal -> say("signal." + signal.id())).toList());
    }

    /** The signals of a finding with their figures, one under the other. */
    String signals(Finding finding) {
        return String.join(
                "\n",
                Stream.of(signals(finding.signals()), paragraphs(finding.figures()))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    String kind(RecordKind kind) {
        return say("kind." + kind.id());
    }

    String coverage(CoverageState state) {
        return say("coverage." + state.name());
    }

    String fileState(FileState state) {
        return say("file-state." + state.name());
    }
}
