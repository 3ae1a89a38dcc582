package dev.billaudit.job;

import dev.billaudit.store.MonthStore;
import dev.billaudit.store.RecordStore;
import dev.billaudit.store.RunStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Step {@code audit}: partitioned by line; a line's dossier becomes verdicts and findings. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    private static final int PARTITIONS = 2;
    private static final String SHARE = "share";

    @Bean
    Step audit(JobRepository jobs, Partitioner lineShares, Step auditShare, TaskExecutor partitions) {
        return new StepBuilder("audit", jobs)
                .partitioner("auditShare", lineShares)
                .step(auditShare)
                .gridSize(PARTITIONS)
                .taskExecutor(partitions)
                .build();
    }

    @Bean
    Partitioner lineShares() {
        return grid -> {
            Map<String, ExecutionContext> shares = new HashMap<>();
            for (int share = 0; share < PARTITIONS; share++) {
                shares.put(SHARE + share, new ExecutionContext(Map.of(SHARE, share)));
            }
            return shares;
        };
    }

    @Bean
    Step auditShare(
            JobRepository jobs,
            PlatformTransactionManager books,
            LineBlockReader balancedLines,
            DossierJudge dossierJudge,
            ItemWriter<List<DossierJudge.Judged>> judgedWriter) {
        return new StepBuilder("auditShare", jobs)
                .<LineBlock, List<DossierJudge.Judged>>chunk(1)
                .transactionManager(books)
                .reader(balancedLines)
                .processor(dossierJudge)
                .writer(judgedWriter)
                .build();
    }

    @Bean
    @StepScope
    LineBlockReader balancedLines(
            CurrentRun current, MonthStore months, @Value("#{stepExecutionContext['share']}") int share) {
        RunDesk desk = current.desk();
        List<Integer> slots = IntStream.range(0, MonthStore.SLOTS)
                .filter(slot -> slot % PARTITIONS == share)
                .boxed()
                .toList();
        return new LineBlockReader(
                desk::heed,
                (line, limit) -> months.linesAfter(desk.run().id(), desk.run().month(), slots, line, limit));
    }

    @Bean
    DossierJudge dossierJudge(CurrentRun current, MonthStore months, RunStore runs, RecordStore records) {
        return new DossierJudge(current, months, runs, records);
    }

    @Bean
    ItemWriter<List<DossierJudge.Judged>> judgedWriter(CurrentRun current, MonthStore months, RecordStore records) {
        return blocks -> blocks.forEach(block -> {
            String runId = current.desk().run().id();
            enter(runId, block, months);
            block.forEach(judged -> records.refunds(runId, judged.refunds()));
        });
    }

    private static void enter(String runId, List<DossierJudge.Judged> block, MonthStore months) {
        months.judged(runId, block.stream().map(DossierJudge.Judged::month).toList());
        block.forEach(judged -> months.explained(runId, judged.explanations()));
    }
}
