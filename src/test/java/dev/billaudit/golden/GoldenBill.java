package dev.billaudit.golden;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.NotChecked;
import dev.billaudit.findings.Verdict;
import dev.billaudit.intake.Intake;
import dev.billaudit.intake.LineHints;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.MonthBalancer;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.packs.Packs;
import dev.billaudit.register.read.RegisterReader;
import dev.billaudit.register.read.RegisterReading;
import dev.billaudit.rules.Dossier;
import dev.billaudit.rules.Judgement;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of exports and its register, judged as the product does it - intake, balance, judgement - without Spring and
 * without a database.
 *
 * @param files what became of each file
 * @param rejects rows that were not understood, in words
 * @param refused files whose container cannot be read
 * @param months every line's months, oldest first
 */
public record GoldenBill(List<SourceFile> files, List<String> rejects, List<String> refused, List<JudgedMonth> months) {

    private static final Packs PACKS = new Packs(null);
    private static final Judgement JUDGEMENT = new Judgement(PACKS.ruleCards(null), PACKS.catalogue());
    private static final String NOTHING = "-";

    /** Judges a folder; its {@code register}, {@code cases.yml} and the files that end with {@code .expected} are no
     * exports. */
    public static GoldenBill of(Path folder, Path archive) {
        RegisterReading agreed = new RegisterReader().readWithFiles(folder.resolve("register"));
        var intake = new Intake(PACKS.layouts(), new LineHints(agreed.linesByCarrier()));
        ReadFolder read = ReadFolder.of(folder, archive, intake);
        var months = new ArrayList<JudgedMonth>();
        for (Map.Entry<Line, List<FileExtract>> line : read.extracts().entrySet()) {
            var balanced = new ArrayList<BalancedMonth>();
            monthsOf(line.getValue())
                    .forEach(month -> balanced.add(MonthBalancer.balance(line.getKey(), null, month, line.getValue())
                            .month()));
            for (int i = 0; i < balanced.size(); i++) {
                months.add(JUDGEMENT.judge(new Dossier(
                        balanced.get(i),
                        balanced.subList(0, i),
                        agreed.register().of(line.getKey()),
                        KnownCases.of(folder, line.getKey(), PACKS.catalogue()))));
            }
        }
        return new GoldenBill(read.files(), read.rejects(), read.refused(), months);
    }

    private static TreeSet<YearMonth> monthsOf(List<FileExtract> files) {
        var months = new TreeSet<YearMonth>();
        files.forEach(file -> file.scopes().stream().map(ExportScope::month).forEach(months::add));
        return months;
    }

    /** One finding a line, sorted: month, line, rule, category, service, charged, claim, grade, since, difference. */
    public List<String> findings() {
        return months.stream()
                .flatMap(month -> month.findings().stream())
                .map(GoldenBill::line)
                .sorted()
                .toList();
    }

    private static String line(Finding finding) {
        Money difference = finding.difference();
        var parts = Stream.of(
                finding.month(),
                finding.line().number(),
                finding.rule(),
                finding.category(),
                finding.service(),
                finding.charged(),
                finding.claim(),
                finding.grade(),
                finding.since());
        return Stream.concat(parts, Stream.ofNullable(difference))
                .map(part -> part == null ? NOTHING : part.toString())
                .reduce((one, other) -> one + " | " + other)
                .orElseThrow();
    }

    /** The money of each line and month by verdict, and below it the rules that could not be asked, sorted. */
    public List<String> verdicts() {
        var lines = new ArrayList<String>();
        refused.forEach(file -> lines.add("refused " + file));
        for (JudgedMonth judged : months) {
            BalancedMonth month = judged.month();
            String head = month.cycle().month() + " | " + month.line().number() + " | ";
            var money = new StringBuilder(head + "billed " + month.net());
            for (Verdict verdict : Verdict.values()) {
                Money sum = sum(judged, verdict);
                money.append(sum.isZero() ? "" : " | " + verdict + " " + sum);
            }
            lines.add(money.toString());
            for (NotChecked row : judged.notChecked()) {
                lines.add(head + "not checked " + row.rule() + " " + row.money());
            }
        }
        return lines.stream().sorted().toList();
    }

    private static Money sum(JudgedMonth month, Verdict verdict) {
        return month.charges().stream()
                .filter(row -> row.verdict() == verdict)
                .map(JudgedCharge::charge)
                .map(charge -> charge.amount())
                .reduce(Money.ZERO, Money::plus);
    }
}
