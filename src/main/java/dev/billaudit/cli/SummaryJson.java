package dev.billaudit.cli;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.report.RunJson;
import dev.billaudit.report.RunSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The result of a month for machines: the keys of {@code run.json} and where things lie, one object on one line. */
final class SummaryJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Wording words;

    SummaryJson(Wording words) {
        this.words = words;
    }

    /** One object; amounts are strings. */
    String of(AuditOutcome outcome) {
        RunSummary run = outcome.summary();
        Map<String, Object> json = RunJson.keys(run);
        json.put("gaps", said(run.gaps()));
        json.put("notes", said(outcome.notes()));
        json.put("paths", paths(outcome));
        json.put("nothingToDo", outcome.nothingToDo());
        json.put("resumed", outcome.resumed());
        json.put("parkedFiles", outcome.parkedFiles());
        json.put("exitCode", outcome.exitCode());
        return JSON.writeValueAsString(json);
    }

    private static Map<String, Object> paths(AuditOutcome outcome) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("folder", PathText.show(outcome.folder()));
        for (String name : List.of("report.xlsx", "findings.jsonl", "cases")) {
            String key = name.replaceFirst("\\..*$", "");
            paths.put(key, PathText.show(outcome.folder().resolve(name)));
        }
        return paths;
    }

    private List<String> said(List<Remark> remarks) {
        return remarks.stream().map(words::say).toList();
    }
}
