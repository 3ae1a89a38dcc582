package dev.billaudit.store;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.RecordKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Balanced and judged months: one row a line and month. */
@Repository
public class MonthStore {

    /** Lines are spread over so many slots, so that partitions need no number of a customer to share them. */
    public static final int SLOTS = 16;

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    MonthStore(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** Enters balanced months; entering them again changes nothing. */
    public void balanced(String runId, List<BalancedMonth> months) {
        String merge = "merge into balanced_month (run_id, line, bill_month, slot, charges, charges_li, stated_li,"
                + " difference_li, missing_kinds, rival_bills, doc)"
                + " key (run_id, line, bill_month) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        batch.batchUpdate(
                merge,
                months.stream()
                        .map(month -> new Object[] {
                            runId,
                            month.line().number(),
                            month.cycle().month().toString(),
                            slot(month.line().number()),
                            month.charges().size(),
                            month.net().li(),
                            month.statedTotal() == null
                                    ? null
                                    : month.statedTotal().li(),
                            month.difference().li(),
                            missing(month),
                            month.rivalBills(),
                            Documents.writeTerse(month)
                        })
                        .toList());
    }

    /** Enters how many rows of a file a newer export repeats. */
    public void knownRows(String runId, String line, YearMonth month, Map<String, Long> rowsByPath) {
        rowsByPath.forEach((path, rows) -> sql.sql("merge into known_row (run_id, line, bill_month, path, known_rows)"
                        + " key (run_id, line, bill_month, path) values (?, ?, ?, ?, ?)")
                .params(runId, line, month.toString(), path, rows)
                .update());
    }

    /** Known rows of a run, by path. */
    public Map<String, Long> knownRows(String runId) {
        var rows = new TreeMap<String, Long>();
        sql.sql("select path, sum(known_rows) from known_row where run_id = ? group by path")
                .param(runId)
                .query(row -> {
                    rows.put(row.getString(1), row.getLong(2));
                });
        return rows;
    }

    /** The next lines of some slots that have the month, after the given one. */
    public List<LineSize> linesAfter(String runId, YearMonth month, List<Integer> slots, String line, int limit) {
        return sql.sql(
                        "select line, charges from balanced_month where run_id = :run and bill_month = :month and slot in (:slots)"
                                + " and line > :line order by line limit :limit")
                .param("run", runId)
                .param("month", month.toString())
                .param("slots", slots)
                .param("line", line)
                .param("limit", limit)
                .query((row, number) -> new LineSize(row.getString(1), row.getLong(2)))
                .list();
    }

    /** The next lines that have the month, after the given one, as many as are worked on at a time; empty at the end. */
    public List<String> blockAfter(String runId, YearMonth month, String line) {
        return LineSize.block(sql.sql("select line, charges from balanced_month where run_id = ? and line > ?"
                        + " and bill_month = ? order by run_id, line, bill_month limit ?")
                .params(runId, line, month.toString(), LineSize.LINES)
                .query((row, number) -> new LineSize(row.getString(1), row.getLong(2)))
                .list());
    }

    /** How many lines have the month. */
    public long lines(String runId, YearMonth month) {
        return sql.sql("select count(*) from balanced_month where run_id = ? and bill_month = ?")
                .params(runId, month.toString())
                .query(Long.class)
                .single();
    }

    /**
     * Balanced months of the given lines on record, each month once, by line, then month. A month that a run audited is as that
     * run has it; one that several runs only looked back at, as the last of them has it.
     *
     * @param runs at most one for an audited month, oldest month first
     * @param first the first month wanted
     * @param last the last one
     */
    public List<BalancedMonth> balanced(List<Run> runs, List<String> lines, YearMonth first, YearMonth last) {
        if (runs.isEmpty() || lines.isEmpty()) {
            return List.of();
        }
        // One range of the key a run: a list of lines is compared row by row with every month on record.
        Set<String> wanted = Set.copyOf(lines);
        String from = Collections.min(wanted);
        String to = Collections.max(wanted);
        Set<String> audited = runs.stream().map(run -> run.month().toString()).collect(Collectors.toSet());
        Map<LineMonth, String> speaking = new TreeMap<>();
        for (Run run : runs) {
            String own = run.month().toString();
            sql.sql("select line, bill_month, doc from balanced_month where run_id = ? and line between ? and ?"
                            + " and bill_month between ? and ?")
                    .params(run.id(), from, to, first.toString(), last.toString())
                    .query(row -> {
                        var month = new LineMonth(row.getString(1), row.getString(2));
                        boolean isSpeaking = month.month.equals(own) || !audited.contains(month.month);
                        if (isSpeaking && wanted.contains(month.line)) {
                            speaking.put(month, row.getString(3));
                        }
                    });
        }
        return speaking.values().stream()
                .map(doc -> Documents.read(doc, BalancedMonth.class))
                .toList();
    }

    private record LineMonth(String line, String month) implements Comparable<LineMonth> {
        private static final Comparator<LineMonth> ORDER =
                Comparator.comparing(LineMonth::line).thenComparing(LineMonth::month);

        @Override
        public int compareTo(LineMonth other) {
            return ORDER.compare(this, other);
        }
    }

