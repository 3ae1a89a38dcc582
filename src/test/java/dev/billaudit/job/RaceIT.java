package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes start the same audit on one data folder, a fresh one or one that was killed: one does the work, the other
 * ends with 7 and says who holds the folder, or finds the work done. {@code -Drace.rounds} and {@code -Dkill.seed} choose
 * how often and how far apart.
 */
@EnabledOnOs(OS.LINUX)
class RaceIT {

    private static final int ROUNDS = Integer.getInteger("race.rounds", 2);
    private static final long SEED = Long.getLong("kill.seed", 20261105L);
    private static final int EFFECTIVE = 1;
    private static final int HELD = 7;

    /** How far apart the two start at most. */
    private static final int APART_MILLIS = 400;

    @TempDir
    private Path folder;

    private Program program;

    @Test
    void of_two_processes_one_is_effective_and_no_case_is_doubled() throws Exception {
        ABillsFolder.ofAHousehold(folder.resolve("bills"));
        program = new Program(folder, folder.resolve("bills"));
        assertThat(program.start("alone", "log").waitFor()).isEqualTo(EFFECTIVE);
        TreeMap<String, String> expected = OutTree.of(program.home("alone", "out"));
        List<Long> rows = rows("alone");
        long slowest = 0;
        int held = 0;

        for (int round = 1; round <= ROUNDS; round++) {
            Random random = new Random(SEED * 1_000_003 + round);
            String home = "race" + round;
            if (round % 2 == 0) {
                killOnce(home, random);
            }
            Process first = program.start(home, "first");
            TimeUnit.MILLISECONDS.sleep(random.nextInt(APART_MILLIS));
            Process second = program.start(home, "second");
            CompletableFuture<Long> millis = millisOfTheRefused(first, second);
            List<Integer> codes = List.of(first.waitFor(), second.waitFor());
            if (codes.contains(HELD)) {
                assertRefused(home, codes, first, second);
                slowest = Math.max(slowest, millis.get());
                held++;
            }

            String said = "round %d of seed %d: %s%n%s%n%s"
                    .formatted(round, SEED, codes, program.said(home, "first"), program.said(home, "second"));
            assertThat(codes.stream().filter(code -> code == EFFECTIVE))
                    .as(said)
                    .hasSize(1);
            assertThat(codes).as(said).allMatch(code -> code == EFFECTIVE || code == HELD || code == 0);
            assertThat(OutTree.of(program.home(home, "out"))).as(said).isEqualTo(expected);
            assertThat(rows(home)).as(said).isEqualTo(rows);
            program.remove(home);
        }
        System.out.println("effective %d/%d, doubled 0, refused %d, slowest refusal %d ms"
                .formatted(ROUNDS, ROUNDS, held, slowest));
    }

    private void killOnce(String home, Random random) throws Exception {
        Process audit = program.start(home, "first");
        List<String> sights = List.of("out/.staging-*", "out/.staging-*/cases", "out/.staging-*/run.json");
        if (new Moment(0, sights.get(random.nextInt(sights.size()))).await(audit, folder.resolve(home))) {
            audit.destroyForcibly();
        }
        audit.waitFor();
    }

    /** From before the later start to the first end, which is the refused one's when there is one. */
    private static CompletableFuture<Long> millisOfTheRefused(Process first, Process second) {
        long begun = System.nanoTime();
        return CompletableFuture.anyOf(first.onExit(), second.onExit())
                .thenApply(any -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    /** It names the other. */
    private void assertRefused(String home, List<Integer> codes, Process first, Process second) {
        boolean isSecond = codes.get(1) == HELD;
        assertThat(program.said(home, isSecond ? "second" : "first"))
                .contains("进程号 " + (isSecond ? first : second).pid())
                .contains("job.held-by-another");
    }

    /** What the books hold: runs, cases, postings, events. */
    private List<Long> rows(String home) throws SQLException, IOException {
        String url = "jdbc:h2:file:" + program.home(home, "data/books") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        try (Connection books = DriverManager.getConnection(url, "sa", "")) {
            return List.of(
                    count(books, "audit_run"),
                    count(books, "case_file"),
                    count(books, "case_posting"),
                    count(books, "case_event"),
                    count(books, "batch_job_instance"));
        }
    }

    private static long count(Connection books, String table) throws SQLException {
        try (var statement = books.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
