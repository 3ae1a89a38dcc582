package dev.billaudit.store;

import dev.billaudit.intake.MappedBlock;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.UsageMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What files said, once read: kept for every later run that meets the same file. */
@Repository
public class ReadingStore {

    private static final List<String> PARTS =
            List.of("reading_bill", "reading_record", "reading_usage", "reading_scope", "reading_reject");

    /** Rows sent at a time: their documents stand in memory together. */
    private static final int BATCH = 1000;

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    ReadingStore(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** Whether the file was read to its end. */
    public boolean isDone(String readingKey) {
        return sql.sql("select count(*) from reading where reading_key = ?")
                        .param(readingKey)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The months a done reading has rows of; empty for none, absent when it is not done. */
    public Optional<List<YearMonth>> months(String readingKey) {
        if (!isDone(readingKey)) {
            return Optional.empty();
        }
        return Optional.of(sql.sql("select distinct bill_month from reading_scope where reading_key = ? order by 1")
                .param(readingKey)
                .query((row, number) -> YearMonth.parse(row.getString(1)))
                .list());
    }

    /** The accounting of a done reading. */
    public Optional<SourceFile> file(@Nullable String readingKey) {
        return sql.sql("select doc from reading where reading_key = ?")
                .param(readingKey)
                .query((row, number) -> Documents.read(row.getString(1), SourceFile.class))
                .optional();
    }

    /** Forgets whatever an interrupted reading left, so that a restart begins the file anew. */
    public void clear(String readingKey) {
        for (String table : PARTS) {
            sql.sql("delete from " + table + " where reading_key = ?")
                    .param(readingKey)
                    .update();
        }
    }

    /** Enters priced records, numbered on from {@code firstNumber}. */
    public void records(String readingKey, int firstNumber, List<PricedRecord> records) {
        String insert = "insert into reading_record (reading_key, doc_no, line, bill_month, category, amount_li, doc)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        insertAll(insert, records, (record, index) -> new Object[] {
            readingKey,
            firstNumber + index,
            record.line().number(),
            record.month().toString(),
            record.category().name(),
            record.amount().li(),
            Documents.write(record)
        });
    }

    /** Enters rejects, numbered on from {@code firstNumber}. */
    public void rejects(String readingKey, int firstNumber, List<Reject> rejects) {
        String insert =
                "insert into reading_reject (reading_key, doc_no, reason, amount_li, doc) values (?, ?, ?, ?, ?)";
        insertAll(insert, rejects, (reject, index) -> new Object[] {
            readingKey, firstNumber + index, reject.reason(), reject.amount().li(), Documents.write(reject)
        });
    }

    /** Enters the documents of a file and that it is done. */
    public void end(String readingKey, MappedBlock.FileEnd end) {
        bills(readingKey, end.bills());
        usage(readingKey, end.usage());
        scopes(readingKey, end.scopes());
        SourceFile file = end.file();
        sql.sql("insert into reading (reading_key, sha256, file_state, rows_read, rows_accepted, rows_rejected,"
                        + " rows_ignored, doc) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        readingKey,
                        file.sha256(),
                        file.state().name(),
                        file.rowsRead(),
                        file.rowsAccepted(),
                        file.rowsRejected(),
                        file.rowsIgnored(),
                        Documents.write(file))
                .update();
    }

    /** Every reject of a run's readings, by path, then in file order. */
    public void eachReject(String runId, Consumer<Reject> visitor) {
        sql.sql("select j.doc from run_file f join reading_reject j on j.reading_key = f.reading_key where f.run_id = ?"
                        + " order by f.file_no, j.doc_no")
                .param(runId)
                .query(row -> {
                    visitor.accept(Documents.read(row.getString(1), Reject.class));
                });
    }

    /** The lines a run's files with that digest speak of, ascending. */
    public List<String> linesOf(String runId, String sha256) {
        return sql.sql("select distinct s.line from reading_scope s join run_file f on f.reading_key = s.reading_key"
                        + " where f.run_id = ? and f.sha256 = ? order by s.line")
                .params(runId, sha256)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void bills(String readingKey, List<Bill> bills) {
        String insert = "insert into reading_bill (reading_key, doc_no, line, bill_month, items, stated_li, doc)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        insertAll(insert, bills, (bill, index) -> new Object[] {
            readingKey,
            index + 1,
            bill.line().number(),
            bill.cycle().month().toString(),
            bill.items().size(),
            bill.statedTotal() == null ? null : bill.statedTotal().li(),
            Documents.write(bill)
        });
    }

    private void usage(String readingKey, List<UsageMonth> usage) {
        String insert = "insert into reading_usage (reading_key, doc_no, line, bill_month, kind, records, doc)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        insertAll(insert, usage, (month, index) -> new Object[] {
            readingKey,
            index + 1,
            month.line().number(),
            month.month().toString(),
            month.kind().name(),
            month.records(),
            Documents.write(month)
        });
    }

    private void scopes(String readingKey, List<ExportScope> scopes) {
        String insert = "insert into reading_scope (reading_key, doc_no, line, bill_month, kind, doc)"
                + " values (?, ?, ?, ?, ?, ?)";
        insertAll(insert, scopes, (scope, index) -> new Object[] {
            readingKey,
            index + 1,
            scope.line().number(),
            scope.month().toString(),
            scope.kind().name(),
            Documents.write(scope)
        });
    }

    @SuppressWarnings("NullAway") // null among the values is SQL null, which the driver takes
    private <T> void insertAll(String insert, List<T> rows, RowWriter<T> writer) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            int to = Math.min(rows.size(), from + BATCH);
            var arguments = new ArrayList<@Nullable Object[]>(to - from);
            for (int index = from; index < to; index++) {
                arguments.add(writer.columns(rows.get(index), index));
            }
            batch.batchUpdate(insert, arguments);
        }
    }

    private interface RowWriter<T> {
        @Nullable
        Object[] columns(T row, int index);
    }
}
