package dev.billaudit.job;

import dev.billaudit.casebook.CaseChange;
import dev.billaudit.store.CaseStore;
import dev.billaudit.store.MonthStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Step {@code casework}: findings, by case, open a case or are appended to one. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

    private static final int CASES_A_CHUNK = 100;

    @Bean
    Step casework(
            JobRepository jobs,
            PlatformTransactionManager books,
            PagedReader<String> touchedCases,
            CaseDesk caseDesk,
            ItemWriter<CaseChange> changeWriter) {
        return new StepBuilder("casework", jobs)
                .<String, CaseChange>chunk(CASES_A_CHUNK)
                .transactionManager(books)
                .reader(touchedCases)
                .processor(caseDesk)
                .writer(changeWriter)
                .build();
    }

    /** A held run touches no case. */
    @Bean
    @StepScope
    PagedReader<String> touchedCases(CurrentRun current, CaseStore cases, Limits limits) {
        RunDesk desk = current.desk();
        boolean isHeld = limits.isHeld(desk.run());
        return new PagedReader<>(
                desk::heed,
                caseId -> caseId,
                (caseId, limit) -> isHeld
                        ? java.util.List.of()
                        : cases.caseIdsAfter(desk.run().id(), desk.run().month(), caseId, limit));
    }

    @Bean
    CaseDesk caseDesk(CurrentRun current, CaseStore cases, MonthStore months) {
        return new CaseDesk(current, cases, months);
    }

    @Bean
    ItemWriter<CaseChange> changeWriter(CurrentRun current, CaseStore cases) {
        return changes ->
                changes.forEach(change -> cases.change(current.desk().run().id(), change));
    }
}
