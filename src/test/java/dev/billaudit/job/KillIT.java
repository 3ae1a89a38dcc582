package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program is killed or stopped at random moments, its restarts too, and started again with the same
 * command: it ends with the bytes of an undisturbed run. {@code -Dkill.rounds}, {@code -Dstop.rounds} and
 * {@code -Dkill.seed} choose how often and when; a round can be repeated alone with {@code -Dkill.first}.
 */
@EnabledOnOs(OS.LINUX)
class KillIT {

    private static final int KILLS = Integer.getInteger("kill.rounds", 5);
    private static final int STOPS = Integer.getInteger("stop.rounds", 2);
    private static final int FIRST = Integer.getInteger("kill.first", 1);
    private static final long SEED = Long.getLong("kill.seed", 20261105L);
    private static final int GAPS = 1;
    private static final int KILLED = 137;
    private static final int STOPPED = 130;
    private static final int STOPPED_BEFORE_MAIN = 143;

    /** Every so many rounds the restarts are killed as well, five times in a row. */
    private static final int LONG_ROUND = 5;

    @TempDir
    private static Path folder;

    private static Program program;
    private static TreeMap<String, String> expected;
    private static long millis;

    @BeforeAll
    static void an_undisturbed_run() throws Exception {
        Path bills = folder.resolve("bills");
        ABillsFolder.ofAHousehold(bills);
        program = new Program(folder, bills);
        long begun = System.nanoTime();
        assertThat(program.start("undisturbed", "log").waitFor()).isEqualTo(GAPS);
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        expected = OutTree.of(program.home("undisturbed", "out"));
        assertThat(expected).containsKey("2026-10/r1/report.xlsx");
    }

    @Test
    void killed_and_started_again_it_ends_with_the_same_bytes() throws Exception {
        int killed = 0;
        for (int round = FIRST; round < FIRST + KILLS; round++) {
            Random random = new Random(SEED * 1_000_003 + round);
            String home = "killed" + round;
            int inARow = round % LONG_ROUND == 0 ? LONG_ROUND : 1 + random.nextInt(2);
            for (int kill = 1; kill <= inARow; kill++) {
                killed += isKilled(home, Moment.of(random, millis)) ? 1 : 0;
            }
            assertResumed(home, round);
        }
        System.out.println("killed " + killed + " times, equal " + KILLS + "/" + KILLS);
    }

    private static boolean isKilled(String home, Moment moment) throws Exception {
        Process audit = program.start(home, "log");
        if (!moment.await(audit, folder.resolve(home))) {
            return false;
        }
        audit.destroyForcibly();
        return audit.waitFor() == KILLED;
    }

    @Test
    void stopped_and_started_again_it_ends_with_the_same_bytes() throws Exception {
        Map<Integer, Integer> ends = new TreeMap<>();
        long slowest = 0;
        for (int round = FIRST; round < FIRST + STOPS; round++) {
            Random random = new Random(SEED * 1_000_003 - round);
            String home = "stopped" + round;
            Process audit = program.start(home, "log");
            Moment moment = round % 2 == 0 ? Moment.ofTheReport() : Moment.of(random, millis);
            if (moment.await(audit, folder.resolve(home))) {
                long asked = System.nanoTime();
                audit.destroy();
                assertThat(audit.waitFor(10, TimeUnit.SECONDS)).isTrue();
                slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
            }
            int code = audit.waitFor();
            ends.merge(code, 1, Integer::sum);
            assertThat(code).as(program.said(home, "log")).isIn(0, GAPS, STOPPED, STOPPED_BEFORE_MAIN);
            assertThat(code == STOPPED_BEFORE_MAIN && !program.said(home, "log").isEmpty())
                    .isFalse();
            assertResumed(home, round);
        }
        System.out.println("ended with " + ends + ", slowest stop " + slowest + " ms, equal " + STOPS + "/" + STOPS);
    }

    private static void assertResumed(String home, int round) throws Exception {
        int code = program.start(home, "log").waitFor();
        assertThat(code)
                .as("round %d of seed %d: %s", round, SEED, program.said(home, "log"))
                .isIn(0, GAPS);
        assertThat(OutTree.of(program.home(home, "out")))
                .as("round %d of seed %d", round, SEED)
                .isEqualTo(expected);
        program.remove(home);
    }
}
