package dev.billaudit.store;

import dev.billaudit.intake.MappedBlock.FileEnd;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.UsageMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What files said, once read: kept for every later run that meets the same file. */
@Repository
public class ReadingStore {

    private static final List<String> PARTS = List.of("reading_line", "reading_month", "reading_reject", "reading");

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
        return sql.sql("select count(*) from reading where reading_key = ? and is_done")
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
        return Optional.of(sql.sql("select m.bill_month from reading_month m join reading r on r.reading_no ="
                        + " m.reading_no where r.reading_key = ? order by 1")
                .param(readingKey)
                .query((row, number) -> YearMonth.parse(row.getString(1)))
                .list());
    }

    /** The accounting of a done reading. */
    public Optional<SourceFile> file(@Nullable String readingKey) {
        return sql.sql("select doc from reading where reading_key = ? and is_done")
                .param(readingKey)
                .query((row, number) -> Documents.read(row.getString(1), SourceFile.class))
                .optional();
    }

    /**
     * Begins to enter a file, and forgets whatever an interrupted reading of it left.
     *
     * @return the number its parts bear
     */
    public long begin(String readingKey) {
        sql.sql("select reading_no from reading where reading_key = ?")
                .param(readingKey)
                .query(Long.class)
                .optional()
                .ifPresent(this::forget);
        sql.sql("insert into reading (reading_key) values (?)")
                .param(readingKey)
                .update();
        return sql.sql("select reading_no from reading where reading_key = ?")
                .param(readingKey)
                .query(Long.class)
                .single();
    }

    private void forget(long reading) {
        for (String table : PARTS) {
            sql.sql("delete from " + table + " where reading_no = ?")
                    .param(reading)
                    .update();
        }
    }

    /** Enters priced records of a file that goes on. */
    public void records(long reading, int part, List<PricedRecord> records) {
        var parts = new Parts();
        parts.records(records);
        enter(reading, part, parts);
    }

    /** Enters rejects, numbered on from {@code firstNumber}. */
    public void rejects(long reading, int firstNumber, List<Reject> rejects) {
        String insert =
                "insert into reading_reject (reading_no, doc_no, reason, amount_li, doc) values (?, ?, ?, ?, ?)";
        insertAll(insert, rejects, (reject, index) -> new Object[] {
            reading, firstNumber + index, reject.reason(), reject.amount().li(), Documents.writePlaced(reject)
        });
    }

    /** Enters the last priced records and the documents of a file, and that it is done. */
    public void end(long reading, int part, List<PricedRecord> records, FileEnd end) {
        var parts = new Parts();
        end.scopes().forEach(scope -> parts.of(scope.line()).scopes.add(scope));
        end.bills().forEach(bill -> parts.of(bill.line()).bills.add(bill));
        parts.records(records);
        end.usage().forEach(usage -> parts.of(usage.line()).usage.add(usage));
        enter(reading, part, parts);
        enterMonths(reading, end);
        SourceFile file = end.file();
        sql.sql(
                        "update reading set is_done = true, file_state = ?, rows_read = ?, rows_accepted = ?, rows_rejected = ?,"
                                + " rows_ignored = ?, line_count = ?, doc = ? where reading_no = ?")
                .params(
                        file.state().name(),
                        file.rowsRead(),
                        file.rowsAccepted(),
                        file.rowsRejected(),
                        file.rowsIgnored(),
                        end.scopes().stream().map(ExportScope::line).distinct().count(),
                        Documents.write(file),
                        reading)
                .update();
    }

    private void enter(long reading, int part, Parts parts) {
        String insert = "insert into reading_line (line, reading_no, part_no, charges, doc) values (?, ?, ?, ?, ?)";
        insertAll(insert, List.copyOf(parts.byLine.entrySet()), (entry, index) -> new Object[] {
            entry.getKey(),
            reading,
            part,
            entry.getValue().charges(),
            Documents.writePlaced(entry.getValue().part())
        });
    }

    private void enterMonths(long reading, FileEnd end) {
        Map<YearMonth, Optional<Money>> stated = new TreeMap<>();
        end.scopes().forEach(scope -> stated.putIfAbsent(scope.month(), Optional.empty()));
        for (Bill bill : end.bills()) {
            Money total = bill.statedTotal();
            if (total != null) {
                stated.compute(
                        bill.cycle().month(),
                        (month, sum) -> Optional.of(
                                sum == null
                                        ? total.absolute()
                                        : sum.orElse(Money.ZERO).plus(total.absolute())));
            }
        }
        String insert = "insert into reading_month (reading_no, bill_month, stated_li) values (?, ?, ?)";
        insertAll(insert, List.copyOf(stated.entrySet()), (month, index) -> new Object[] {
            reading, month.getKey().toString(), month.getValue().map(Money::li).orElse(null)
        });
    }

    /** Every reject of a run's readings, by path, then in file order. */
    public void eachReject(String runId, Consumer<Reject> visitor) {
        sql.sql("select f.path, f.sha256, j.doc from run_file f join reading r on r.reading_key = f.reading_key"
                        + " join reading_reject j on j.reading_no = r.reading_no where f.run_id = ?"
                        + " order by f.file_no, j.doc_no")
                .param(runId)
                .query(row -> {
                    var file = new Documents.ReadFrom(row.getString(1), row.getString(2));
                    visitor.accept(Documents.readPlaced(row.getString(3), Reject.class, file));
                });
    }

    /** Whether a reading speaks of that line and of no other. */
    public boolean holdsOnly(String readingKey, String line) {
        return sql.sql(
                                "select count(*) from reading r join reading_line l on l.reading_no = r.reading_no and l.line = ?"
                                        + " where r.reading_key = ? and r.line_count = 1")
                        .params(line, readingKey)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The lines a reading speaks of, ascending. It is looked for among all lines on record. */
    public List<String> linesOf(String readingKey) {
        return sql.sql("select distinct line from reading_line where reading_no in"
                        + " (select reading_no from reading where reading_key = ?) order by line")
                .param(readingKey)
                .query((row, number) -> row.getString(1))
                .list();
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

    /** Documents of one file while they are gathered, by line: entered in the order of the key. */
    private static final class Parts {

        private final Map<String, Gathered> byLine = new TreeMap<>();

        Gathered of(Line line) {
            return byLine.computeIfAbsent(line.number(), any -> new Gathered());
        }

        void records(List<PricedRecord> records) {
            records.forEach(record -> of(record.line()).records.add(record));
        }
    }

    private static final class Gathered {

        private final List<ExportScope> scopes = new ArrayList<>();
        private final List<Bill> bills = new ArrayList<>();
        private final List<PricedRecord> records = new ArrayList<>();
        private final List<UsageMonth> usage = new ArrayList<>();

        /** Priced records and items of bills. */
        int charges() {
            return records.size()
                    + bills.stream().mapToInt(bill -> bill.items().size()).sum();
        }

        LinePart part() {
            return new LinePart(scopes, bills, records, usage);
        }
    }
}
