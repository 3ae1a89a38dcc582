package dev.billaudit.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Version 1 of the database: the tables of Spring Batch, from the script that its own jar carries. */
@Component
final class JobRepositoryMigration implements JavaMigration {

    private static final String SCRIPT = "org/springframework/batch/core/schema-h2.sql";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "job repository";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        var database = new SingleConnectionDataSource(context.getConnection(), true);
        new ResourceDatabasePopulator(new ClassPathResource(SCRIPT)).execute(database);
    }
}
