package dev.billaudit.job;

import dev.billaudit.casebook.CaseChange;
import dev.billaudit.store.CaseStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Step {@code drafts}: every touched case gets its folder of letters, evidence and originals, in staging. */
@Configuration(proxyBeanMethods = false)
class DraftsConfiguration {

    private static final int CASES_A_CHUNK = 20;

    @Bean
    Step drafts(
            JobRepository jobs,
            PlatformTransactionManager books,
            PagedReader<CaseChange> changedCases,
            CaseFolderWriter folders) {
        return new StepBuilder("drafts", jobs)
                .<CaseChange, CaseChange>chunk(CASES_A_CHUNK)
                .transactionManager(books)
                .reader(changedCases)
                .writer(folders)
                .build();
    }

    @Bean
    @StepScope
    PagedReader<CaseChange> changedCases(CurrentRun current, CaseStore cases) {
        RunDesk desk = current.desk();
        return new PagedReader<>(
                desk::heed,
                change -> change.file().id(),
                (caseId, limit) -> cases.changesAfter(desk.run().id(), caseId, limit));
    }

    @Bean
    @StepScope
    CaseFolderWriter folders(CurrentRun current, Bookshelf shelf) {
        return new CaseFolderWriter(current, shelf);
    }
}
