package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.AuditFailure;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Launches the job for one planned run, resumes it after a crash, and turns its end into an outcome or a failure. */
@Component
class RunLauncher {

    private final Job job;
    private final JobOperator operator;
    private final JobRepository jobs;
    private final RunStore runs;
    private final CurrentRun current;

    RunLauncher(Job monthlyAudit, JobOperator operator, JobRepository jobs, RunStore runs, CurrentRun current) {
        this.job = monthlyAudit;
        this.operator = operator;
        this.jobs = jobs;
        this.runs = runs;
        this.current = current;
    }

    /**
     * Runs the planned run to its end.
     *
     * @throws AuditFailure if it failed or was stopped
     */
    void run(RunPlan plan, RunDesk desk) {

        recoverStranded();
        if (plan.isNew()) {
            overtakeUnfinished(plan);
            sweep(desk.staging());
            runs.begin(plan.run(), plan.files());
        }
        current.begin(desk);
        JobExecution execution = launch(plan.run().id());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution);
        }
    }

    /** A kill leaves executions that look alive. This process holds the data folder alone, so none is. */
    private void recoverStranded() {
        jobs.findRunningJobExecutions(MonthlyAuditConfiguration.JOB).forEach(operator::recover);
    }

    /** Forgets a run that was never published, with what it wrote. */
    void forget(Run run) {
        runs.forget(run.id());
        sweep(Staging.of(run.folder(), run.id()));
    }

    private static void sweep(Path staging) {
        try {
            Staging.sweep(staging);
        } catch (IOException | UncheckedIOException e) {
            throw new ResumableFailure(Remark.of("job.staging-not-swept", staging, String.valueOf(e.getMessage())), e);
        }
    }

    private void overtakeUnfinished(RunPlan plan) {
        runs.unfinished().stream()
                .filter(run -> run.month().equals(plan.run().month()))
                .forEach(this::forget);
    }

    private JobExecution launch(String runId) {
        JobParameters parameters =
                new JobParametersBuilder().addString("run", runId).toJobParameters();
        try {
            return operator.start(job, parameters);
        } catch (JobExecutionException e) {
            throw new ResumableFailure(Remark.of("job.not-launched", String.valueOf(e.getMessage())), e);
        }
    }

    private static AuditFailure failure(JobExecution execution) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        for (Throwable cause : causes) {
            for (Throwable one = cause; one != null; one = one.getCause()) {
                if (one instanceof AuditFailure failure) {
                    return failure;
                }
            }
        }
        Throwable first = causes.isEmpty() ? new IllegalStateException("no cause on record") : causes.get(0);
        return new ResumableFailure(Remark.of("job.failed", String.valueOf(first.getMessage())), first);
    }
}