    /** Enters judged months with their findings; entering them again changes nothing. */
    public void judged(String runId, List<JudgedMonth> months) {
        String merge = "merge into judged_month (run_id, line, charges, agreed_li, standard_li, suspect_li, unclear_li,"
                + " credit_li, positive_li, doc) key (run_id, line) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        batch.batchUpdate(
                merge,
                months.stream()
                        .map(month -> new Object[] {
                            runId,
                            month.month().line().number(),
                            month.charges().size(),
                            sum(month, Verdict.AGREED).li(),
                            sum(month, Verdict.STANDARD).li(),
                            sum(month, Verdict.SUSPECT).li(),
                            sum(month, Verdict.UNCLEAR).li(),
                            sum(month, Verdict.CREDIT).li(),
                            positive(month).li(),
                            Documents.writeTerse(JudgementDocument.of(month))
                        })
                        .toList());
        findings(runId, months);
    }

    /** Every judged month of a run's own month, by line. */
    public void eachJudged(Run run, Consumer<JudgedMonth> visitor) {
        YearMonth month = run.month();
        List<String> lines = blockAfter(run.id(), month, "");
        while (!lines.isEmpty()) {
            String last = lines.get(lines.size() - 1);
            judged(run.id(), lines.get(0), last, balanced(List.of(run), lines, month, month))
                    .forEach(visitor);
            lines = blockAfter(run.id(), month, last);
        }
    }

    private List<JudgedMonth> judged(String runId, String first, String last, List<BalancedMonth> months) {
        Map<String, List<Finding>> findings = new HashMap<>();
        sql.sql("select line, doc from finding where run_id = ? and line between ? and ? order by line, finding_no")
                .params(runId, first, last)
                .query(row -> {
                    findings.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                            .add(Documents.read(row.getString(2), Finding.class));
                });
        Map<String, BalancedMonth> byLine =
                months.stream().collect(Collectors.toMap(month -> month.line().number(), Function.identity()));
        return sql.sql("select line, doc from judged_month where run_id = ? and line between ? and ? order by line")
                .params(runId, first, last)
                .query((row, number) -> JudgementDocument.read(
                        row.getString(2),
                        Objects.requireNonNull(byLine.get(row.getString(1)), "a judged month is balanced"),
                        findings.getOrDefault(row.getString(1), List.of())))
                .list();
    }

    /** Every finding of a run, by line, then in rule order and place. */
    public void eachFinding(String runId, Consumer<Finding> visitor) {
        sql.sql("select doc from finding where run_id = ? order by line, finding_no")
                .param(runId)
                .query(row -> {
                    visitor.accept(Documents.read(row.getString(1), Finding.class));
                });
    }

    /** The findings of a run that belong to one case, in order. */
    public List<Finding> findingsOfCase(String runId, String caseId) {
        return sql.sql("select doc from finding where run_id = ? and case_id = ? order by line, finding_no")
                .params(runId, caseId)
                .query((row, number) -> Documents.read(row.getString(1), Finding.class))
                .list();
    }

    /** A finding by id, of the newest run that has it, with that run's id. */
    public Optional<FoundIn> finding(String findingId) {
        return sql.sql("select f.run_id, f.doc from finding f join audit_run r on r.run_id = f.run_id"
                        + " where f.finding_id = ? order by r.started desc limit 1")
                .param(findingId)
                .query((row, number) -> new FoundIn(row.getString(1), Documents.read(row.getString(2), Finding.class)))
                .optional();
    }

    /** Enters how findings came about; entering it again changes nothing. */
    public void explained(String runId, Map<String, ?> explanationByFinding) {
        batch.batchUpdate(
                "merge into explanation (run_id, finding_id, doc) key (run_id, finding_id) values (?, ?, ?)",
                explanationByFinding.entrySet().stream()
                        .map(entry -> new Object[] {runId, entry.getKey(), Documents.writeTerse(entry.getValue())})
                        .toList());
    }

    /** How a finding came about, as its newest run saw it. */
    public <T> Optional<T> explanation(String findingId, Class<T> type) {
        return sql.sql("select e.doc from explanation e join audit_run r on r.run_id = e.run_id where e.finding_id = ?"
                        + " order by r.started desc limit 1")
                .param(findingId)
                .query((row, number) -> Documents.read(row.getString(1), type))
                .optional();
    }

    /**
     * A finding and the run it stands in.
     *
     * @param runId the run
     * @param finding the finding
     */
    public record FoundIn(String runId, Finding finding) {}

    private void findings(String runId, List<JudgedMonth> months) {
        String merge =
                "merge into finding (run_id, finding_id, line, finding_no, rule_id, case_id, charged_li, claim_li,"
                        + " evidence_rows, doc) key (run_id, finding_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        var rows = new ArrayList<Object[]>();
        for (JudgedMonth month : months) {
            int number = 0;
            for (Finding finding : month.findings()) {
                number++;
                rows.add(new Object[] {
                    runId,
                    finding.id(),
                    finding.line().number(),
                    number,
                    finding.rule(),
                    finding.caseId(),
                    chargedLi(finding),
                    finding.claim().li(),
                    finding.evidence().size(),
                    Documents.writeTerse(finding)
                });
            }
        }
        batch.batchUpdate(merge, rows);
    }

    // Suspect money of a charge; what a finding about a whole bill names was never charged by it.
    private static long chargedLi(Finding finding) {
        return finding.category() == null ? 0 : finding.charged().li();
    }

    private static int slot(String line) {
        return Math.floorMod(line.hashCode(), SLOTS);
    }

    private static int missing(BalancedMonth month) {
        return (int) Arrays.stream(RecordKind.values())
                .filter(kind -> month.coverageOf(kind) == CoverageState.MISSING)
                .count();
    }

    private static Money sum(JudgedMonth month, Verdict verdict) {
        return month.charges().stream()
                .filter(charge -> charge.verdict() == verdict)
                .map(charge -> charge.charge().amount())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money positive(JudgedMonth month) {
        return month.charges().stream()
                .map(charge -> charge.charge().amount())
                .filter(Money::isPositive)
                .reduce(Money.ZERO, Money::plus);
    }
}
