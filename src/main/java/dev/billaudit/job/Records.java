package dev.billaudit.job;

import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.casebook.CaseStanding.State;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.report.RunSummary;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.RecordStore;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Answers from the books, without auditing anything. */
@Component
class Records {

    /** Nothing is left to be done in them. */
    private static final Set<State> DONE = Set.of(State.CLOSED, State.REFUNDED, State.WITHDRAWN);

    private final JobSettings settings;
    private final RunStore runs;
    private final RecordStore records;
    private final MonthStore months;
    private final Launches launches;
    private final RunOutcomes outcomes;

    Records(
            JobSettings settings,
            RunStore runs,
            RecordStore records,
            MonthStore months,
            Launches launches,
            RunOutcomes outcomes) {
        this.settings = settings;
        this.runs = runs;
        this.records = records;
        this.months = months;
        this.launches = launches;
        this.outcomes = outcomes;
    }

    Status status() {
        List<Status.Run> published = runs.newestPublished().stream()
                .sorted(Comparator.comparing(Run::month).reversed())
                .map(this::line)
                .toList();
        List<CaseStanding> open = records.standings().stream()
                .filter(standing -> !DONE.contains(standing.state()))
                .toList();
        return new Status(
                published,
                unfinished(),
                open.size(),
                open.stream().map(standing -> standing.file().claimed()).reduce(Money.ZERO, Money::plus),
                settings.books().toAbsolutePath().normalize().toString());
    }

    Set<YearMonth> settled() {
        return runs.newestPublished().stream()
                .filter(outcomes::isInsideLimits)
                .map(Run::month)
                .collect(Collectors.toSet());
    }

    Explanation explain(String findingId) {
        return months.explanation(findingId, Explanation.class)
                .orElseThrow(() -> new WrongUsage(Remark.of("job.no-such-finding", findingId)));
    }

    private Status.Run line(Run run) {
        RunSummary summary = runs.figures(run.id(), RunSummary.class);
        return new Status.Run(run.month(), run.revision(), summary.state(), run.asOf(), run.folder());
    }

    private Status.@Nullable Unfinished unfinished() {
        return runs.unfinished().stream()
                .filter(run -> run.state() != Run.State.REHEARSAL)
                .findFirst()
                .map(run -> new Status.Unfinished(run.month(), run.asOf(), step(run)))
                .orElse(null);
    }

    private String step(Run run) {
        return launches.of(run.id()).stream().findFirst().map(Records::lastStep).orElse("survey");
    }

    private static String lastStep(JobExecution launch) {
        return launch.getStepExecutions().stream()
                .map(StepExecution::getStepName)
                .filter(name -> !name.contains(":"))
                .reduce((first, second) -> second)
                .orElse("survey");
    }
}
