package dev.billaudit.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the job repository, as seen without it: for the check at start that the repository uses them. */
@Component
public class JobRepositoryTables {

    private final JdbcClient sql;

    JobRepositoryTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** Enters a job instance that nobody launched; the caller's transaction must be rolled back. */
    public void plant(String jobName) {
        sql.sql(
                        "insert into batch_job_instance (job_instance_id, version, job_name, job_key) values (-1, 0, ?, 'none')")
                .param(jobName)
                .update();
    }
}
