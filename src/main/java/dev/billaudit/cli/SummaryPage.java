package dev.billaudit.cli;

import dev.billaudit.findings.Verdict;
import dev.billaudit.job.AuditOutcome;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.report.RunSummary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The result of a month as a person reads it at the end of a run. */
final class SummaryPage {

    private static final int LABEL_COLUMNS = 12;
    private static final int MONEY_COLUMNS = 12;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(F-[0-9a-f]+)\"");

    private final Counter counter;
    private final boolean dryRun;

    SummaryPage(Counter counter, boolean dryRun) {
        this.counter = counter;
        this.dryRun = dryRun;
    }

    /** Prints one month. */
    void print(AuditOutcome outcome) {
        RunSummary run = outcome.summary();
        counter.print(counter.say("cli.summary.title", run.month(), run.revision(), state(run)));
        notices(outcome);
        counts(outcome);
        money(run);
        places(outcome);
        gaps(run);
        outcome.notes().forEach(note -> counter.print("  " + counter.words().say(note)));
        next(outcome);
        counter.print("");
    }

    private String state(RunSummary run) {
        return counter.say("cli.state." + run.state().name().toLowerCase(Locale.ROOT));
    }

    private void notices(AuditOutcome outcome) {
        if (outcome.nothingToDo()) {
            counter.print("  " + counter.say("cli.summary.nothing-to-do"));
        }
        if (outcome.resumed()) {
            counter.print("  " + counter.say("cli.summary.resumed"));
        }
        if (dryRun) {
            counter.print("  " + counter.say("cli.summary.dry-run"));
        }
    }

    private void counts(AuditOutcome outcome) {
        RunSummary.Counts counts = outcome.summary().counts();
        row("cli.summary.as-of", outcome.summary().asOf().toString());
        row("cli.summary.files", counter.say("cli.summary.files-of", counts.files(), outcome.parkedFiles()));
        row(
                "cli.summary.rows",
                counter.say(
                        "cli.summary.rows-of",
                        counts.rowsRead(),
                        counts.rowsAccepted(),
                        counts.rowsRejected(),
                        counts.rowsIgnored()));
        row("cli.summary.lines", counter.say("cli.summary.lines-of", counts.lines(), counts.charges()));
    }

    private void money(RunSummary run) {
        amount("cli.summary.billed", run.billed());
        for (Verdict verdict : Verdict.values()) {
            String key = "cli.verdict." + verdict.name().toLowerCase(Locale.ROOT);
            amount(key, run.byVerdict().getOrDefault(verdict, Money.ZERO));
        }
        row(
                "cli.summary.findings",
                counter.say("cli.summary.findings-of", run.counts().findings(), run.claimed()));
        row(
                "cli.summary.cases",
                counter.say("cli.summary.cases-of", run.counts().cases()));
    }

    private void places(AuditOutcome outcome) {
        if (dryRun) {
            return;
        }
        row("cli.summary.report", PathText.show(outcome.folder().resolve("report.xlsx")));
        if (outcome.summary().counts().cases() > 0) {
            String cases = PathText.show(outcome.folder().resolve("cases"));
            row("cli.summary.letters", counter.say("cli.summary.letters-in", cases));
        }
    }

    private void gaps(RunSummary run) {
        if (run.gaps().isEmpty()) {
            return;
        }
        counter.print("  " + counter.say("cli.summary.gaps"));
        for (Remark gap : run.gaps()) {
            counter.print("    - " + counter.words().say(gap));
        }
    }

    private void next(AuditOutcome outcome) {
        if (dryRun) {
            row("cli.summary.next", counter.say("cli.summary.next-real-run"));
            return;
        }
        Optional<String> finding = firstFinding(outcome.folder());
        if (finding.isPresent()) {
            row("cli.summary.next", "bill-audit explain " + finding.get());
        } else {
            row("cli.summary.next", "bill-audit status");
        }
    }

    /** The first finding of the published month, to show what to type. */
    private static Optional<String> firstFinding(Path folder) {
        Path findings = folder.resolve("findings.jsonl");
        if (!Files.isRegularFile(findings)) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(findings, StandardCharsets.UTF_8)) {
            Matcher id = ID.matcher(Optional.ofNullable(lines.readLine()).orElse(""));
            return id.find() ? Optional.of(id.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void row(String key, String value) {
        counter.print("  " + Columns.padded(counter.say(key), LABEL_COLUMNS) + " " + value);
    }

    private void amount(String key, Money money) {
        String yuan = money.toString();
        String fen = yuan.substring(0, yuan.indexOf('.') + 3);
        row(key, Columns.rightAligned(fen, MONEY_COLUMNS) + yuan.substring(fen.length()));
    }
}
