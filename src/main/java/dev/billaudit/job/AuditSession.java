package dev.billaudit.job;

import ch.qos.logback.classic.LoggerContext;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.HeldByAnother;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The audit, opened: data folder held, books open, job ready. One at a time in a process. */
public final class AuditSession implements AutoCloseable {

    /** What H2 says of a database file that another process has locked. */
    private static final List<String> IN_USE = List.of("the file is locked");

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
        return open(settings, context -> {});
    }

    /** The same with a last word on the beans: for tests that put faults between them. */
    static AuditSession open(
            JobSettings settings, ApplicationContextInitializer<ConfigurableApplicationContext> lastWord) {
        DataFolder folder = DataFolder.take(settings.data());
        try {
            PublishedRuns.refuseMissingBooks(settings);
            return new AuditSession(folder, start(settings, lastWord));
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

    /** The cases as people work on them. */
    public CaseOffice cases() {
        return context.getBean(CaseOffice.class);
    }

    @Override
    public void close() {
        context.close();
        close(folder);
    }

    /** A bean, for tests. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static ConfigurableApplicationContext start(
            JobSettings settings, ApplicationContextInitializer<ConfigurableApplicationContext> lastWord) {
        return new SpringApplicationBuilder(MonthlyAuditConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(
                        context -> keepTheLogOffTheTerminal(),
                        context -> context.getBeanFactory().registerSingleton("jobSettings", settings),
                        lastWord)
                .properties(properties(settings))
                .run();
    }

    /** A log that cannot be written, on a full disk for one, would tell of it on the terminal, trace and all. */
    private static void keepTheLogOffTheTerminal() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getStatusManager().getCopyOfStatusListenerList().forEach(log.getStatusManager()::remove);
        }
    }

    /**
     * WRITE_DELAY=0: nothing that is acknowledged may be lost when the process dies. LOCK_TIMEOUT: partitions that commit
     * at once wait for each other at the run lock, on a slow disk for longer than the two seconds that are usual.
     */
    private static Map<String, Object> properties(JobSettings settings) {
        Path books = settings.books().toAbsolutePath().normalize();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "spring.datasource.url",
                "jdbc:h2:file:" + books + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=60000");
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
        if (Failures.says(cause, IN_USE)) {
            return new HeldByAnother(Remark.of("job.books-in-use", settings.books()), cause);
        }
        return Failures.of(
                cause,
                new FatalFailure(
                        Remark.of("job.books-do-not-open", settings.books(), Failures.innermost(cause)), cause));
    }

    private static void close(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new FatalFailure(Remark.of("job.data-folder-not-released", String.valueOf(e.getMessage())), e);
        }
    }
}
