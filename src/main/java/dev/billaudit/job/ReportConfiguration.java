package dev.billaudit.job;

import dev.billaudit.report.ReportWriter;
import dev.billaudit.report.RunSummary;
import java.nio.file.Files;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Step {@code report}: the month as workbook and machine twin, in the staging folder. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Step report(
            JobRepository jobs,
            PlatformTransactionManager books,
            CurrentRun current,
            RunFigures figures,
            Bookshelf shelf) {
        return new StepBuilder("report", jobs)
                .tasklet(
                        (contribution, context) -> {
                            RunDesk desk = current.desk();
                            desk.heed();
                            desk.progress().step("report", 0, 1);
                            RunSummary summary = figures.of(desk);
                            Files.createDirectories(desk.staging());
                            Staging.sweepUnnamed(desk.staging());
                            new ReportWriter(desk.wording()).write(new RunLedger(desk, summary, shelf), desk.staging());
                            desk.progress().step("report", 1, 1);
                            return RepeatStatus.FINISHED;
                        },
                        books)
                .build();
    }
}
