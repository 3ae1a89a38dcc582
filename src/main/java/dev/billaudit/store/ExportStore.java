package dev.billaudit.store;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.UsageMonth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the files of a run say, by line. */
@Repository
public class ExportStore {

    /** Lines are found by index first, then their files: a run may have ten thousand files of a line each. */
    private static final String OF_THE_RUN =
            " and exists (select 1 from run_file f where f.reading_key = s.reading_key and f.run_id = ?)";

    private final JdbcClient sql;

    ExportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next lines of a run after the given one, ascending; empty at the end. */
    public List<String> linesAfter(String runId, String line, int limit) {
        return sql.sql("select distinct s.line from reading_scope s where s.line > ?" + OF_THE_RUN
                        + " order by s.line limit ?")
                .params(line, runId, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** How many lines a run's files speak of. */
    public long lines(String runId) {
        return sql.sql("select count(distinct s.line) from reading_scope s where 1 = 1" + OF_THE_RUN)
                .param(runId)
                .query(Long.class)
                .single();
    }

    /** Everything said of the lines from the first to the last, both inclusive, by line. */
    public List<LineExports> between(String runId, String first, String last) {
        Map<String, Map<String, Parts>> parts = new TreeMap<>();
        List<String> range = List.of(first, last, runId);
        each(range, "reading_scope", ExportScope.class, parts, part -> part.scopes);
        each(range, "reading_bill", Bill.class, parts, part -> part.bills);
        each(range, "reading_record", PricedRecord.class, parts, part -> part.records);
        each(range, "reading_usage", UsageMonth.class, parts, part -> part.usage);
        Map<String, RunFile> files = files(runId, parts.values());
        return parts.entrySet().stream()
                .map(line -> new LineExports(new Line(line.getKey()), extracts(line.getValue(), files)))
                .toList();
    }

    private static List<FileExtract> extracts(Map<String, Parts> parts, Map<String, RunFile> files) {
        Map<Integer, FileExtract> byNumber = new TreeMap<>();
        parts.forEach((readingKey, part) -> {
            RunFile file = Objects.requireNonNull(files.get(readingKey), readingKey);
            byNumber.put(file.number(), part.extract(file));
        });
        return List.copyOf(byNumber.values());
    }

    /** The files that speak, by reading: each is looked up once, not once a row. */
    private Map<String, RunFile> files(String runId, Collection<Map<String, Parts>> parts) {
        Set<String> readingKeys = new TreeSet<>();
        parts.forEach(one -> readingKeys.addAll(one.keySet()));
        Map<String, RunFile> files = new HashMap<>();
        if (!readingKeys.isEmpty()) {
            sql.sql("select reading_key, doc from run_file where run_id = :run and reading_key in (:keys)")
                    .param("run", runId)
                    .param("keys", readingKeys)
                    .query(row -> {
                        files.put(row.getString(1), Documents.read(row.getString(2), RunFile.class));
                    });
        }
        return files;
    }

    private <T> void each(
            List<String> range,
            String table,
            Class<T> type,
            Map<String, Map<String, Parts>> parts,
            Function<Parts, List<T>> list) {
        sql.sql("select s.line, s.reading_key, s.doc from " + table + " s where s.line between ? and ?" + OF_THE_RUN
                        + " order by s.line, s.doc_no")
                .params(range)
                .query(row -> {
                    Parts part = parts.computeIfAbsent(row.getString(1), line -> new TreeMap<>())
                            .computeIfAbsent(row.getString(2), any -> new Parts());
                    list.apply(part).add(Documents.read(row.getString(3), type));
                });
    }

    private static final class Parts {

        private final List<ExportScope> scopes = new ArrayList<>();
        private final List<Bill> bills = new ArrayList<>();
        private final List<PricedRecord> records = new ArrayList<>();
        private final List<UsageMonth> usage = new ArrayList<>();

        FileExtract extract(RunFile file) {
            Long member = file.memberTimeMillis();
            return new FileExtract(
                    file.path(),
                    queried(),
                    member == null ? null : Instant.ofEpochMilli(member),
                    scopes,
                    bills,
                    records,
                    usage);
        }

        private @Nullable LocalDate queried() {
            LocalDate newest = null;
            for (ExportScope scope : scopes) {
                LocalDate queried = scope.queried();
                if (queried != null && (newest == null || queried.isAfter(newest))) {
                    newest = queried;
                }
            }
            return newest;
        }
    }
}
