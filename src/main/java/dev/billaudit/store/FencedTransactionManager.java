package dev.billaudit.store;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * The transactions of books and job repository. Two things a plain one lets pass end in an exception here: a commit by a
 * run that lost the run lock, and the commit of what somebody marked for rollback and then kept quiet about.
 *
 * <p>The fence costs one read by primary key a transaction, whatever the transaction enters.
 */
@Component("transactionManager")
final class FencedTransactionManager implements PlatformTransactionManager {

    private final JdbcTransactionManager books;
    private final RunLock lock;

    FencedTransactionManager(DataSource dataSource, RunLock lock) {
        this.books = new JdbcTransactionManager(dataSource);
        this.lock = lock;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return books.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        if (!status.isNewTransaction()) {
            books.commit(status);
            return;
        }
        if (status.isRollbackOnly()) {
            books.rollback(status);
            throw new UnexpectedRollbackException("a transaction was marked for rollback, so nothing was entered");
        }
        try {
            lock.check();
        } catch (RuntimeException e) {
            books.rollback(status);
            throw e;
        }
        books.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        books.rollback(status);
    }
}
