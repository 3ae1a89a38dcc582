package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.casebook.CaseRecord.Kind;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.casebook.Deadline;
import dev.billaudit.casebook.Passage;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.AuditFailure;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.store.RecordStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people write down of cases, in real books: five cases of October 2026, one for each test that writes. */
class CaseRecordsJobTest {

    private static final String ROWS = "select record_no || ' ' || hash || ' ' || doc from case_record"
            + " where case_id = '%s' order by record_no";

    @TempDir
    private static Path home;

    private static AnAudit audit;

    @BeforeAll
    static void an_audited_month() {
        ABillsFolder.ofAHousehold(home.resolve("bills"));
        audit = AnAudit.open(home, home.resolve("bills"));
        audit.run();
    }

    @AfterAll
    static void close() {
        audit.close();
    }

    private static String caseOf(int line) {
        return audit.texts("select case_id from case_file where line = '1390000000" + line + "'")
                .get(0);
    }

    private static CaseOffice office() {
        return audit.bean(CaseOffice.class);
    }

    private static CaseStanding write(String caseId, Kind kind, String day, String outcome) {
        return office().write(caseId, record(kind, day, outcome));
    }

    private static CaseRecord record(Kind kind, String day, String outcome) {
        return new CaseRecord(
                0, kind, LocalDate.parse(day).atStartOfDay(), "10086", "1234", "来电", "", outcome, null, null, "", "");
    }

    @Test
    void what_was_written_down_stays_and_the_next_stands_behind_it() {
        String id = caseOf(1);
        write(id, Kind.CONTACT, "2026-11-05", "");
        write(id, Kind.FILED, "2026-11-05", "carrier");
        List<String> before = audit.texts(ROWS.formatted(id));

        CaseStanding standing = write(id, Kind.ANSWERED, "2026-11-06", "refused");

        assertThat(standing.records()).extracting(CaseRecord::number).containsExactly(1, 2, 3);
        assertThat(audit.texts(ROWS.formatted(id))).hasSize(3).startsWith(before.toArray(String[]::new));
        assertThat(audit.bean(RecordStore.class).chainsHold()).isTrue();
    }

    @Test
    void a_changed_a_missing_and_a_moved_row_are_told_and_nothing_is_added_to_them() {
        String id = caseOf(2);
        write(id, Kind.CONTACT, "2026-11-05", "");
        write(id, Kind.FILED, "2026-11-05", "carrier");
        write(id, Kind.ANSWERED, "2026-11-06", "refused");

        assertThat(brokenBy(id, "update case_record set doc = replace(doc, 'refused', 'offered')"))
                .isEqualTo("3");
        assertThat(brokenBy(id, "delete from case_record where record_no = 1")).isEqualTo("1");
        assertThat(brokenBy(
                        id, "update case_record set record_no = case record_no when 1 then 2 when 2 then 1 else 3 end"))
                .isEqualTo("1");
        assertThat(office().one(id).changedRecord()).isEmpty();
    }

    /** Damages the rows of a case, asks, and puts the rows back; answers the record that is named. */
    private static String brokenBy(String id, String damage) {
        audit.sql()
                .sql("create table kept as select * from case_record where case_id = ?")
                .param(id)
                .update();
        String where = damage.contains(" where ") ? " and case_id = ?" : " where case_id = ?";
        audit.sql().sql(damage.replace("", "") + where).param(id).update();
        try {
            assertThat(audit.bean(RecordStore.class).chainsHold()).as("V9").isFalse();
            FatalFailure refusal =
                    catchThrowableOfType(FatalFailure.class, () -> write(id, Kind.CONTACT, "2026-11-07", ""));
            assertThat(refusal.remark().key()).isEqualTo("job.record-changed");
            return refusal.remark().args().get(1);
        } finally {
            audit.sql()
                    .sql("delete from case_record where case_id = ?")
                    .param(id)
                    .update();
            audit.sql().sql("insert into case_record select * from kept").update();
            audit.sql().sql("drop table kept").update();
        }
    }

