package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.report.ReportWriter;
import dev.billaudit.report.RunJson;
import dev.billaudit.report.RunSummary;
import dev.billaudit.report.WorkbookCheck;
import dev.billaudit.store.CaseStore;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Step {@code publish}: checks what was written and gives it its name. */
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {

    @Bean
    Step publish(JobRepository jobs, PlatformTransactionManager books, CurrentRun current, Publisher publisher) {
        return new StepBuilder("publish", jobs)
                .tasklet(
                        (contribution, context) -> {
                            current.desk().heed();
                            publisher.publish(current.desk());
                            return RepeatStatus.FINISHED;
                        },
                        books)
                .build();
    }

    /**
     * Publishes in three commits, each of which a restart can take up: the intent with the figures, the rename, the
     * history. The folder gets its name only after the intent has reached the disk.
     */
    @Component
    static class Publisher {

        private final RunStore runs;
        private final CaseStore cases;
        private final RunFigures figures;
        private final PublishedRuns published;
        private final Timing timing;
        private final TransactionTemplate transaction;

        Publisher(
                RunStore runs,
                CaseStore cases,
                RunFigures figures,
                PublishedRuns published,
                Timing timing,
                PlatformTransactionManager books) {
            this.runs = runs;
            this.cases = cases;
            this.figures = figures;
            this.published = published;
            this.timing = timing;
            this.transaction = new TransactionTemplate(books);
            this.transaction.setPropagationBehaviorName("PROPAGATION_REQUIRES_NEW");
        }

        void publish(RunDesk desk) throws IOException {
            String id = desk.run().id();
            Run run = runs.get(id);
            if (run.state() == Run.State.PUBLISHED) {
                return;
            }
            if (desk.isRehearsal()) {
                runs.figures(id, check(desk));
                return;
            }
            if (run.state() == Run.State.STARTED) {
                RunSummary summary = check(desk);
                transaction.executeWithoutResult(status -> {
                    runs.figures(id, summary);
                    runs.mark(id, Run.State.PUBLISHING);
                });
            }
            finish(run);
        }

        /** What follows the intent: also done at the next start when a death came in between. */
        void finish(Run run) throws IOException {
            name(Staging.of(run.folder(), run.id()), run.folder());
            transaction.executeWithoutResult(status -> {
                cases.publish(run.id());
                runs.mark(run.id(), Run.State.PUBLISHED);
            });
            published.update();
        }

        private RunSummary check(RunDesk desk) throws IOException {
            RunSummary summary = figures.of(desk);
            List<String> differences = new WorkbookCheck(desk.wording())
                    .differences(ReportWriter.workbook(desk.staging()), desk.staging());
            if (!differences.isEmpty()) {
                throw new FatalFailure(Remark.of("job.workbook-differs", differences.get(0)));
            }
            summary.invariants().put("V6", true);
            RunJson.write(summary, desk.staging().resolve("run.json"));
            timing.write(desk, summary.counts());
            return summary;
        }

        private static void name(Path staging, Path folder) throws IOException {
            if (Files.exists(folder) && !Files.exists(staging)) {
                return;
            }
            if (Files.exists(folder)) {
                throw new ResumableFailure(Remark.of("job.folder-appeared", folder));
            }
            Staging.publish(staging, folder);
        }
    }
}
