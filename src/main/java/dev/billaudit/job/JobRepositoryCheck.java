package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.store.JobRepositoryTables;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Asserts at start that the job repository keeps its records in the books and in the transactions of the books: it must
 * see what an open transaction has entered, and not see it when that is rolled back. A repository that stores nothing
 * cannot restart, and one with transactions of its own loses rows or has them twice.
 */
@Component
class JobRepositoryCheck implements SmartInitializingSingleton {

    private static final String NEVER_LAUNCHED = "start check";

    private final JobRepository jobs;
    private final JobRepositoryTables tables;
    private final PlatformTransactionManager books;

    JobRepositoryCheck(JobRepository jobs, JobRepositoryTables tables, PlatformTransactionManager books) {
        this.jobs = jobs;
        this.tables = tables;
        this.books = books;
    }

    /**
     * Checks.
     *
     * @throws FatalFailure if the repository is another one
     */
    @Override
    public void afterSingletonsInstantiated() {
        if (!seesAnOpenTransaction() || sees()) {
            throw new FatalFailure(
                    Remark.of("job.repository-elsewhere", jobs.getClass().getSimpleName()));
        }
    }

    private boolean seesAnOpenTransaction() {
        TransactionStatus open = books.getTransaction(new DefaultTransactionDefinition());
        try {
            tables.plant(NEVER_LAUNCHED);
            return sees();
        } finally {
            books.rollback(open);
        }
    }

    private boolean sees() {
        return !jobs.getJobInstances(NEVER_LAUNCHED, 0, 1).isEmpty();
    }
}