    @Test
    void two_writers_stand_in_one_chain_and_only_one_of_them_files() throws InterruptedException {
        String id = caseOf(3);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<CaseStanding>> contacts = IntStream.range(0, 20)
                    .<Callable<CaseStanding>>mapToObj(i -> () -> write(id, Kind.CONTACT, "2026-11-05", ""))
                    .toList();
            assertThat(writers.invokeAll(contacts)).allSatisfy(CaseRecordsJobTest::succeeded);
            Callable<CaseStanding> file = () -> write(id, Kind.FILED, "2026-11-05", "carrier");
            List<Future<CaseStanding>> filings = writers.invokeAll(List.of(file, file));

            assertThat(filings.stream().filter(CaseRecordsJobTest::isRefused)).hasSize(1);
        } finally {
            writers.shutdown();
        }
        CaseStanding standing = office().one(id);
        assertThat(standing.records()).hasSize(21);
        assertThat(standing.changedRecord()).isEmpty();
    }

    private static void succeeded(Future<CaseStanding> writing) throws ExecutionException, InterruptedException {
        assertThat(writing.get()).isNotNull();
    }

    private static boolean isRefused(Future<CaseStanding> writing) {
        try {
            writing.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof WrongUsage;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_a_crash_cut_off_was_never_written_and_the_chain_goes_on() {
        String id = caseOf(4);
        write(id, Kind.CONTACT, "2026-11-05", "");
        List<String> before = audit.texts(ROWS.formatted(id));
        var transaction = new TransactionTemplate(audit.bean(PlatformTransactionManager.class));

        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    write(id, Kind.FILED, "2026-11-05", "carrier");
                    throw new IllegalStateException("the power fails between the row and its commit");
                }));
        audit.close();
        audit = AnAudit.open(home, home.resolve("bills"));

        assertThat(audit.texts(ROWS.formatted(id))).isEqualTo(before);
        assertThat(write(id, Kind.FILED, "2026-11-05", "carrier").records())
                .extracting(CaseRecord::number)
                .containsExactly(1, 2);
        assertThat(audit.bean(RecordStore.class).chainsHold()).isTrue();
    }

    @Test
    void a_rung_opens_on_the_day_that_due_names_and_nothing_is_written_before() {
        String id = caseOf(5);
        assertThat(refusal(id, "2026-11-05", "regulator-appeal"))
                .containsExactly(
                        "job.rung-shut Appeal to the telecom regulator",
                        "casebook.gate.not-refused 2026-11-21",
                        "job.rung-next.ask-carrier " + id);

        write(id, Kind.FILED, "2026-11-05", "carrier");
        assertThat(due(id, "2026-11-06"))
                .contains("2026-11-20 carrier-answer", "2026-11-21 next-rung")
                .noneMatch(line -> line.endsWith("file-by"));
        assertThat(refusal(id, "2026-11-20", "regulator-appeal"))
                .containsExactly(
                        "job.rung-opens Appeal to the telecom regulator 2026-11-21",
                        "casebook.gate.open-rung 2026-11-05 Complaint to the carrier 2026-11-20",
                        "job.rung-next.await " + id);
        assertThat(office().one(id).records()).hasSize(1);
        assertThat(office().ladder(office().one(id), LocalDate.of(2026, 11, 21)))
                .filteredOn(Passage::isOpen)
                .extracting(passage -> passage.rung().id())
                .hasSize(6);

        CaseRecord hotline = record(Kind.FILED, "2026-11-21", "hotline");
        assertThat(office().warnings(office().one(id), hotline))
                .extracting(Remark::key)
                .containsExactly("job.rung-closes");
        CaseRecord appeal = record(Kind.FILED, "2026-11-21", "regulator-appeal");
        assertThat(office().warnings(office().one(id), appeal)).isEmpty();
        office().write(id, appeal);
        assertThat(due(id, "2026-11-21")).contains("2026-12-21 appeal-answered", "2026-12-22 next-rung");
        assertThat(catchThrowableOfType(WrongUsage.class, () -> write(id, Kind.FILED, "2026-11-21", "moon"))
                        .remark()
                        .key())
                .isEqualTo("job.no-such-rung");
    }

    private static List<String> due(String id, String day) {
        return office().deadlines(office().one(id), LocalDate.parse(day)).stream()
                .map((Deadline deadline) -> deadline.day() + " " + deadline.clock())
                .toList();
    }

    private static List<String> refusal(String id, String day, String rung) {
        WrongUsage refusal = catchThrowableOfType(WrongUsage.class, () -> write(id, Kind.FILED, day, rung));
        return IntStream.rangeClosed(0, refusal.details().size())
                .mapToObj(i -> i == 0 ? refusal.remark() : refusal.details().get(i - 1))
                .map(remark -> remark.key() + " " + String.join(" ", remark.args()))
                .toList();
    }

    @Test
    void refunds_of_a_run_count_once_however_often_they_are_entered() {
        String id = caseOf(1);
        String run = audit.texts("select run_id from audit_run").get(0);
        RecordStore records = audit.bean(RecordStore.class);

        records.refunds(run, Map.of(id, Money.ofYuan("4.00")));
        records.refunds(run, Map.of(id, Money.ofYuan("4.00")));

        assertThat(audit.count("select sum(amount_li) from case_refund where case_id = '" + id + "'"))
                .isEqualTo(4_000);
        assertThat(records.standing(id).orElseThrow().refundedOnBills())
                .as("October cannot pay back what October charged")
                .isEqualTo(Money.ZERO);
    }

    @Test
    void a_case_nobody_has_is_told() {
        AuditFailure failure = catchThrowableOfType(
                WrongUsage.class, () -> write("C-0000000000000000", Kind.CONTACT, "2026-11-05", ""));

        assertThat(failure.remark().key()).isEqualTo("job.no-such-case");
    }
}
