package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.AuditFailure;
import dev.billaudit.ledger.failure.HeldByAnother;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.ledger.failure.Stopped;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;

/** Launches the job for one planned run, or resumes it, and turns its end into an outcome or a failure. */
@Component
class RunLauncher {

    private final Job job;
    private final JobOperator operator;
    private final Launches launches;
    private final RunStore runs;
    private final Recovery recovery;
    private final CurrentRun current;

    RunLauncher(
            Job monthlyAudit,
            JobOperator operator,
            Launches launches,
            RunStore runs,
            Recovery recovery,
            CurrentRun current) {
        this.job = monthlyAudit;
        this.operator = operator;
        this.launches = launches;
        this.runs = runs;
        this.recovery = recovery;
        this.current = current;
    }

    /**
     * Runs the planned run to its end.
     *
     * @throws AuditFailure if it failed or was stopped
     */
    void run(RunPlan plan, RunDesk desk) {
        if (plan.isNew()) {
            overtakeUnfinished(plan.run());
            Recovery.sweep(desk.staging());
            runs.begin(plan.run(), plan.files());
            make(desk.staging());
        }
        current.begin(desk);
        JobExecution execution = launch(plan.run().id());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            end(failure(execution, desk), plan.run(), execution);
        }
    }

    /** What came after the publication is of no weight: the result has its name and the books know it. */
    private void end(AuditFailure failure, Run run, JobExecution execution) {
        if (failure instanceof Stopped) {
            launches.stopped(execution);
        }
        boolean isOurs = !(failure instanceof HeldByAnother);
        if (!isOurs || runs.get(run.id()).state() != Run.State.PUBLISHED) {
            throw failure;
        }
    }

    private static void make(Path staging) {
        try {
            Files.createDirectories(staging);
        } catch (IOException e) {
            throw Failures.of(
                    e,
                    new ResumableFailure(
                            Remark.of("job.output-unwritable", staging, String.valueOf(e.getMessage())), e));
        }
    }

    /** A rehearsal overtakes nothing: whoever asks what would come out does not give up what is half done. */
    private void overtakeUnfinished(Run next) {
        if (next.state() == Run.State.REHEARSAL) {
            return;
        }
        runs.unfinished().stream()
                .filter(run -> run.month().equals(next.month()))
                .forEach(recovery::forget);
    }

    private JobExecution launch(String runId) {
        try {
            return operator.start(job, launches.parameters(runId));
        } catch (JobExecutionException | RuntimeException e) {
            throw Failures.of(
                    e, new ResumableFailure(Remark.of("job.not-launched", String.valueOf(e.getMessage())), e));
        }
    }

    private static AuditFailure failure(JobExecution execution, RunDesk desk) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        if (causes.isEmpty()) {
            return desk.stop().isAsked()
                    ? new Stopped(Remark.of("job.stopped"))
                    : new ResumableFailure(Remark.of("job.failed", execution.getStatus()));
        }
        Throwable first = causes.get(0);
        return Failures.first(causes, new ResumableFailure(Remark.of("job.failed", Failures.innermost(first)), first));
    }
}
