package dev.billaudit.store;

import dev.billaudit.casebook.CaseChain;
import dev.billaudit.casebook.CaseChange;
import dev.billaudit.casebook.CaseEvent;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CasePosting;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases: what a run does to them, and their append-only history. */
@Repository
public class CaseStore {

    private final JdbcClient sql;

    CaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The case as published runs left it. */
    public Optional<CaseFile> find(String caseId) {
        return sql.sql("select doc from case_file where case_id = ?")
                .param(caseId)
                .query((row, number) -> Documents.read(row.getString(1), CaseFile.class))
                .optional();
    }

    /** The next cases a run must look at: its own findings' and those an earlier revision of the month posted to. */
    public List<String> caseIdsAfter(String runId, YearMonth month, String caseId, int limit) {
        return sql.sql("select case_id from (select case_id from finding where run_id = :run and case_id is not null"
                        + " union select case_id from case_posting where bill_month = :month) where case_id > :after"
                        + " order by case_id limit :limit")
                .param("run", runId)
                .param("month", month.toString())
                .param("after", caseId)
                .param("limit", limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Enters what a run does to a case; entering it again changes nothing. */
    public void change(String runId, CaseChange change) {
        sql.sql("merge into case_change (run_id, case_id, doc) key (run_id, case_id) values (?, ?, ?)")
                .params(runId, change.file().id(), Documents.write(change))
                .update();
    }

    /** The next changes of a run, by case. */
    public List<CaseChange> changesAfter(String runId, String caseId, int limit) {
        return sql.sql("select doc from case_change where run_id = ? and case_id > ? order by case_id limit ?")
                .params(runId, caseId, limit)
                .query((row, number) -> Documents.read(row.getString(1), CaseChange.class))
                .list();
    }

    /** The lines of the cases a run changes. */
    public Set<String> linesOfChanges(String runId) {
        var lines = new TreeSet<String>();
        List<CaseChange> changes = changesAfter(runId, "", PAGE);
        while (!changes.isEmpty()) {
            changes.forEach(change -> lines.add(change.file().key().line().number()));
            changes = changesAfter(runId, changes.get(changes.size() - 1).file().id(), PAGE);
        }
        return lines;
    }

    /** How many cases a run changes. */
    public long changes(String runId) {
        return sql.sql("select count(*) from case_change where run_id = ?")
                .param(runId)
                .query(Long.class)
                .single();
    }

    /** Every case as it stands after a run, by line, then id. */
    public void eachAfter(String runId, Consumer<CaseFile> visitor) {
        var files = new ArrayList<CaseFile>();
        sql.sql("select doc from case_file f where not exists (select 1 from case_change c where c.run_id = ?"
                        + " and c.case_id = f.case_id)")
                .param(runId)
                .query(row -> {
                    files.add(Documents.read(row.getString(1), CaseFile.class));
                });
        sql.sql("select doc from case_change where run_id = ?").param(runId).query(row -> {
            files.add(Documents.read(row.getString(1), CaseChange.class).file());
        });
        files.stream()
                .sorted(java.util.Comparator.comparing(
                                (CaseFile file) -> file.key().line())
                        .thenComparing(CaseFile::id))
                .forEach(visitor);
    }

    /** Makes a run's changes part of the history. Called once, in the transaction that publishes the run. */
    public void publish(String runId) {
        String after = "";
        List<CaseChange> changes = changesAfter(runId, after, PAGE);
        while (!changes.isEmpty()) {
            changes.forEach(change -> publish(runId, change));
            after = changes.get(changes.size() - 1).file().id();
            changes = changesAfter(runId, after, PAGE);
        }
    }

    /** V9: whether the history of every case verifies. */
    public boolean chainsHold() {
        var broken = new ArrayList<String>();
        var events = new ArrayList<CaseEvent>();
        var caseId = new StringBuilder();
        sql.sql("select case_id, doc from case_event order by case_id, event_no")
                .query(row -> {
                    String next = row.getString(1);
                    if (!next.contentEquals(caseId)) {
                        verify(caseId.toString(), events, broken);
                        caseId.setLength(0);
                        caseId.append(next);
                        events.clear();
                    }
                    events.add(Documents.read(row.getString(2), CaseEvent.class));
                });
        verify(caseId.toString(), events, broken);
        return broken.isEmpty();
    }

    private static final int PAGE = 200;

    private static void verify(String caseId, List<CaseEvent> events, List<String> broken) {
        if (!events.isEmpty() && CaseChain.verify(caseId, List.copyOf(events)).isPresent()) {
            broken.add(caseId);
        }
    }

    private void publish(String runId, CaseChange change) {
        CaseFile file = change.file();
        for (CaseEvent event : change.newEvents()) {
            sql.sql("insert into case_event (case_id, event_no, run_id, hash, doc) values (?, ?, ?, ?, ?)")
                    .params(file.id(), event.number(), runId, event.hash(), Documents.write(event))
                    .update();
        }
        sql.sql("delete from case_posting where case_id = ?").param(file.id()).update();
        for (CasePosting posting : file.postings()) {
            sql.sql("insert into case_posting (case_id, bill_month, finding_id, run_id, revision, charged_li, claim_li)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            file.id(),
                            posting.month().toString(),
                            posting.findingId(),
                            runId,
                            posting.revision(),
                            posting.charged().li(),
                            posting.claim().li())
                    .update();
        }
        sql.sql("merge into case_file (case_id, line, charged_li, claim_li, doc) key (case_id) values (?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        file.key().line().number(),
                        file.charged().li(),
                        file.claimed().li(),
                        Documents.write(file))
                .update();
    }
}
