package dev.billaudit.job;

import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Matter;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.rules.Dossier;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.RecordStore;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Lays a line's dossier before the rules. Shared by the partitions and by one run after the other; keeps nothing but the count for the progress. */
class DossierJudge implements ItemProcessor<LineBlock, List<DossierJudge.Judged>> {

    private final CurrentRun current;
    private final MonthStore months;
    private final RunStore runs;
    private final RecordStore records;
    private final AtomicReference<@Nullable Count> count = new AtomicReference<>();

    DossierJudge(CurrentRun current, MonthStore months, RunStore runs, RecordStore records) {
        this.current = current;
        this.months = months;
        this.runs = runs;
        this.records = records;
    }

    @Override
    public List<Judged> process(LineBlock block) {
        RunDesk desk = current.desk();
        var explanations = new Explanations(desk.judgement());
        var judged = new ArrayList<Judged>();
        for (Dossier dossier : dossiers(desk, block.lines())) {
            JudgedMonth month = desk.judgement().judge(dossier);
            judged.add(new Judged(
                    month, explanations.of(dossier, month), desk.judgement().refunds(dossier)));
        }
        Count of = count(desk);
        long done = of.done.addAndGet(block.lines().size());
        desk.progress().step("audit", Math.min(done, of.lines), of.lines);
        return judged;
    }

    /** How many lines of a run are judged; it counts over all lines, so that it is asked once. */
    private record Count(String runId, long lines, AtomicLong done) {}

    private Count count(RunDesk desk) {
        Run run = desk.run();
        return Objects.requireNonNull(count.updateAndGet(known -> known != null && known.runId.equals(run.id())
                ? known
                : new Count(run.id(), months.lines(run.id(), run.month()), new AtomicLong())));
    }

    /** The dossiers of some lines; a line without the month has none. */
    List<Dossier> dossiers(RunDesk desk, List<String> lines) {
        Run run = desk.run();
        List<Run> onRecord = History.published(runs, run.month()).and(run);
        Map<Line, List<BalancedMonth>> byLine =
                months.balanced(onRecord, lines, run.month().minusMonths(History.MONTHS), run.month()).stream()
                        .collect(Collectors.groupingBy(BalancedMonth::line, TreeMap::new, Collectors.toList()));
        Map<Line, List<Matter>> matters = records.matters(lines, run.asOf());
        return byLine.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(month -> isOf(run.month(), month)))
                .map(entry -> dossier(
                        desk, entry.getKey(), entry.getValue(), matters.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Dossier dossier(RunDesk desk, Line line, List<BalancedMonth> all, List<Matter> matters) {
        YearMonth audited = desk.run().month();
        BalancedMonth month =
                all.stream().filter(one -> isOf(audited, one)).findFirst().orElseThrow();
        List<BalancedMonth> earlier = all.stream()
                .filter(one -> !isOf(audited, one))
                .sorted(Comparator.comparing(one -> one.cycle().month()))
                .toList();
        return new Dossier(month, earlier, desk.register().of(line), matters);
    }

    /**
     * A line's judged month.
     *
     * @param month verdicts and findings
     * @param explanations how each finding came about, by finding
     * @param refunds what the bill gives back for cases on file, by case
     */
    record Judged(JudgedMonth month, Map<String, Explanation> explanations, Map<String, Money> refunds) {}

    private static boolean isOf(YearMonth month, BalancedMonth balanced) {
        return balanced.cycle().month().equals(month);
    }
}
