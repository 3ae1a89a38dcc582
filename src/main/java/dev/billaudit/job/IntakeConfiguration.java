package dev.billaudit.job;

import dev.billaudit.intake.MappedBlock;
import dev.billaudit.store.ReadingStore;
import dev.billaudit.store.RunStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Step {@code intake}: every bundle of files is a partition; blocks of rows are mapped and entered, a file's documents
 * together with its being done.
 */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    private static final String BUNDLE = "bundle";

    @Bean
    Step intake(JobRepository jobs, Partitioner bundles, Step intakeBundle, TaskExecutor partitions) {
        return new StepBuilder("intake", jobs)
                .partitioner("intakeBundle", bundles)
                .step(intakeBundle)
                .gridSize(1)
                .taskExecutor(partitions)
                .build();
    }

    /** One partition a bundle of the frozen list: the same on every restart. */
    @Bean
    Partitioner bundles(CurrentRun current, RunStore runs) {
        return grid -> runs.files(current.desk().run().id()).stream()
                .map(file -> file.bundle())
                .filter(bundle -> bundle != null)
                .distinct()
                .collect(Collectors.toMap(bundle -> BUNDLE + bundle, IntakeConfiguration::context));
    }

    @Bean
    Step intakeBundle(
            JobRepository jobs,
            PlatformTransactionManager books,
            BundleReader bundleReader,
            BlockMapper blockMapper,
            BlockWriter blockWriter) {
        return new StepBuilder("intakeBundle", jobs)
                .<BundleReader.Turn, List<MappedBlock>>chunk(1)
                .transactionManager(books)
                .reader(bundleReader)
                .processor(blockMapper)
                .writer(blockWriter)
                .build();
    }

    @Bean
    @StepScope
    BundleReader bundleReader(
            CurrentRun current,
            RunStore runs,
            ReadingStore readings,
            ReadAhead ahead,
            IntakeProgress progress,
            @Value("#{stepExecutionContext['bundle']}") int bundle) {
        return new BundleReader(current.desk(), new BundleReader.Books(runs, readings), ahead, progress, bundle);
    }

    @Bean
    BlockMapper blockMapper(ReadAhead ahead) {
        return new BlockMapper(ahead);
    }

    @Bean
    @StepScope
    BlockWriter blockWriter(ReadingStore readings) {
        return new BlockWriter(readings);
    }

    private static ExecutionContext context(int bundle) {
        return new ExecutionContext(Map.of(BUNDLE, bundle));
    }
}
