package dev.billaudit.report;

import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingChange;
import dev.billaudit.findings.FindingState;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The machine twin: everything the workbook shows, for programs. JSON lines are UTF-8 without mark, CSV with mark; keys, columns
 * and their order never depend on the language, words in them do.
 */
final class TwinFiles implements MonthListener, AutoCloseable {

    private final MonthLedger ledger;
    private final Wording wording;
    private final Path folder;
    private final FindingJson findingJson;
    private final CaseJson caseJson;
    private final Rates rates;
    private final MonthFiles months;
    private final InputFiles input;
    private final Writer findings;
    private final Writer cases;
    private final CsvFile changes;
    private final CsvFile trend;

    /** Begins every file that is told row by row, in a folder that exists. */
    TwinFiles(MonthLedger ledger, Wording wording, Path folder) throws IOException {
        this.ledger = ledger;
        this.wording = wording;
        this.folder = folder;
        findingJson = new FindingJson(wording);
        caseJson = new CaseJson(wording);
        rates = new Rates(ledger.rateLimits());
        months = new MonthFiles(wording, folder);
        input = new InputFiles(wording, folder);
        findings = Files.newBufferedWriter(folder.resolve("findings.jsonl"), StandardCharsets.UTF_8);
        cases = Files.newBufferedWriter(folder.resolve("cases.jsonl"), StandardCharsets.UTF_8);
        changes = CsvFile.create(
                folder.resolve("changes.csv"),
                "finding,state,rule,line,carrier,service,provider,month,before,charged,case");
        trend = CsvFile.create(folder.resolve("trend.csv"), "month,line,provider,amount");
    }

    @Override
    public void month(JudgedMonth judged, LineMonth figures) {
        months.add(judged, figures);
        rates.add(judged);
    }

    @Override
    public void finding(Finding finding, Optional<FindingState> state) {
        writeLine(findings, findingJson.of(finding, state));
        rates.add(finding);
    }

    @Override
    public void change(FindingChange change) {
        Finding finding = change.finding();
        changes.row(
                finding.id(),
                change.state().id(),
                finding.rule(),
                finding.line().number(),
                finding.carrier().id(),
                finding.service(),
                finding.provider().name(),
                finding.month(),
                change.before(),
                finding.charged(),
                finding.caseId());
    }

    @Override
    public void matter(CaseStanding standing, Optional<Deadline> deadline) {
        writeLine(cases, caseJson.of(standing, deadline));
    }

    @Override
    public void reject(Reject reject) {
        input.add(reject);
    }

    @Override
    public void file(SourceFile file) {
        input.add(file);
    }

    @Override
    public void trend(TrendPoint point) {
        trend.row(point.month(), point.line().number(), point.provider(), point.amount());
    }

    private static void writeLine(Writer out, Map<String, Object> object) {
        try {
            out.write(Json.line(object));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is known when everything was told: rates, rules, gaps. */
    void finish() throws IOException {
        try (CsvFile csv =
                CsvFile.create(folder.resolve("rates.csv"), "measure,name,sp_code,count,base,rate,limit,over")) {
            rates.rates().forEach(rate -> writeRate(csv, rate));
        }
        try (CsvFile csv = CsvFile.create(folder.resolve("rules.csv"), "rule,title,basis,parameters")) {
            ledger.rules().forEach(rule -> csv.row(rule.id(), rule.title(), rule.basis(), rule.parameters()));
        }
        try (CsvFile csv = CsvFile.create(folder.resolve("gaps.csv"), "gap")) {
            ledger.summary().gaps().forEach(gap -> csv.row(wording.say(gap)));
        }
    }

    private static void writeRate(CsvFile csv, Rates.Rate rate) {
        csv.row(
                rate.measure().name().toLowerCase(Locale.ROOT),
                rate.name(),
                rate.spCode(),
                rate.count(),
                rate.base(),
                rate.rate().toPlainString(),
                rate.limit().toPlainString(),
                rate.isOver() ? "yes" : "no");
    }

    @Override
    public void close() throws IOException {
        try (months;
                input;
                findings;
                cases;
                changes;
                trend) {
            // closing all of them, even when one fails
        }
    }
}
