package dev.billaudit.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs and their frozen file lists. */
@Repository
public class RunStore {

    private static final String COLUMNS = "run_id, bill_month, revision, identity, as_of, run_state, input_digest,"
            + " rule_digest, product_version, folder, summary";
    private static final List<String> OF_A_RUN = List.of(
            "run_file",
            "balanced_month",
            "known_row",
            "judged_month",
            "finding",
            "explanation",
            "case_change",
            "case_refund");

    private final JdbcClient sql;

    RunStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The run with this id. */
    public Optional<Run> find(String runId) {
        return sql.sql("select " + COLUMNS + " from audit_run where run_id = ?")
                .param(runId)
                .query(RunStore::run)
                .optional();
    }

    /**
     * The run with this id.
     *
     * @throws IllegalStateException if the books know no such run
     */
    public Run get(String runId) {
        return find(runId).orElseThrow(() -> new IllegalStateException("no such run: " + runId));
    }

    /** Runs of a month that share an identity, newest first. */
    public List<Run> withIdentity(YearMonth month, String identity) {
        return sql.sql("select " + COLUMNS
                        + " from audit_run where bill_month = ? and identity = ? order by started desc")
                .params(month.toString(), identity)
                .query(RunStore::run)
                .list();
    }

    /** The published runs of a month, highest revision first. */
    public List<Run> published(YearMonth month) {
        return sql.sql("select " + COLUMNS
                        + " from audit_run where bill_month = ? and run_state = 'PUBLISHED' order by revision desc")
                .param(month.toString())
                .query(RunStore::run)
                .list();
    }

    /** The highest published revision of every month, by month. */
    public List<Run> newestPublished() {
        return sql.sql("select " + COLUMNS + " from audit_run r where run_state = 'PUBLISHED' and revision ="
                        + " (select max(revision) from audit_run p where p.bill_month = r.bill_month and"
                        + " p.run_state = 'PUBLISHED') order by bill_month")
                .query(RunStore::run)
                .list();
    }

    /** Runs that began and were not published, rehearsals among them, newest first. */
    public List<Run> unfinished() {
        return sql.sql("select " + COLUMNS + " from audit_run where run_state <> 'PUBLISHED' order by started desc")
                .query(RunStore::run)
                .list();
    }

    /** How often a run with any id began before this one did: a run that was forgotten and begins anew has another. */
    public long beginning(String runId) {
        return sql.sql("select started from audit_run where run_id = ?")
                .param(runId)
                .query(Long.class)
                .single();
    }

    /** The ids of the published runs, oldest first. */
    public List<String> publishedIds() {
        return sql.sql("select run_id from audit_run where run_state = 'PUBLISHED' order by started")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /**
     * Enters a run and its frozen file list, whole or not at all: a list cut short would be audited as if it were the
     * month.
     */
    @Transactional
    public void begin(Run run, List<RunFile> files) {
        sql.sql("insert into audit_run (run_id, bill_month, revision, identity, as_of, run_state, input_digest,"
                        + " rule_digest, product_version, folder) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        run.id(),
                        run.month().toString(),
                        run.revision(),
                        run.identity(),
                        run.asOf(),
                        run.state().name(),
                        run.inputDigest(),
                        run.ruleDigest(),
                        run.version(),
                        run.folder().toString())
                .update();
        for (RunFile file : files) {
            sql.sql("insert into run_file (run_id, file_no, path, sha256, bytes, reading_key, bundle, in_identity, doc)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            run.id(),
                            file.number(),
                            file.path(),
                            file.sha256(),
                            file.bytes(),
                            file.readingKey(),
                            file.bundle(),
                            file.inIdentity(),
                            Documents.write(file)))
                    .update();
        }
    }

    /**
     * Forgets an unfinished run that the input has overtaken, whole or not at all; nothing of it was ever published.
     */
    @Transactional
    public void forget(String runId) {
        for (String table : OF_A_RUN) {
            sql.sql("delete from " + table + " where run_id = ?").param(runId).update();
        }
        sql.sql("delete from audit_run where run_id = ? and run_state <> 'PUBLISHED'")
                .param(runId)
                .update();
    }

    /** Moves a run on. */
    public void mark(String runId, Run.State state) {
        sql.sql("update audit_run set run_state = ? where run_id = ?")
                .params(state.name(), runId)
                .update();
    }

    /** Enters a run's figures. */
    public void figures(String runId, Object summary) {
        sql.sql("update audit_run set summary = ? where run_id = ?")
                .params(Documents.write(summary), runId)
                .update();
    }

    /**
     * A run's figures.
     *
     * @throws IllegalStateException if none were entered
     */
    public <T> T figures(String runId, Class<T> type) {
        String summary = get(runId).summary();
        if (summary == null) {
            throw new IllegalStateException("a run without figures: " + runId);
        }
        return Documents.read(summary, type);
    }

    /** The frozen file list, by number. */
    public List<RunFile> files(String runId) {
        return sql.sql("select doc from run_file where run_id = ? order by file_no")
                .param(runId)
                .query((row, number) -> Documents.read(row.getString(1), RunFile.class))
                .list();
    }

    /** The file with that digest of the newest run that read it; a case may be about exports of earlier months. */
    public Optional<RunFile> newestFile(String sha256) {
        return sql.sql("select f.doc from run_file f join audit_run r on r.run_id = f.run_id where f.sha256 = ?"
                        + " and f.reading_key is not null order by r.started desc, f.file_no limit 1")
                .param(sha256)
                .query((row, number) -> Documents.read(row.getString(1), RunFile.class))
                .optional();
    }

    /** The files of one bundle, by number. */
    public List<RunFile> bundle(String runId, int bundle) {
        return sql.sql("select doc from run_file where run_id = ? and bundle = ? order by file_no")
                .params(runId, bundle)
                .query((row, number) -> Documents.read(row.getString(1), RunFile.class))
                .list();
    }

    /** The bundles of a run that still have a file to read, ascending. */
    public List<Integer> openBundles(String runId) {
        return sql.sql(
                        "select distinct f.bundle from run_file f left join reading r on r.reading_key = f.reading_key"
                                + " and r.is_done where f.run_id = ? and f.bundle is not null and r.reading_key is null order by f.bundle")
                .param(runId)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getString(1),
                YearMonth.parse(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getDate(5).toLocalDate(),
                Run.State.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                Path.of(row.getString(10)),
                row.getString(11));
    }
}
