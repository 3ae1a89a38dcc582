package dev.billaudit.job;

import dev.billaudit.store.RunStore;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** The launches of a run, as the job repository keeps them. */
@Component
class Launches {

    private final JobRepository jobs;
    private final RunStore runs;

    Launches(JobRepository jobs, RunStore runs) {
        this.jobs = jobs;
        this.runs = runs;
    }

    /**
     * What makes the job instance. A run that was forgotten and begins anew has the same id, but none of its steps may be
     * taken for done: so its beginning is part of the identity.
     */
    JobParameters parameters(String runId) {
        return new JobParametersBuilder()
                .addString("run", runId)
                .addLong("beginning", runs.beginning(runId))
                .toJobParameters();
    }

    /** Every launch of a run, newest first. */
    List<JobExecution> of(String runId) {
        JobInstance instance = jobs.getJobInstance(MonthlyAuditConfiguration.JOB, parameters(runId));
        return instance == null ? List.of() : jobs.getJobExecutions(instance);
    }

    /** Enters that a launch was stopped: the framework takes the end of a chunk that heeded a stop for a failure. */
    void stopped(JobExecution launch) {
        launch.getStepExecutions().stream()
                .filter(step -> step.getStatus() == BatchStatus.FAILED)
                .forEach(step -> {
                    step.setStatus(BatchStatus.STOPPED);
                    step.setExitStatus(ExitStatus.STOPPED);
                    jobs.update(step);
                });
        launch.setStatus(BatchStatus.STOPPED);
        launch.setExitStatus(ExitStatus.STOPPED);
        jobs.update(launch);
    }
}
