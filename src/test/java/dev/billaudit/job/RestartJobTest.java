package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.failure.AuditFailure;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.ledger.failure.Stopped;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunFile;
import dev.billaudit.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** However a run is interrupted, the same command ends it with the bytes of an undisturbed one. */
class RestartJobTest {

    /** Steps whose restart does not begin with their first line again, and so does not come to the same calls. */
    private static final Set<String> GOING_ON = Set.of("intakeBundle", "auditShare");

    private static final List<String> STEPS = List.of(
            "survey", "intake", "intakeBundle", "reconcile", "auditShare", "casework", "drafts", "report", "publish");

    @TempDir
    private static Path shared;

    private static Path bills;
    private static TreeMap<String, String> expected;
    private static Map<String, Integer> calls;

    @TempDir
    private Path home;

    @BeforeAll
    static void an_undisturbed_run() {
        bills = shared.resolve("bills");
        ABillsFolder.ofAHousehold(bills);
        try (AnAudit audit = AnAudit.open(shared.resolve("undisturbed"), bills)) {
            assertThat(audit.run().exitCode()).isEqualTo(1);
            expected = audit.bytes();
            calls = audit.faults().calls();
        }
        assertThat(expected).containsKeys("2026-10/r1/report.xlsx", "2026-10/r1/findings.jsonl");
    }

    /** One run is struck in each step in turn: at its first call of a store, in the middle, at the last. */
    @Test
    void struck_in_every_step_in_turn_it_ends_with_the_same_bytes() {
        try (AnAudit audit = AnAudit.open(home, bills)) {
            int struck = 0;
            for (String step : STEPS) {
                for (int call : callsOf(step)) {
                    audit.faults().failAt(step, call);
                    assertThat(failure(audit, step, call)).isInstanceOf(ResumableFailure.class);
                    assertThat(audit.faults().isWaiting()).isFalse();
                    struck++;
                }
            }
            assertThat(struck).isGreaterThan(15);

            AuditOutcome outcome = audit.run();

            assertThat(outcome.resumed()).isTrue();
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(audit.bytes()).isEqualTo(expected);
            assertThat(audit.count("select count(*) from batch_job_instance")).isEqualTo(1);
            assertThat(audit.count("select count(*) from batch_job_execution where status = 'FAILED'"))
                    .isEqualTo(struck);
            assertThat(audit.count("select count(*) from case_posting")).isEqualTo(5);
        }
    }

    private static AuditFailure failure(AnAudit audit, String step, int call) {
        try {
            return audit.failure();
        } catch (AssertionError e) {
            throw new AssertionError("%s at call %d of %s".formatted(step, call, calls), e);
        }
    }

    /** The last thing publish asks for is the list of what is published: the run is over by then. */
    private static List<Integer> callsOf(String step) {
        int all = calls.get(step);
        if (GOING_ON.contains(step)) {
            return List.of(1, 2);
        }
        if (step.equals("publish")) {
            return List.of(1, 2, all - 1);
        }
        return List.of(1, (all + 1) / 2, all).stream().distinct().toList();
    }

    @Test
    void struck_after_the_publication_it_is_published_all_the_same() throws IOException {
        try (AnAudit audit = AnAudit.open(home, bills)) {
            audit.faults().failAt("publish", calls.get("publish"));

            assertThat(audit.run().exitCode()).isEqualTo(1);
            assertThat(audit.bytes()).isEqualTo(expected);
            assertThat(audit.data().resolve("published.txt")).doesNotExist();
        }
        try (AnAudit audit = AnAudit.open(home, bills)) {
            assertThat(Files.readAllLines(audit.data().resolve("published.txt")))
                    .hasSize(1);
            assertThat(audit.run().nothingToDo()).isTrue();
        }
    }

    @Test
    void a_stop_is_heeded_in_every_step_and_the_run_is_stopped_not_failed() {
        for (String step :
                List.of("survey", "intakeBundle", "reconcile", "auditShare", "casework", "drafts", "report")) {
            try (AnAudit audit = AnAudit.open(home, bills)) {
                audit.faults().at(step, 1, audit.stop()::ask);
                assertThat(audit.failure()).as(step).isInstanceOf(Stopped.class);
                assertThat(audit.texts("select status from batch_job_execution order by 1 desc"))
                        .as(step)
                        .containsOnly("STOPPED");
            }
        }
        try (AnAudit audit = AnAudit.open(home, bills)) {
            assertThat(audit.run().resumed()).isTrue();
            assertThat(audit.bytes()).isEqualTo(expected);
        }
    }

