package dev.billaudit.report;

import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.ResumableFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the machine twin: everything the workbook shows, for programs. JSON lines are UTF-8 without mark, CSV with
 * mark; keys, columns and their order never depend on the language, words in them do.
 *
 * <p>Nothing of a month is held in memory but the row at hand.
 */
public final class TwinWriter {

    private final Wording wording;

    /** Takes the words of the report's language. */
    public TwinWriter(Wording wording) {
        this.wording = wording;
    }

    /**
     * Writes every file but {@code run.json} into a folder that exists.
     *
     * @throws ResumableFailure if the folder cannot be written
     */
    public void write(MonthLedger ledger, Path staging) {
        try {
            Rates rates = new Rates(ledger.rateLimits());
            writeMonths(ledger, rates, staging);
            writeFindings(ledger, rates, staging.resolve("findings.jsonl"));
            writeCases(ledger, staging.resolve("cases.jsonl"));
            writeFiles(ledger, staging.resolve("files.csv"));
            writeRejects(ledger, staging.resolve("rejects.csv"));
            writeChanges(ledger, staging.resolve("changes.csv"));
            writeRates(rates, staging.resolve("rates.csv"));
            writeTrend(ledger, staging.resolve("trend.csv"));
            writeRules(ledger, staging.resolve("rules.csv"));
            writeGaps(ledger, staging.resolve("gaps.csv"));
        } catch (IOException | UncheckedIOException e) {
            throw cannotWrite(e);
        }
    }

    /**
     * Writes the files and the rejects alone, for an input without any usable month.
     *
     * @throws ResumableFailure if the folder cannot be written
     */
    public void writeInput(MonthLedger ledger, Path folder) {
        try {
            writeFiles(ledger, folder.resolve("files.csv"));
            writeRejects(ledger, folder.resolve("rejects.csv"));
        } catch (IOException | UncheckedIOException e) {
            throw cannotWrite(e);
        }
    }

    /** The failure to tell of: the disk is full or the folder is gone. */
    static ResumableFailure cannotWrite(Exception cause) {
        Throwable inner = cause.getCause();
        String reason = (inner == null ? cause : inner).getClass().getSimpleName();
        return new ResumableFailure(Remark.of("report.cannot-write", reason), cause);
    }

    private void writeMonths(MonthLedger ledger, Rates rates, Path staging) throws IOException {
        try (MonthFiles files = new MonthFiles(ledger, wording, staging)) {
            ledger.eachMonth(month -> {
                files.add(month);
                rates.add(month);
            });
        }
    }

    private void writeFindings(MonthLedger ledger, Rates rates, Path file) throws IOException {
        FindingJson json = new FindingJson(wording);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            ledger.eachFinding(finding -> {
                writeLine(out, json.of(finding, ledger.state(finding)));
                rates.add(finding);
            });
        }
    }

    private void writeCases(MonthLedger ledger, Path file) throws IOException {
        CaseJson json = new CaseJson(wording);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            ledger.eachCase(matter -> writeLine(out, json.of(ledger.standing(matter), ledger.deadline(matter))));
        }
    }

    private static void writeLine(Writer out, Map<String, Object> object) {
        try {
            out.write(Json.line(object));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeFiles(MonthLedger ledger, Path file) throws IOException {
        String headings = "file,sha256,bytes,container,charset,layout,state,"
                + "rows_read,rows_accepted,rows_rejected,rows_ignored,reason";
        try (CsvFile csv = CsvFile.create(file, headings)) {
            ledger.eachFile(source -> writeFile(csv, source));
        }
    }

    private void writeFile(CsvFile csv, SourceFile source) {
        csv.row(
                source.file(),
                source.sha256(),
                source.bytes(),
                source.container(),
                source.charset(),
                source.layouts(),
                source.state(),
                source.rowsRead(),
                source.rowsAccepted(),
                source.rowsRejected(),
                source.rowsIgnored(),
                source.reason() == null ? null : wording.say(source.reason()));
    }

    private void writeRejects(MonthLedger ledger, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "file,sheet,row,reason,hint,text")) {
            ledger.eachReject(reject -> {
                Place place = reject.place();
                String hint = wording.say(reject.hint());
                csv.row(place.file(), place.sheet(), place.row(), reject.reason(), hint, reject.text());
            });
        }
    }

    private void writeChanges(MonthLedger ledger, Path file) throws IOException {
        try (CsvFile csv =
                CsvFile.create(file, "finding,state,rule,line,carrier,service,provider,month,before,charged,case")) {
            ledger.eachChange(change -> {
                Finding finding = change.finding();
                csv.row(
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
            });
        }
    }

    private static void writeRates(Rates rates, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "measure,name,sp_code,count,base,rate,limit,over")) {
            rates.rates()
                    .forEach(rate -> csv.row(
                            rate.measure().name().toLowerCase(Locale.ROOT),
                            rate.name(),
                            rate.spCode(),
                            rate.count(),
                            rate.base(),
                            rate.rate().toPlainString(),
                            rate.limit().toPlainString(),
                            rate.isOver() ? "yes" : "no"));
        }
    }

    private static void writeTrend(MonthLedger ledger, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "month,line,provider,amount")) {
            ledger.eachTrendPoint(
                    point -> csv.row(point.month(), point.line().number(), point.provider(), point.amount()));
        }
    }

    private static void writeRules(MonthLedger ledger, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "rule,title,basis,parameters")) {
            ledger.rules().forEach(rule -> csv.row(rule.id(), rule.title(), rule.basis(), rule.parameters()));
        }
    }

    private void writeGaps(MonthLedger ledger, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "gap")) {
            ledger.summary().gaps().forEach(gap -> csv.row(wording.say(gap)));
        }
    }
}
