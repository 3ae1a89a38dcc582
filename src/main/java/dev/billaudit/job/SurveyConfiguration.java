package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.store.RunFile;
import dev.billaudit.store.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Step {@code survey}: takes over the file list fixed at launch and verifies the copies that were archived before. */
@Configuration(proxyBeanMethods = false)
class SurveyConfiguration {

    @Bean
    Step survey(
            JobRepository jobs, PlatformTransactionManager books, CurrentRun current, RunStore runs, ReadAhead ahead) {
        return new StepBuilder("survey", jobs)
                .tasklet(
                        (contribution, context) -> {
                            verify(current.desk(), runs, ahead);
                            return RepeatStatus.FINISHED;
                        },
                        books)
                .build();
    }

    private static void verify(RunDesk desk, RunStore runs, ReadAhead ahead) throws IOException {
        List<RunFile> files = runs.files(desk.run().id());
        int done = 0;
        for (RunFile file : files) {
            desk.heed();
            if (file.readingKey() != null && !ahead.hasCopied(file.sha256())) {
                verify(desk.archive(), file);
            }
            done++;
            desk.progress().step("survey", done, files.size());
        }
    }

    private static void verify(Path archive, RunFile file) throws IOException {
        if (!Digests.of(Archive.copy(archive, file.sha256())).equals(file.sha256())) {
            throw new FatalFailure(Remark.of("job.archive-damaged", file.path()));
        }
    }
}
