package dev.billaudit.report;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingState;
import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finding as {@code findings.jsonl} holds it. */
final class FindingJson {

    private final Wording wording;

    FindingJson(Wording wording) {
        this.wording = wording;
    }

    Map<String, Object> of(Finding finding, Optional<FindingState> state) {
        Map<String, Object> json = new LinkedHashMap<>();
        Json.put(json, "id", finding.id());
        Json.put(json, "rule", finding.rule());
        Json.put(json, "month", finding.month());
        Json.put(json, "line", finding.line().number());
        Json.put(json, "carrier", finding.carrier().id());
        Json.put(json, "category", finding.category());
        Json.put(json, "service", finding.service());
        Json.put(json, "provider", finding.provider().name());
        Json.put(json, "spCode", finding.provider().spCode());
        Json.put(json, "charged", finding.charged());
        Json.put(json, "claim", finding.claim());
        Json.put(json, "grade", finding.grade());
        Json.put(json, "since", finding.since());
        Json.put(json, "state", state.map(FindingState::id).orElse(null));
        Json.put(json, "why", words(finding.why()));
        Json.put(json, "wouldClear", words(finding.wouldClear()));
        Json.put(json, "missing", words(finding.missing()));
        Json.put(json, "signals", finding.signals().stream().map(Signal::id).toList());
        Json.put(json, "figures", words(finding.figures()));
        Json.put(
                json,
                "evidence",
                finding.evidence().stream().map(FindingJson::row).toList());
        Json.put(json, "case", finding.caseId());
        if (finding.difference() != null) {
            Json.put(json, "difference", finding.difference());
        }
        return json;
    }

    private List<String> words(List<Remark> remarks) {
        return remarks.stream().map(wording::say).toList();
    }

    private static Map<String, Object> row(Evidence evidence) {
        Map<String, Object> json = new LinkedHashMap<>();
        Json.put(json, "file", evidence.place().file());
        Json.put(json, "sha256", evidence.place().sha256());
        Json.put(json, "sheet", evidence.place().sheet());
        Json.put(json, "row", evidence.place().row());
        Json.put(json, "text", evidence.text());
        Json.put(json, "amount", evidence.amount());
        return json;
    }
}
