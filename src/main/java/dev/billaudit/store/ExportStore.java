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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the files of a run say, by line. */
@Repository
public class ExportStore {

    private final JdbcClient sql;

    ExportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next lines of a run after the given one, ascending; empty at the end. */
    public List<String> linesAfter(String runId, String line, int limit) {
        return sql.sql("select distinct s.line from reading_scope s join run_file f on f.reading_key = s.reading_key"
                        + " where f.run_id = ? and s.line > ? order by s.line limit ?")
                .params(runId, line, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** How many lines a run's files speak of. */
    public long lines(String runId) {
        return sql.sql("select count(distinct s.line) from reading_scope s"
                        + " join run_file f on f.reading_key = s.reading_key where f.run_id = ?")
                .param(runId)
                .query(Long.class)
                .single();
    }

    /** Everything said of the lines from the first to the last, both inclusive, by line. */
    public List<LineExports> between(String runId, String first, String last) {
        Map<String, Map<Integer, Parts>> parts = new TreeMap<>();
        List<String> range = List.of(runId, first, last);
        each(range, "reading_scope", ExportScope.class, parts, part -> part.scopes);
        each(range, "reading_bill", Bill.class, parts, part -> part.bills);
        each(range, "reading_record", PricedRecord.class, parts, part -> part.records);
        each(range, "reading_usage", UsageMonth.class, parts, part -> part.usage);
        return parts.entrySet().stream()
                .map(line -> new LineExports(
                        new Line(line.getKey()),
                        line.getValue().values().stream().map(Parts::extract).toList()))
                .toList();
    }

    private <T> void each(
            List<String> range,
            String table,
            Class<T> type,
            Map<String, Map<Integer, Parts>> parts,
            Function<Parts, List<T>> list) {
        sql.sql("select d.line, f.file_no, f.doc, d.doc from " + table
                        + " d join run_file f on f.reading_key = d.reading_key"
                        + " where f.run_id = ? and d.line between ? and ? order by d.line, f.file_no, d.doc_no")
                .params(range)
                .query(row -> {
                    int fileNumber = row.getInt(2);
                    String fileDocument = row.getString(3);
                    Parts part = parts.computeIfAbsent(row.getString(1), line -> new TreeMap<>())
                            .computeIfAbsent(fileNumber, number -> new Parts(fileDocument));
                    list.apply(part).add(Documents.read(row.getString(4), type));
                });
    }

    private static final class Parts {

        private final RunFile file;
        private final List<ExportScope> scopes = new ArrayList<>();
        private final List<Bill> bills = new ArrayList<>();
        private final List<PricedRecord> records = new ArrayList<>();
        private final List<UsageMonth> usage = new ArrayList<>();

        Parts(String fileDocument) {
            this.file = Documents.read(fileDocument, RunFile.class);
        }

        FileExtract extract() {
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
