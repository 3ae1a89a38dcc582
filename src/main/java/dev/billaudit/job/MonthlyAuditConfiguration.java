package dev.billaudit.job;

import java.util.Map;
import java.util.Objects;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The job {@code monthlyAudit}: eight steps, one after the other, in the database of the books. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableBatchProcessing
@EnableJdbcJobRepository
@ComponentScan({"dev.billaudit.store", "dev.billaudit.job"})
class MonthlyAuditConfiguration {

    /** The job's name in the job repository. */
    static final String JOB = "monthlyAudit";

    /** Two partitions at a time: one for each core of a small machine. */
    private static final int PARTITIONS_AT_A_TIME = 2;

    /** The steps in their order, each from its own configuration class. */
    @Bean
    Job monthlyAudit(JobRepository jobs, Map<String, Step> steps) {
        return new JobBuilder(JOB, jobs)
                .start(step(steps, "survey"))
                .next(step(steps, "intake"))
                .next(step(steps, "reconcile"))
                .next(step(steps, "audit"))
                .next(step(steps, "casework"))
                .next(step(steps, "drafts"))
                .next(step(steps, "report"))
                .next(step(steps, "publish"))
                .build();
    }

    @Bean
    TaskExecutor partitions() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(PARTITIONS_AT_A_TIME);
        executor.setMaxPoolSize(PARTITIONS_AT_A_TIME);
        executor.setThreadNamePrefix("partition-");
        executor.setDaemon(true);
        return executor;
    }

    private static Step step(Map<String, Step> steps, String name) {
        return Objects.requireNonNull(steps.get(name), name);
    }
}