    /** What a kill leaves, and what is left when the books could not be written at the end of a step. */
    @Test
    void launches_that_look_alive_or_unknown_are_resumed_whatever_their_state() {
        for (String status : List.of("STARTING", "STARTED", "STOPPING", "UNKNOWN")) {
            try (AnAudit audit = AnAudit.open(home.resolve(status), bills)) {
                audit.faults().failAt("auditShare", 2);
                audit.failure();
                audit.sql()
                        .sql("update batch_step_execution set status = ?, end_time = null where status = 'FAILED'")
                        .param(status)
                        .update();
                audit.sql()
                        .sql("update batch_job_execution set status = ?, end_time = null")
                        .param(status)
                        .update();

                assertThat(audit.run().resumed()).as(status).isTrue();
                assertThat(audit.bytes()).as(status).isEqualTo(expected);
            }
        }
    }

    @Test
    void an_unfinished_run_that_another_input_overtook_begins_anew_when_its_own_comes_back() {
        Path other = home.resolve("other");
        ABillsFolder.ofAHousehold(other).bill(AnAudit.MONTH, "13900000001", "套餐及固定费|畅享套餐59元|59.00");
        try (AnAudit audit = AnAudit.open(home, bills)) {
            audit.faults().failAt("casework", 1);
            audit.failure();
            audit.faults().failAt("reconcile", 1);
            assertThatThrownBy(() -> audit.run(audit.request(other, null, false)))
                    .isInstanceOf(ResumableFailure.class);
            assertThat(audit.count("select count(*) from audit_run")).isEqualTo(1);

            AuditOutcome outcome = audit.run();

            assertThat(outcome.resumed()).isFalse();
            assertThat(audit.bytes()).isEqualTo(expected);
            assertThat(audit.count("select count(*) from audit_run")).isEqualTo(1);
        }
    }

    @Test
    void a_publication_cut_off_after_its_intent_is_finished_before_another_input_is_audited() {
        Path other = home.resolve("other");
        ABillsFolder.ofAHousehold(other).bill(AnAudit.MONTH, "13900000001", "套餐及固定费|畅享套餐59元|59.00");
        try (AnAudit audit = AnAudit.open(home, bills)) {
            audit.faults().failAt("publish", calls.get("publish") - 1);
            audit.failure();
            assertThat(audit.texts("select run_state from audit_run")).containsExactly("PUBLISHING");
            assertThat(audit.out().resolve("2026-10/r1")).exists();

            AuditOutcome outcome = audit.run(audit.request(other, null, false));

            assertThat(outcome.summary().revision()).isEqualTo(2);
            assertThat(audit.texts("select run_state from audit_run order by revision"))
                    .containsExactly("PUBLISHED", "PUBLISHED");
            TreeMap<String, String> first = audit.bytes();
            first.keySet().removeIf(path -> path.startsWith("2026-10/r2"));
            assertThat(first).isEqualTo(expected);
        }
    }

    @Test
    void a_run_whose_staging_somebody_deleted_begins_anew() throws IOException {
        try (AnAudit audit = AnAudit.open(home, bills)) {
            audit.faults().failAt("report", 1);
            audit.failure();
            try (var staging = Files.newDirectoryStream(audit.out(), ".staging-*")) {
                Staging.sweep(staging.iterator().next());
            }

            assertThat(audit.run().resumed()).isFalse();
            assertThat(audit.bytes()).isEqualTo(expected);
        }
    }

    @Test
    void a_frozen_list_is_entered_whole_or_not_at_all() {
        try (AnAudit audit = AnAudit.open(home, bills)) {
            audit.run();
            RunStore runs = audit.bean(RunStore.class);
            Run run = runs.unfinished().isEmpty()
                    ? runs.newestPublished().get(0)
                    : runs.unfinished().get(0);
            List<RunFile> twice =
                    List.of(runs.files(run.id()).get(0), runs.files(run.id()).get(0));
            Run next = new Run(
                    "next",
                    run.month(),
                    2,
                    run.identity(),
                    run.asOf(),
                    Run.State.STARTED,
                    run.inputDigest(),
                    run.ruleDigest(),
                    run.version(),
                    run.folder(),
                    null);

            assertThatThrownBy(() -> runs.begin(next, twice)).hasMessageContaining("RUN_FILE");
            assertThat(runs.find("next")).isEmpty();
        }
    }

    /** The framework would call such a step completed, with the rows of the chunk gone. */
    @Test
    void a_chunk_marked_for_rollback_by_somebody_who_keeps_quiet_fails_the_step() {
        try (AnAudit audit = AnAudit.open(home, bills)) {
            for (String step : List.of("intakeBundle", "reconcile", "auditShare", "casework")) {
                TransactionTemplate inner = new TransactionTemplate(audit.bean(PlatformTransactionManager.class));
                audit.faults()
                        .at(
                                step,
                                calls.get(step),
                                () -> inner.executeWithoutResult(status -> status.setRollbackOnly()));
                assertThat(audit.failure()).as(step).isInstanceOf(ResumableFailure.class);
                assertThat(audit.texts("select distinct status from batch_job_execution"))
                        .containsExactly("FAILED");
            }
            assertThat(audit.run().resumed()).isTrue();
            assertThat(audit.bytes()).isEqualTo(expected);
        }
    }
}
