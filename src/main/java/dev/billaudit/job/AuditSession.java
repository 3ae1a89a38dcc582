package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.AuditFailure;
import dev.billaudit.ledger.failure.FatalFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The audit, opened: data folder held, books open, job ready. One at a time in a process. */
public final class AuditSession implements AutoCloseable {

    private final DataFolder folder;
    private final ConfigurableApplicationContext context;

    private AuditSession(DataFolder folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /**
     * Takes the data folder, then opens the books, bringing their tables up to date.
     *
     * @throws dev.billaudit.ledger.failure.HeldByAnother if another process holds the folder
     * @throws FatalFailure if the books cannot be opened
     */
    public static AuditSession open(JobSettings settings) {
        DataFolder folder = DataFolder.take(settings.data());
        try {
            return new AuditSession(folder, start(settings));
        } catch (RuntimeException e) {
            close(folder);
            throw failure(settings, e);
        }
    }

    /** Audits the months asked for; see {@link AuditOutcome}. */
    public List<AuditOutcome> audit(AuditRequest request, Progress progress, StopRequest stop) {
        return context.getBean(AuditOffice.class).audit(request, progress, stop);
    }

    /** The months the input has a row of now, oldest first; nothing is audited. */
    public List<YearMonth> months(AuditRequest request, Progress progress, StopRequest stop) {
        return context.getBean(AuditOffice.class).months(request, progress, stop);
    }

    /** The months whose newest published result stayed inside the limits. */
    public Set<YearMonth> settled() {
        return context.getBean(Records.class).settled();
    }

    /** The database of the books, for a schedule that keeps its due times in it. */
    public DataSource books() {
        return context.getBean(DataSource.class);
    }

    /** What is on record. */
    public Status status() {
        return context.getBean(Records.class).status();
    }

    /**
     * How a finding came about.
     *
     * @throws dev.billaudit.ledger.failure.WrongUsage if no such finding is on record
     */
    public Explanation explain(String findingId) {
        return context.getBean(Records.class).explain(findingId);
    }

    @Override
    public void close() {
        context.close();
        close(folder);
    }

    private static ConfigurableApplicationContext start(JobSettings settings) {
        return new SpringApplicationBuilder(MonthlyAuditConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("jobSettings", settings))
                .properties(properties(settings))
                .run();
    }

    /** WRITE_DELAY=0: nothing that is acknowledged may be lost when the process dies. */
    private static Map<String, Object> properties(JobSettings settings) {
        Path books = settings.books().toAbsolutePath().normalize();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", "jdbc:h2:file:" + books + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        properties.put("spring.datasource.username", "sa");
        properties.put("spring.datasource.password", "");
        properties.put("spring.flyway.locations", "classpath:db/h2");
        properties.put("spring.batch.job.enabled", "false");
        properties.put("spring.main.allow-bean-definition-overriding", "false");
        properties.put(
                "logging.file.name",
                settings.data().resolve("logs/bill-audit.log").toString());
        properties.put("logging.threshold.console", "OFF");
        properties.put("logging.level.root", "WARN");
        return properties;
    }

    private static RuntimeException failure(JobSettings settings, RuntimeException cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof AuditFailure failure) {
                return failure;
            }
        }
        return new FatalFailure(Remark.of("job.books-do-not-open", settings.books(), rootMessage(cause)), cause);
    }

    private static String rootMessage(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static void close(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new FatalFailure(Remark.of("job.data-folder-not-released", String.valueOf(e.getMessage())), e);
        }
    }
}
