package dev.billaudit.schedule;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.ledger.Money;
import dev.billaudit.report.RunSummary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An audit that ends as told, and a listener that keeps what it was told. */
final class AFakeAuditor implements Auditor, ScheduleListener {

    final List<String> log = new ArrayList<>();
    final Set<YearMonth> input = new TreeSet<>();
    final Set<YearMonth> published = new HashSet<>();
    final Map<YearMonth, RuntimeException> failures = new HashMap<>();
    final Map<YearMonth, Integer> codes = new HashMap<>();
    RuntimeException unreadable;
    Runnable during = () -> {};

    /** What was told since the last call. */
    List<String> told() {
        List<String> told = List.copyOf(log);
        log.clear();
        return told;
    }

    @Override
    public List<YearMonth> inInput() {
        return List.copyOf(input);
    }

    @Override
    public Set<YearMonth> settled() {
        if (unreadable != null) {
            throw unreadable;
        }
        return Set.copyOf(published);
    }

    @Override
    public AuditOutcome audit(YearMonth month) {
        during.run();
        RuntimeException failure = failures.get(month);
        if (failure != null) {
            throw failure;
        }
        int code = codes.getOrDefault(month, 1);
        boolean again = code <= 1 && !published.add(month);
        return outcome(month, again, code);
    }

    @Override
    public void begins(List<YearMonth> months) {
        // told month by month below
    }

    @Override
    public void audited(AuditOutcome outcome) {
        String what = outcome.nothingToDo() ? "nothing to do " : "audited ";
        log.add(what + outcome.summary().month() + " " + outcome.exitCode());
    }

    @Override
    public int failed(YearMonth month, Throwable failure) {
        log.add("failed " + month);
        return 6;
    }

    @Override
    public void waits(ZonedDateTime until, List<YearMonth> again) {
        log.add("waits " + until.toLocalDateTime() + (again.isEmpty() ? "" : " again " + again));
    }

    private static AuditOutcome outcome(YearMonth month, boolean nothingToDo, int code) {
        var summary = new RunSummary(
                month,
                1,
                RunSummary.State.INCOMPLETE,
                LocalDate.of(2026, 11, 5),
                "",
                "",
                "",
                new RunSummary.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0),
                Map.of(),
                Money.ZERO,
                Money.ZERO,
                new TreeMap<>(),
                List.of());
        return new AuditOutcome(summary, Path.of("out"), nothingToDo, false, 0, nothingToDo ? 0 : code, List.of());
    }
}
