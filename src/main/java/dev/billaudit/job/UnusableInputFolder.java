package dev.billaudit.job;

import dev.billaudit.casebook.CaseFile;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.Wording;
import dev.billaudit.report.LineCard;
import dev.billaudit.report.MonthLedger;
import dev.billaudit.report.ReportWriter;
import dev.billaudit.report.RunJson;
import dev.billaudit.report.RunSummary;
import dev.billaudit.report.TrendPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** {@code out/unusable/r<N>}: what an input without any usable month was, and why none of it could be used. */
final class UnusableInputFolder implements MonthLedger {

    private final List<SourceFile> files;
    private final List<Reject> rejects;
    private final RunSummary summary;

    private UnusableInputFolder(
            List<SourceFile> files, List<Reject> rejects, String ruleDigest, int revision, LocalDate asOf) {
        this.files = files;
        this.rejects = rejects;
        this.summary = new RunSummary(
                YearMonth.from(asOf),
                revision,
                RunSummary.State.INCOMPLETE,
                asOf,
                Digests.of(files.stream().map(SourceFile::sha256).sorted().toList()),
                ruleDigest,
                Version.current(),
                new RunSummary.Counts(
                        files.size(),
                        files.stream().mapToLong(SourceFile::rowsRead).sum(),
                        files.stream().mapToLong(SourceFile::rowsAccepted).sum(),
                        files.stream().mapToLong(SourceFile::rowsRejected).sum(),
                        files.stream().mapToLong(SourceFile::rowsIgnored).sum(),
                        0,
                        0,
                        0,
                        0),
                Map.of(),
                Money.ZERO,
                Money.ZERO,
                new TreeMap<>(),
                List.of());
    }

    /** Writes the next revision and says where it lies. */
    static Path write(Path out, List<SurveyedFile> surveyed, String ruleDigest, LocalDate asOf, Wording wording)
            throws IOException {
        Path parent = out.resolve("unusable");
        int revision = 1;
        while (Files.exists(parent.resolve("r" + revision))) {
            revision++;
        }
        Path folder = Files.createDirectories(parent.resolve("r" + revision));
        var ledger = new UnusableInputFolder(
                surveyed.stream().map(UnusableInputFolder::file).toList(),
                surveyed.stream().flatMap(file -> file.rejects().stream()).toList(),
                ruleDigest,
                revision,
                asOf);
        new ReportWriter(wording).writeInput(ledger, folder);
        RunJson.writeMonthless(ledger.summary(), folder.resolve("run.json"));
        return folder;
    }

    @Override
    public RunSummary summary() {
        return summary;
    }

    @Override
    public void eachMonth(Consumer<JudgedMonth> visitor) {
        // no month
    }

    @Override
    public void eachFinding(Consumer<Finding> visitor) {
        // no finding
    }

    @Override
    public void eachCase(Consumer<CaseFile> visitor) {
        // no case
    }

    @Override
    public void eachFile(Consumer<SourceFile> visitor) {
        files.forEach(visitor);
    }

    @Override
    public void eachReject(Consumer<Reject> visitor) {
        rejects.forEach(visitor);
    }

    @Override
    public void eachTrendPoint(Consumer<TrendPoint> visitor) {
        // no trend
    }

    @Override
    public Optional<LineCard> card(Line line) {
        return Optional.empty();
    }

    private static SourceFile file(SurveyedFile one) {
        SourceFile read = one.read();
        if (read != null) {
            return read;
        }
        var disposition = one.disposition();
        return new SourceFile(
                one.file().path(),
                one.file().sha256(),
                one.file().bytes(),
                one.examination() == null ? "" : one.examination().container(),
                one.examination() == null ? "" : one.examination().charset(),
                "",
                disposition == null ? FileState.QUARANTINED : FileState.valueOf(disposition.state()),
                0,
                0,
                0,
                0,
                disposition == null ? null : disposition.reason());
    }
}
