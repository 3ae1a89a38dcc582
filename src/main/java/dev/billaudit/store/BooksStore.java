package dev.billaudit.store;

import dev.billaudit.ledger.Money;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and sums straight from the tables: what the invariants and {@code run.json} are made of. */
@Repository
public class BooksStore {

    private static final String READINGS =
            " from (select distinct reading_key from run_file where run_id = ? and reading_key is not null) f"
                    + " left join reading r on r.reading_key = f.reading_key and r.is_done ";

    private final JdbcClient sql;

    BooksStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** V1: files of a run that were not read to the end, or whose rejects are not the rejected rows. */
    public long filesWithLostRows(String runId) {
        return count(
                "select count(*)" + READINGS + "where r.reading_key is null or r.rows_rejected <>"
                        + " (select count(*) from reading_reject j where j.reading_no = r.reading_no)",
                runId);
    }

    /** V2: files of a run with rows that are neither accepted nor rejected nor ignored. */
    public long filesThatDoNotAddUp(String runId) {
        return count(
                "select count(*)" + READINGS
                        + "where r.rows_read <> r.rows_accepted + r.rows_rejected + r.rows_ignored",
                runId);
    }

    /** V3: lines of a run whose verdicts, charges and stated total do not meet to the li. */
    public long linesThatDoNotBalance(String runId, YearMonth month) {
        return sql.sql("select count(*) from balanced_month b left join judged_month j on j.run_id = b.run_id"
                        + " and j.line = b.line where b.run_id = ? and b.bill_month = ? and (j.line is null"
                        + " or b.charges_li <> j.agreed_li + j.standard_li + j.suspect_li + j.unclear_li + j.credit_li"
                        + " or (b.stated_li is not null and b.stated_li <> b.charges_li + b.difference_li))")
                .params(runId, month.toString())
                .query(Long.class)
                .single();
    }

