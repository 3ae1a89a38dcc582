package dev.billaudit.report;

import dev.billaudit.casebook.CaseEvent;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CasePosting;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.ledger.Wording;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A case as {@code cases.jsonl} holds it. */
final class CaseJson {

    private final Wording wording;

    CaseJson(Wording wording) {
        this.wording = wording;
    }

    Map<String, Object> of(CaseStanding standing, Optional<Deadline> deadline) {
        CaseFile file = standing.file();
        Map<String, Object> json = new LinkedHashMap<>();
        Json.put(json, "id", file.id());
        Json.put(json, "carrier", file.carrier().id());
        Json.put(json, "line", file.key().line().number());
        Json.put(json, "service", file.service());
        Json.put(json, "provider", file.provider().name());
        Json.put(json, "spCode", file.provider().spCode());
        Json.put(json, "family", file.key().family().id());
        Json.put(json, "state", standing.state());
        Json.put(json, "charged", file.charged());
        Json.put(json, "claimed", file.claimed());
        Json.put(json, "offered", standing.offered());
        Json.put(json, "received", standing.received());
        Json.put(json, "conceded", standing.conceded());
        Json.put(json, "months", file.postings().stream().map(CaseJson::month).toList());
        Json.put(json, "opened", opened(file).orElse(null));
        Json.put(json, "history", file.history().size());
        Json.put(json, "records", standing.records().size());
        Json.put(json, "filed", standing.filed());
        Json.put(json, "follows", file.key().predecessorId());
        Json.put(json, "folder", folder(file.id()));
        Json.put(json, "deadline", deadline.map(this::due).orElse(null));
        return json;
    }

    /** The month the case was opened for, as its history says, else its first month with money. */
    static Optional<YearMonth> opened(CaseFile file) {
        return file.history().stream()
                .filter(event -> event.kind() == CaseEvent.Kind.OPENED)
                .map(CaseEvent::month)
                .findFirst()
                .or(() -> file.postings().stream().map(CasePosting::month).findFirst());
    }

    /** The case's folder, relative to the report. */
    static String folder(String caseId) {
        return "cases/" + caseId + "/";
    }

    private static Map<String, Object> month(CasePosting posting) {
        Map<String, Object> json = new LinkedHashMap<>();
        Json.put(json, "month", posting.month());
        Json.put(json, "revision", posting.revision());
        Json.put(json, "finding", posting.findingId());
        Json.put(json, "rule", posting.rule());
        Json.put(json, "charged", posting.charged());
        Json.put(json, "claim", posting.claim());
        Json.put(json, "grade", posting.grade());
        return json;
    }

    private Map<String, Object> due(Deadline deadline) {
        Map<String, Object> json = new LinkedHashMap<>();
        Json.put(json, "on", deadline.on());
        Json.put(json, "what", wording.say(deadline.what()));
        return json;
    }
}
