package dev.billaudit.cli;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Signal;
import dev.billaudit.job.Explanation;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a finding came about, as a person or a machine reads it. */
final class ExplanationPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LABEL_COLUMNS = 12;

    private final Counter counter;

    ExplanationPage(Counter counter) {
        this.counter = counter;
    }

    /** Prints it. */
    void print(Explanation explanation) {
        Finding finding = explanation.finding();
        counter.print(counter.say("cli.explain.title", finding.id(), rule(finding.rule()), finding.rule()));
        row("cli.explain.month", finding.month() + "  " + grade(finding));
        row("cli.explain.line", finding.line().number() + "  " + carrier(finding));
        row("cli.explain.service", service(finding));
        row("cli.explain.money", counter.say("cli.explain.money-of", finding.charged(), finding.claim()));
        explanation.judged().ifPresent(judged -> {
            String verdict =
                    counter.say("cli.verdict." + judged.verdict().name().toLowerCase(Locale.ROOT));
            row("cli.explain.verdict", verdict + "  " + counter.words().say(judged.because()));
        });
        explanation
                .acceptance()
                .ifPresent(
                        accepted -> row("cli.explain.accepted", counter.words().say(accepted)));
        row("cli.explain.place", place(explanation.place()));
        row("cli.explain.case", finding.caseId() == null ? counter.say("cli.explain.no-case") : finding.caseId());
        list("cli.explain.why", finding.why());
        for (Evidence evidence : finding.evidence()) {
            counter.print("      " + place(evidence.place()) + "  " + evidence.text());
        }
        opinions(explanation.opinions());
        list("cli.explain.compared", explanation.comparedWith());
        list("cli.explain.signals", finding.figures());
        list("cli.explain.clear", explanation.wouldClear());
        list("cli.explain.missing", explanation.missing());
        if (finding.caseId() != null) {
            counter.print("  " + counter.say("cli.explain.next", finding.caseId()));
        }
    }

    /** What people call a rule; a rule of the user's own by its id. */
    private String rule(String id) {
        String key = "report.rule." + id;
        String said = counter.words().say(Remark.of(key));
        return said.equals(key) ? id : said;
    }

    private void opinions(List<Explanation.Opinion> opinions) {
        if (opinions.isEmpty()) {
            return;
        }
        counter.print("  " + counter.say("cli.explain.opinions"));
        int wide = opinions.stream()
                .mapToInt(opinion -> Columns.of(rule(opinion.rule())))
                .max()
                .orElse(0);
        for (Explanation.Opinion opinion : opinions) {
            counter.print("    " + Columns.padded(rule(opinion.rule()), wide) + "  "
                    + counter.words().say(opinion.said()));
            opinion.why()
                    .forEach(why -> counter.print("      - " + counter.words().say(why)));
        }
    }

    private void list(String key, List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        counter.print("  " + counter.say(key));
        remarks.forEach(remark -> counter.print("    - " + counter.words().say(remark)));
    }

    private void row(String key, String value) {
        counter.print("  " + Columns.padded(counter.say(key), LABEL_COLUMNS) + " " + value);
    }

    private String grade(Finding finding) {
        return counter.say("cli.grade." + finding.grade().name().toLowerCase(Locale.ROOT));
    }

    private String carrier(Finding finding) {
        boolean chinese = counter.words().language().equals(Languages.CHINESE);
        return chinese ? finding.carrier().chineseName() : finding.carrier().id();
    }

    private String service(Finding finding) {
        String name = finding.service() == null ? counter.say("cli.explain.unnamed") : finding.service();
        String provider = finding.provider().name();
        return provider == null ? name : name + "  " + provider;
    }

    private String place(Place place) {
        return place.sheet() == null
                ? counter.say("cli.place", place.file(), place.row())
                : counter.say("cli.place-sheet", place.file(), place.sheet(), place.row());
    }

    /** The same for machines, one object on one line; a finding has the keys of {@code findings.jsonl}. */
    String json(Explanation explanation) {
        ObjectNode json = JSON.createObjectNode();
        finding(json.putObject("finding"), explanation.finding());
        json.putNull("verdict");
        explanation.judged().ifPresent(judged -> {
            json.put("verdict", judged.verdict().name());
            json.put("because", counter.words().say(judged.because()));
        });
        json.put("accepted", explanation.acceptance().map(counter.words()::say).orElse(null));
        place(json.putObject("place"), explanation.place());
        ArrayNode opinions = json.putArray("opinions");
        for (Explanation.Opinion opinion : explanation.opinions()) {
            ObjectNode said = opinions.addObject().put("rule", opinion.rule());
            said.put("said", counter.words().say(opinion.said()));
            said(said.putArray("why"), opinion.why());
        }
        said(json.putArray("comparedWith"), explanation.comparedWith());
        said(json.putArray("wouldClear"), explanation.wouldClear());
        said(json.putArray("missing"), explanation.missing());
        return JSON.writeValueAsString(json);
    }

    private void finding(ObjectNode json, Finding finding) {
        json.put("id", finding.id()).put("rule", finding.rule());
        json.put("month", finding.month().toString());
        json.put("line", finding.line().number());
        json.put("carrier", finding.carrier().id());
        json.put(
                "category",
                finding.category() == null ? null : finding.category().name());
        json.put("service", finding.service());
        json.put("provider", finding.provider().name());
        json.put("spCode", finding.provider().spCode());
        json.put("charged", finding.charged().toString());
        json.put("claim", finding.claim().toString());
        json.put("grade", finding.grade().name());
        json.put("since", finding.since() == null ? null : finding.since().toString());
        said(json.putArray("why"), finding.why());
        said(json.putArray("wouldClear"), finding.wouldClear());
        said(json.putArray("missing"), finding.missing());
        ArrayNode signals = json.putArray("signals");
        finding.signals().stream().map(Signal::id).forEach(signals::add);
        said(json.putArray("figures"), finding.figures());
        ArrayNode rows = json.putArray("evidence");
        for (Evidence evidence : finding.evidence()) {
            ObjectNode row = rows.addObject();
            place(row, evidence.place());
            row.put("text", evidence.text()).put("amount", evidence.amount().toString());
        }
        json.put("case", finding.caseId());
    }

    private static void place(ObjectNode json, Place place) {
        json.put("file", place.file()).put("sha256", place.sha256());
        json.put("sheet", place.sheet()).put("row", place.row());
    }

    private void said(ArrayNode json, List<Remark> remarks) {
        remarks.forEach(remark -> json.add(counter.words().say(remark)));
    }
}
