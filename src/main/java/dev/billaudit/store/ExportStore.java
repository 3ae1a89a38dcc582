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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the files of a run say, by line. */
@Repository
public class ExportStore {

    private static final String READINGS_OF_THE_RUN =
            "(select r.reading_no from run_file f join reading r on r.reading_key = f.reading_key where f.run_id = ?)";

    private final JdbcClient sql;

    ExportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next lines of a run after the given one, ascending; empty at the end. */
    public List<LineSize> linesAfter(String runId, String line, int limit) {
        return sql.sql("select line, sum(charges) from reading_line where line > ? and reading_no in "
                        + READINGS_OF_THE_RUN + " group by line order by line limit ?")
                .params(line, runId, limit)
                .query((row, number) -> new LineSize(row.getString(1), row.getLong(2)))
                .list();
    }

    /** How many lines a run's files speak of. */
    public long lines(String runId) {
        return sql.sql("select count(distinct line) from reading_line where reading_no in " + READINGS_OF_THE_RUN)
                .param(runId)
                .query(Long.class)
                .single();
    }

    /** Opens the exports of a run. */
    public Exports of(String runId) {
        Map<Long, RunFile> files = new HashMap<>();
        sql.sql("select r.reading_no, f.doc from run_file f join reading r on r.reading_key = f.reading_key"
                        + " where f.run_id = ? order by f.file_no desc")
                .param(runId)
                .query(row -> {
                    files.put(row.getLong(1), Documents.read(row.getString(2), RunFile.class));
                });
        return new Exports(files);
    }

    /** What the files of one run say, by line. */
    public final class Exports {

        private final Map<Long, RunFile> fileByReading;

        private Exports(Map<Long, RunFile> fileByReading) {
            this.fileByReading = fileByReading;
        }

        /** Everything said of the lines from the first to the last, both inclusive, by line. */
        public List<LineExports> between(String first, String last) {
            Map<String, Map<Integer, Extract>> extracts = new TreeMap<>();
            sql.sql("select line, reading_no, doc from reading_line where line between ? and ?"
                            + " order by line, reading_no, part_no")
                    .params(first, last)
                    .query(row -> {
                        RunFile file = fileByReading.get(row.getLong(2));
                        if (file != null) {
                            extracts.computeIfAbsent(row.getString(1), line -> new TreeMap<>())
                                    .computeIfAbsent(file.number(), any -> new Extract(file))
                                    .add(row.getString(3));
                        }
                    });
            return extracts.entrySet().stream()
                    .map(line -> new LineExports(
                            new Line(line.getKey()),
                            line.getValue().values().stream()
                                    .map(Extract::extract)
                                    .toList()))
                    .toList();
        }
    }

    /** What a file says of a line, put together from its parts. */
    private static final class Extract {

        private final RunFile file;
        private final List<ExportScope> scopes = new ArrayList<>();
        private final List<Bill> bills = new ArrayList<>();
        private final List<PricedRecord> records = new ArrayList<>();
        private final List<UsageMonth> usage = new ArrayList<>();

        Extract(RunFile file) {
            this.file = file;
        }

        void add(String doc) {
            var from = new Documents.ReadFrom(file.path(), file.sha256());
            LinePart part = Documents.readPlaced(doc, LinePart.class, from);
            scopes.addAll(part.scopes());
            bills.addAll(part.bills());
            records.addAll(part.records());
            usage.addAll(part.usage());
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
