package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Puts right what a death left behind, before anything new begins. Called under the run lock, so no execution of an
 * unfinished run is alive, whatever its status says.
 */
@Component
class Recovery {

    private final RunStore runs;
    private final JobRepository jobs;
    private final Launches launches;
    private final PublishConfiguration.Publisher publisher;

    Recovery(RunStore runs, JobRepository jobs, Launches launches, PublishConfiguration.Publisher publisher) {
        this.runs = runs;
        this.jobs = jobs;
        this.launches = launches;
        this.publisher = publisher;
    }

    /**
     * Looks at every unfinished run: rehearsals are forgotten, intents to publish carried out, launches that look alive
     * marked failed so that they can be resumed.
     *
     * @return the ids of the runs whose publication was finished here
     */
    Set<String> recover() {
        var finished = new HashSet<String>();
        for (Run run : runs.unfinished()) {
            if (run.state() == Run.State.REHEARSAL || hasLostItsStaging(run)) {
                forget(run);
                continue;
            }
            launches.of(run.id()).forEach(this::wake);
            if (run.state() == Run.State.PUBLISHING) {
                finish(run);
                finished.add(run.id());
            }
        }
        return finished;
    }

    /** Forgets a run that was never published, with what it wrote. */
    void forget(Run run) {
        runs.forget(run.id());
        sweep(Staging.of(run.folder(), run.id()));
    }

    /** Deletes a staging folder with all it holds. */
    static void sweep(Path staging) {
        try {
            Staging.sweep(staging);
        } catch (IOException | UncheckedIOException e) {
            throw new ResumableFailure(Remark.of("job.staging-not-swept", staging, String.valueOf(e.getMessage())), e);
        }
    }

    /** Steps that are done are not done again: without the folder they wrote to, the run must begin anew. */
    private static boolean hasLostItsStaging(Run run) {
        return Files.notExists(Staging.of(run.folder(), run.id()))
                && (run.state() == Run.State.STARTED || Files.notExists(run.folder()));
    }

    private void wake(JobExecution launch) {
        for (StepExecution step : launch.getStepExecutions()) {
            if (isStranded(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(lastSeen(step.getLastUpdated(), step.getCreateTime()));
                jobs.update(step);
            }
        }
        if (isStranded(launch.getStatus())) {
            launch.setStatus(BatchStatus.FAILED);
            launch.setEndTime(lastSeen(launch.getLastUpdated(), launch.getCreateTime()));
            jobs.update(launch);
        }
    }

    private static LocalDateTime lastSeen(@Nullable LocalDateTime updated, LocalDateTime created) {
        return updated == null ? created : updated;
    }

    /** Batch itself restarts none of these. */
    private static boolean isStranded(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    private void finish(Run run) {
        try {
            publisher.finish(run);
        } catch (IOException e) {
            throw Failures.of(
                    e,
                    new ResumableFailure(
                            Remark.of("job.output-unwritable", run.folder(), String.valueOf(e.getMessage())), e));
        }
    }
}
