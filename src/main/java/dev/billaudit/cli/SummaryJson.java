package dev.billaudit.cli;

import dev.billaudit.findings.Verdict;
import dev.billaudit.job.AuditOutcome;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.report.RunSummary;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
        ObjectNode json = JSON.createObjectNode();
        json.put("month", run.month().toString());
        json.put("revision", run.revision());
        json.put("state", run.state().name());
        json.put("asOf", run.asOf().toString());
        json.put("inputDigest", run.inputDigest());
        json.put("ruleDigest", run.ruleDigest());
        json.put("version", run.version());
        counts(json.putObject("counts"), run.counts());
        money(json.putObject("money"), run);
        ObjectNode invariants = json.putObject("invariants");
        run.invariants().forEach(invariants::put);
        said(json.putArray("gaps"), run.gaps());
        said(json.putArray("notes"), outcome.notes());
        ObjectNode paths = json.putObject("paths");
        paths.put("folder", PathText.show(outcome.folder()));
        for (String name : List.of("report.xlsx", "findings.jsonl", "cases")) {
            String key = name.replaceFirst("\\..*$", "");
            paths.put(key, PathText.show(outcome.folder().resolve(name)));
        }
        json.put("nothingToDo", outcome.nothingToDo());
        json.put("resumed", outcome.resumed());
        json.put("parkedFiles", outcome.parkedFiles());
        json.put("exitCode", outcome.exitCode());
        return JSON.writeValueAsString(json);
    }

    private static void counts(ObjectNode json, RunSummary.Counts counts) {
        json.put("files", counts.files());
        json.put("rowsRead", counts.rowsRead());
        json.put("rowsAccepted", counts.rowsAccepted());
        json.put("rowsRejected", counts.rowsRejected());
        json.put("rowsIgnored", counts.rowsIgnored());
        json.put("lines", counts.lines());
        json.put("charges", counts.charges());
        json.put("findings", counts.findings());
        json.put("cases", counts.cases());
    }

    private static void money(ObjectNode json, RunSummary run) {
        for (Verdict verdict : Verdict.values()) {
            json.put(
                    verdict.name(),
                    run.byVerdict().getOrDefault(verdict, Money.ZERO).toString());
        }
        json.put("billed", run.billed().toString());
        json.put("claimed", run.claimed().toString());
    }

    private void said(ArrayNode json, List<Remark> remarks) {
        remarks.forEach(remark -> json.add(words.say(remark)));
    }
}
