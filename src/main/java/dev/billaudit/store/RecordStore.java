package dev.billaudit.store;

import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.casebook.RecordChain;
import dev.billaudit.findings.Matter;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote down of cases, and how cases stand with it. */
@Repository
public class RecordStore {

    // Of several published revisions of a month the newest speaks.
    private static final String REFUNDS = "select coalesce(sum(f.amount_li), 0) from case_refund f"
            + " join audit_run r on r.run_id = f.run_id where f.case_id = ?1 and r.bill_month > ?3 and (r.run_id = ?2 or"
            + " (r.run_state = 'PUBLISHED' and r.bill_month <> (select coalesce(max(o.bill_month), '') from audit_run o"
            + " where o.run_id = ?2) and r.revision = (select max(p.revision) from audit_run p"
            + " where p.bill_month = r.bill_month and p.run_state = 'PUBLISHED')))";

    private final JdbcClient sql;

    RecordStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** How a case stands after what was published. */
    public Optional<CaseStanding> standing(String caseId) {
        return file(caseId).map(file -> standing(file, ""));
    }

    /**
     * How a case stands.
     *
     * @param file as a run leaves it
     * @param runId a run whose own refunds count in place of those of its month, empty for none
     */
    public CaseStanding standing(CaseFile file, String runId) {
        return new CaseStanding(file, records(file.id()), refunds(file, runId));
    }

    /** How every case stands, by line, then case. */
    public List<CaseStanding> standings() {
        return sql
                .sql("select doc from case_file order by line, case_id")
                .query((row, number) -> Documents.read(row.getString(1), CaseFile.class))
                .list()
                .stream()
                .map(file -> standing(file, ""))
                .toList();
    }

    /**
     * What is known of the cases of some lines, by line.
     *
     * @param asOf later days are left out
     */
    public Map<Line, List<Matter>> matters(List<String> lines, LocalDate asOf) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select doc from case_file where line in (:lines) order by line, case_id")
                .param("lines", lines)
                .query((row, number) -> Documents.read(row.getString(1), CaseFile.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        file -> file.key().line(),
                        TreeMap::new,
                        Collectors.mapping(
                                file -> new CaseStanding(file, records(file.id()), Money.ZERO)
                                        .asOf(asOf)
                                        .matter(),
                                Collectors.toList())));
    }

    /** The matters of every case somebody wrote something down of, by case. */
    public List<Matter> recorded() {
        return sql
                .sql(
                        "select doc from case_file f where exists (select 1 from case_record r where r.case_id = f.case_id)"
                                + " order by case_id")
                .query((row, number) -> Documents.read(row.getString(1), CaseFile.class))
                .list()
                .stream()
                .map(file -> new CaseStanding(file, records(file.id()), Money.ZERO).matter())
                .toList();
    }

    /** Keeps others from writing down anything of a case until this transaction ends. */
    public void hold(String caseId) {
        sql.sql("select case_id from case_file where case_id = ? for update")
                .param(caseId)
                .query(String.class)
                .optional();
    }

    /** Appends what a person wrote down; answers it in its place in the chain. */
    public CaseRecord append(String caseId, CaseRecord draft) {
        CaseRecord record = RecordChain.next(caseId, records(caseId), draft);
        sql.sql("insert into case_record (case_id, record_no, recorded_on, hash, doc) values (?, ?, ?, ?, ?)")
                .params(caseId, record.number(), record.day(), record.hash(), Documents.write(record))
                .update();
        return record;
    }

    /** Enters what a run's bills give back, by case; entering it again changes nothing. */
    public void refunds(String runId, Map<String, Money> byCase) {
        byCase.forEach((caseId, amount) -> sql.sql(
                        "merge into case_refund (run_id, case_id, amount_li) key (run_id, case_id) values (?, ?, ?)")
                .params(runId, caseId, amount.li())
                .update());
    }

    /** V9: whether every record of every case fits its chain. */
    public boolean chainsHold() {
        var byCase = new TreeMap<String, List<CaseRecord>>();
        sql.sql("select case_id, doc from case_record order by case_id, record_no")
                .query(row -> {
                    byCase.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(Documents.read(row.getString(2), CaseRecord.class));
                });
        return byCase.entrySet().stream()
                .allMatch(
                        one -> RecordChain.verify(one.getKey(), one.getValue()).isEmpty());
    }

    private Optional<CaseFile> file(String caseId) {
        return sql.sql("select doc from case_file where case_id = ?")
                .param(caseId)
                .query((row, number) -> Documents.read(row.getString(1), CaseFile.class))
                .optional();
    }

    private List<CaseRecord> records(String caseId) {
        return sql.sql("select doc from case_record where case_id = ? order by record_no")
                .param(caseId)
                .query((row, number) -> Documents.read(row.getString(1), CaseRecord.class))
                .list();
    }

    // A refund pays back what was charged before it.
    private Money refunds(CaseFile file, String runId) {
        if (file.postings().isEmpty()) {
            return Money.ZERO;
        }
        return sql.sql(REFUNDS)
                .params(file.id(), runId, file.postings().get(0).month().toString())
                .query((row, number) -> new Money(row.getLong(1)))
                .single();
    }
}
