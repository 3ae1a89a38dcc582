package dev.billaudit.job;

import dev.billaudit.ledger.failure.AuditFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open audit over a bills folder, with data and results beside it, and faults at hand. */
final class AnAudit implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 5);
    static final String MONTH = "2026-10";

    private final Path home;
    private final Path bills;
    private final Faults faults = new Faults();
    private final StopRequest stop = new StopRequest();
    private final AuditSession session;

    private AnAudit(Path home, Path bills) {
        this.home = home;
        this.bills = bills;
        this.session = AuditSession.open(new JobSettings(home.resolve("data"), "en", null, null), faults);
    }

    /** Opens the data folder below {@code home}. */
    static AnAudit open(Path home, Path bills) {
        return new AnAudit(home, bills);
    }

    /** Audits October as of 5 November. */
    AuditOutcome run() {
        return run(request(bills, null, false));
    }

    /** Audits a month as of the day it is run on. */
    AuditOutcome run(String month) {
        return run(new AuditRequest(bills, YearMonth.parse(month), null, null, out(), TODAY, TODAY, false));
    }

    AuditOutcome run(AuditRequest request) {
        return session.audit(request, Progress.NONE, stop).get(0);
    }

    /** How the audit failed. */
    AuditFailure failure() {
        try {
            AuditOutcome outcome = run();
            throw new AssertionError("the audit ended with " + outcome);
        } catch (AuditFailure failure) {
            return failure;
        }
    }

    AuditRequest request(Path folder, LocalDate asOf, boolean dryRun) {
        return new AuditRequest(folder, YearMonth.parse(MONTH), null, null, out(), asOf, TODAY, dryRun);
    }

    Faults faults() {
        return faults;
    }

    StopRequest stop() {
        return stop;
    }

    Path out() {
        return home.resolve("out");
    }

    Path data() {
        return home.resolve("data");
    }

    /** The lines of a file that a revision of a month published. */
    List<String> published(String month, int revision, String file) throws IOException {
        return Files.readAllLines(out().resolve(month).resolve("r" + revision).resolve(file));
    }

    TreeMap<String, String> bytes() {
        return OutTree.of(out());
    }

    long count(String query) {
        return sql().sql(query).query(Long.class).single();
    }

    List<String> texts(String query) {
        return sql().sql(query).query(String.class).list();
    }

    JdbcClient sql() {
        return session.bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return session.bean(type);
    }

    @Override
    public void close() {
        session.close();
    }
}
