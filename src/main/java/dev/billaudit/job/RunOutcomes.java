package dev.billaudit.job;

import dev.billaudit.report.RunSummary;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a finished run is to the person who asked for it. */
@Component
class RunOutcomes {

    private static final int WITH_GAPS = 1;
    private static final int LIMITS_PASSED = 4;

    private final RunStore runs;
    private final RunFiles files;
    private final Limits limits;
    private final RevisionNotes notes;

    RunOutcomes(RunStore runs, RunFiles files, Limits limits, RevisionNotes notes) {
        this.notes = notes;
        this.runs = runs;
        this.files = files;
        this.limits = limits;
    }

    AuditOutcome nothingToDo(Run run) {
        return new AuditOutcome(summary(run), run.folder(), true, false, files.parked(run.id()), 0, List.of());
    }

    AuditOutcome of(String runId, boolean resumed) {
        Run run = runs.get(runId);
        RunSummary summary = summary(run);
        return new AuditOutcome(
                summary,
                run.folder(),
                false,
                resumed,
                files.parked(runId),
                exitCode(run, summary),
                notes.of(run, summary));
    }

    /** Whether a published run is neither held nor marked partial. */
    boolean isInsideLimits(Run run) {
        return exitCode(run, summary(run)) <= WITH_GAPS;
    }

    private int exitCode(Run run, RunSummary summary) {
        if (summary.state() == RunSummary.State.HELD || !limits.passed(run).isEmpty()) {
            return LIMITS_PASSED;
        }
        return summary.state() == RunSummary.State.COMPLETE ? 0 : WITH_GAPS;
    }

    private RunSummary summary(Run run) {
        return runs.figures(run.id(), RunSummary.class);
    }
}
