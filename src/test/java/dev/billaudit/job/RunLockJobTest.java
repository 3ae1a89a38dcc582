package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.failure.HeldByAnother;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.store.RunLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may enter run data: one run at a time, and none that was passed over. */
class RunLockJobTest {

    private static final int ROUNDS = 10;

    /** What a step enters. */
    private static final Map<String, String> ROWS = Map.of(
            "survey", "select count(*) from reading",
            "intakeBundle", "select count(*) from reading",
            "reconcile", "select count(*) from balanced_month",
            "auditShare", "select count(*) from judged_month where line in (select max(line) from balanced_month)",
            "casework", "select count(*) from case_change",
            "publish", "select count(*) from audit_run where run_state <> 'STARTED'");

    @TempDir
    private Path home;

    @Test
    void of_two_that_start_the_same_audit_at_once_one_is_effective() throws Exception {
        race(false);
    }

    @Test
    void of_two_that_resume_the_same_audit_at_once_one_is_effective() throws Exception {
        race(true);
    }

    private void race(boolean isRestart) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        Path bills = home.resolve("bills");
        try (AnAudit audit = AnAudit.open(home, bills)) {
            for (int round = 1; round <= ROUNDS; round++) {
                ABillsFolder.at(bills)
                        .bill(AnAudit.MONTH, "1390000%04d".formatted(round), "代收费|星空游戏|1" + round + ".00");
                AuditRequest request = audit.request(bills, null, false);
                if (isRestart) {
                    audit.faults().failAt("auditShare", 1);
                    assertThatThrownBy(() -> audit.run(request)).isInstanceOf(ResumableFailure.class);
                }
                List<Object> ends = bothAtOnce(two, () -> audit.run(request));

                assertThat(ends.stream().filter(RunLockJobTest::isEffective))
                        .as("round %d: %s", round, ends)
                        .hasSize(1);
                assertThat(ends).allMatch(end -> end instanceof AuditOutcome || end instanceof HeldByAnother);
                assertThat(audit.count("select count(*) from audit_run")).isEqualTo(round);
                assertThat(audit.count("select count(*) from case_posting")).isEqualTo(round);
                assertThat(audit.count("select count(*) from case_event where event_no = 1"))
                        .isEqualTo(audit.count("select count(*) from case_file"));
            }
            assertThat(audit.bean(RunLock.class).heldBy()).isEmpty();
        } finally {
            two.shutdownNow();
        }
    }

    private static boolean isEffective(Object end) {
        return end instanceof AuditOutcome outcome && !outcome.nothingToDo();
    }

    private static List<Object> bothAtOnce(ExecutorService two, Callable<AuditOutcome> deed) throws Exception {
        var barrier = new CyclicBarrier(2);
        var running = new ArrayList<Future<Object>>();
        for (int i = 0; i < 2; i++) {
            running.add(two.submit(() -> {
                barrier.await();
                try {
                    return deed.call();
                } catch (RuntimeException e) {
                    return e;
                }
            }));
        }
        return List.of(running.get(0).get(), running.get(1).get());
    }

    /** The holder sleeps in the middle of a chunk; meanwhile somebody else takes the lock. */
    @Test
    void a_holder_that_was_passed_over_while_it_slept_enters_nothing_more() {
        Path bills = home.resolve("bills");
        ABillsFolder.ofAHousehold(bills);
        TreeMap<String, String> expected;
        try (AnAudit audit = AnAudit.open(home.resolve("undisturbed"), bills)) {
            audit.run();
            expected = audit.bytes();
        }
        try (AnAudit audit = AnAudit.open(home, bills)) {
            for (String step : List.of("survey", "intakeBundle", "reconcile", "auditShare", "casework", "publish")) {
                var entered = new AtomicLong();
                audit.faults().at(step, 1, () -> entered.set(passOver(audit, ROWS.get(step))));

                HeldByAnother failure = (HeldByAnother) audit.failure();

                assertThat(failure.remark().key()).as(step).isEqualTo("job.run-lock-lost");
                assertThat(failure.remark().args().get(0)).isEqualTo("4711");
                assertThat(audit.texts("select status from batch_job_execution"))
                        .as("the launch that was passed over in %s enters not even its own end", step)
                        .contains("STARTED");
                assertThat(audit.count(ROWS.get(step)))
                        .as("%s enters nothing after it; another partition may have before", step)
                        .isEqualTo(entered.get());
            }
            assertThat(audit.run().resumed()).isTrue();
            assertThat(audit.bytes()).isEqualTo(expected);
        }
    }

    /**
     * On a thread of its own, as another process would: not in the transaction of the one that is passed over.
     *
     * @return what had been entered by then
     */
    private static long passOver(AnAudit audit, String rows) {
        return CompletableFuture.supplyAsync(() -> {
                    audit.sql()
                            .sql("update run_lock set token = token + 1, holder = 'another', pid = 4711,"
                                    + " since = current_timestamp")
                            .update();
                    return audit.count(rows);
                })
                .join();
    }

    @Test
    void the_token_only_grows_and_outlives_its_holders() {
        try (AnAudit audit = AnAudit.open(home, home)) {
            RunLock lock = audit.bean(RunLock.class);
            long before = lock.token();
            RunLock.Held held = lock.take();
            try (held) {
                assertThat(lock.token()).isEqualTo(before + 1);
                assertThat(lock.heldBy().orElseThrow().pid())
                        .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
                assertThat(lock.heldBy().orElseThrow().since()).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
                assertThatThrownBy(lock::take).isInstanceOf(HeldByAnother.class);
            }
            assertThat(lock.heldBy()).isEmpty();
        }
        try (AnAudit audit = AnAudit.open(home, home)) {
            RunLock lock = audit.bean(RunLock.class);
            assertThat(passOver(audit, ROWS.get("publish"))).isZero();
            RunLock.Held held = lock.take();
            try (held) {
                assertThat(lock.token()).isEqualTo(3);
            }
        }
    }

    @Test
    void a_second_session_on_the_data_folder_is_told_who_holds_it() throws Exception {
        try (AnAudit audit = AnAudit.open(home, home)) {
            String pid = Files.readString(audit.data().resolve("holder.txt")).strip();
            assertThatThrownBy(() -> AnAudit.open(home, home))
                    .isInstanceOfSatisfying(
                            HeldByAnother.class,
                            failure -> assertThat(failure.remark().args().subList(1, 3))
                                    .first()
                                    .isEqualTo(pid));
        }
    }
}
