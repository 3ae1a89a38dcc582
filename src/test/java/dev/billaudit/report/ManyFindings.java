package dev.billaudit.report;

import dev.billaudit.casebook.CaseFile;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A sample line repeated under as many numbers as wanted: a month whose parts are made when they are asked for. */
final class ManyFindings implements MonthLedger {

    private final MonthLedger sample = SampleMonth.ledger();
    private final int lines;

    ManyFindings(int lines) {
        this.lines = lines;
    }

    @Override
    public RunSummary summary() {
        return sample.summary();
    }

    @Override
    public void eachMonth(Consumer<JudgedMonth> visitor) {
        AtomicReference<JudgedMonth> first = new AtomicReference<>();
        sample.eachMonth(judged -> first.compareAndSet(null, judged.findings().isEmpty() ? null : judged));
        JudgedMonth judged = first.get();
        BalancedMonth month = judged.month();
        for (int i = 0; i < lines; i++) {
            BalancedMonth copy = new BalancedMonth(
                    number(i),
                    month.carrier(),
                    month.cycle(),
                    month.hasBill(),
                    month.charges(),
                    month.statedTotal(),
                    null,
                    month.difference(),
                    month.coverage(),
                    List.of(),
                    month.remarks());
            visitor.accept(new JudgedMonth(copy, judged.charges(), judged.findings(), judged.notChecked()));
        }
    }

    @Override
    public void eachFinding(Consumer<Finding> visitor) {
        AtomicReference<Finding> first = new AtomicReference<>();
        sample.eachFinding(finding -> first.compareAndSet(null, finding));
        Finding it = first.get();
        for (int i = 0; i < lines; i++) {
            visitor.accept(new Finding(
                    "F-%016x".formatted(i),
                    it.rule(),
                    it.family(),
                    it.month(),
                    number(i),
                    it.carrier(),
                    it.category(),
                    it.service(),
                    it.identity(),
                    it.provider(),
                    it.charged(),
                    it.claim(),
                    it.offset(),
                    null,
                    it.grade(),
                    it.since(),
                    it.why(),
                    it.wouldClear(),
                    it.missing(),
                    it.signals(),
                    it.evidence(),
                    it.caseId()));
        }
    }

    private static Line number(int i) {
        return Line.of("138%08d".formatted(i));
    }

    @Override
    public void eachCase(Consumer<CaseFile> visitor) {
        sample.eachCase(visitor);
    }

    @Override
    public void eachFile(Consumer<SourceFile> visitor) {
        sample.eachFile(visitor);
    }

    @Override
    public void eachReject(Consumer<Reject> visitor) {
        sample.eachReject(visitor);
    }

    @Override
    public void eachTrendPoint(Consumer<TrendPoint> visitor) {
        sample.eachTrendPoint(visitor);
    }

    @Override
    public Optional<LineCard> card(Line line) {
        return Optional.empty();
    }

    /** By hand, with a small heap: {@code java -Xmx256m … ManyFindings 100000 FOLDER}. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        java.nio.file.Path folder = java.nio.file.Path.of(args[1]);
        MonthLedger ledger = new ManyFindings(Integer.parseInt(args[0]));
        TestWording wording = new TestWording("zh-CN");
        new ReportWriter(wording).write(ledger, folder);
        System.out.println("report " + (System.nanoTime() - start) / 1_000_000);
        System.out.println(new WorkbookCheck(wording).differences(folder.resolve("report.xlsx"), folder));
        System.out.println("check " + (System.nanoTime() - start) / 1_000_000);
    }
}