    /** Lines that have the month in one run and not in the other, in order. */
    public List<String> linesOnlyIn(String runId, String otherRunId, YearMonth month) {
        return sql.sql(
                        "select line from balanced_month b where run_id = ?1 and bill_month = ?2 and not exists (select 1"
                                + " from balanced_month o where o.run_id = ?3 and o.line = b.line and o.bill_month = ?2)"
                                + " order by line")
                .params(runId, month.toString(), otherRunId)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** V4: findings without a row of evidence. */
    public long findingsWithoutEvidence(String runId) {
        return count("select count(*) from finding where run_id = ? and evidence_rows = 0", runId);
    }

    /** V5: lines that claim more than is charged as suspect, or suspect more than was charged at all. */
    public long linesThatClaimTooMuch(String runId) {
        return count(
                "select count(*) from judged_month j left join (select line, sum(claim_li) claimed, sum(charged_li)"
                        + " charged from finding where run_id = ?1 group by line) f on f.line = j.line where j.run_id = ?1"
                        + " and (coalesce(f.claimed, 0) > coalesce(f.charged, 0)"
                        + " or coalesce(f.charged, 0) > j.positive_li or coalesce(f.charged, 0) <> j.suspect_li)",
                runId);
    }

    /** V5: changes of cases without a finding of the run or of an earlier revision. */
    public long casesWithoutFinding(String runId) {
        return count(
                "select count(*) from case_change c where c.run_id = ?1 and not exists (select 1 from finding f"
                        + " where f.run_id = ?1 and f.case_id = c.case_id) and not exists (select 1 from case_posting p"
                        + " where p.case_id = c.case_id)",
                runId);
    }

    /** The most cases one line has in a run. */
    public long mostCasesOfALine(String runId) {
        return count(
                "select coalesce(max(n), 0) from (select count(distinct case_id) n from finding where run_id = ?"
                        + " and case_id is not null group by line)",
                runId);
    }

    /** Rows of a run's files. */
    public RowCounts rows(String runId) {
        return sql.sql("select coalesce(sum(r.rows_read), 0), coalesce(sum(r.rows_accepted), 0),"
                        + " coalesce(sum(r.rows_rejected), 0), coalesce(sum(r.rows_ignored), 0)" + READINGS)
                .param(runId)
                .query((row, number) -> new RowCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /**
     * Rows of the run's files that have the month, and the rejected among them. A file that has no month since none of its
     * rows was understood counts too; a parked one does not, it is told of by itself.
     */
    public RowCounts rowsOfMonth(String runId, YearMonth month) {
        return sql.sql("select coalesce(sum(r.rows_read), 0), coalesce(sum(r.rows_accepted), 0),"
                        + " coalesce(sum(r.rows_rejected), 0), coalesce(sum(r.rows_ignored), 0)" + READINGS
                        + "where (exists (select 1 from reading_month m where m.reading_no = r.reading_no"
                        + " and m.bill_month = ?) or (r.file_state <> 'QUARANTINED' and r.rows_rejected > 0 and"
                        + " not exists (select 1 from reading_month m where m.reading_no = r.reading_no)))")
                .params(runId, month.toString())
                .query((row, number) -> new RowCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** Files of a run that were parked because nothing in them was understood. */
    public long quarantined(String runId) {
        return count("select count(*)" + READINGS + "where r.file_state = 'QUARANTINED'", runId);
    }

    /**
     * Files with bills of the month whose rejected money is over one hundredth of those bills' totals. Of a row whose
     * amount cannot be read the bill's difference tells how much it was.
     */
    public long billsWithUnmappedMoney(String runId, YearMonth month) {
        return sql.sql("select count(*)" + READINGS + "join reading_month m on m.reading_no = r.reading_no"
                        + " where m.bill_month = ? and (100 * (select sum(abs(j.amount_li)) from reading_reject j"
                        + " where j.reading_no = r.reading_no) > m.stated_li"
                        + " or (m.stated_li is not null and exists (select 1 from reading_reject j"
                        + " where j.reading_no = r.reading_no and j.amount_li = 0 and j.reason like 'amount-%')"
                        + " and exists (select 1 from balanced_month b where b.run_id = ? and b.bill_month = m.bill_month"
                        + " and 100 * abs(b.difference_li) > abs(b.stated_li) and exists (select 1 from reading_line l"
                        + " where l.line = b.line and l.reading_no = r.reading_no))))")
                .params(runId, month.toString(), runId)
                .query(Long.class)
                .single();
    }

    /** Cells of the month's coverage that are missing. */
    public long missingCoverage(String runId, YearMonth month) {
        return sql.sql("select coalesce(sum(missing_kinds), 0) from balanced_month where run_id = ? and bill_month = ?")
                .params(runId, month.toString())
                .query(Long.class)
                .single();
    }

    /** Bills of the month that do not count though they differ from the one that does. */
    public long rivalBills(String runId, YearMonth month) {
        return sql.sql("select coalesce(sum(rival_bills), 0) from balanced_month where run_id = ? and bill_month = ?")
                .params(runId, month.toString())
                .query(Long.class)
                .single();
    }

    /** The sums of a run's judged months. */
    public Sums sums(String runId) {
        return sql.sql("select count(*), coalesce(sum(charges), 0), coalesce(sum(agreed_li), 0),"
                        + " coalesce(sum(standard_li), 0), coalesce(sum(suspect_li), 0), coalesce(sum(unclear_li), 0),"
                        + " coalesce(sum(credit_li), 0) from judged_month where run_id = ?")
                .param(runId)
                .query((row, number) -> new Sums(
                        row.getLong(1),
                        row.getLong(2),
                        new Money(row.getLong(3)),
                        new Money(row.getLong(4)),
                        new Money(row.getLong(5)),
                        new Money(row.getLong(6)),
                        new Money(row.getLong(7))))
                .single();
    }

    /** How many findings a run has. */
    public long findings(String runId) {
        return count("select count(*) from finding where run_id = ?", runId);
    }

    /** What all findings of a run claim. */
    public Money claimed(String runId) {
        return new Money(count("select coalesce(sum(claim_li), 0) from finding where run_id = ?", runId));
    }

    /** How many cases a run touches. */
    public long cases(String runId) {
        return count("select count(*) from case_change where run_id = ?", runId);
    }

    /**
     * Rows by what became of them.
     *
     * @param read all
     * @param accepted became charges or usage
     * @param rejected not understood
     * @param ignored left out for a declared reason
     */
    public record RowCounts(long read, long accepted, long rejected, long ignored) {}

    /**
     * What the judged months of a run sum to.
     *
     * @param lines how many
     * @param charges rows with a verdict
     * @param agreed money
     * @param standard money
     * @param suspect money
     * @param unclear money
     * @param credit money, negative
     */
    public record Sums(
            long lines, long charges, Money agreed, Money standard, Money suspect, Money unclear, Money credit) {}

    private long count(String query, String runId) {
        return sql.sql(query).param(runId).query(Long.class).single();
    }
}
