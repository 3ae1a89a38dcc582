package dev.billaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program is killed at random moments and started again with the same command: it ends with the bytes of an
 * undisturbed run. {@code -Dkill.rounds} and {@code -Dkill.seed} choose how often and when.
 */
@EnabledOnOs(OS.LINUX)
class KillIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
    private static final long SEED = Long.getLong("kill.seed", 20261105L);
    private static final int GAPS = 1;
    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    @Test
    void killed_and_started_again_it_ends_with_the_same_bytes() throws Exception {
        long begun = System.nanoTime();
        assertThat(start("undisturbed").waitFor()).isEqualTo(GAPS);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        TreeMap<String, String> expected = out("undisturbed");
        assertThat(expected).containsKey("2026-10/r1/report.xlsx");

        var random = new Random(SEED);
        int equal = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            String home = "round" + round;
            kill(home, random, millis);
            int code = start(home).waitFor();
            assertThat(code).as(Files.readString(folder.resolve(home + ".log"))).isIn(0, GAPS);
            assertThat(out(home)).as("round %d of seed %d", round, SEED).isEqualTo(expected);
            equal++;
        }
        System.out.println("equal " + equal + "/" + ROUNDS);
    }

    private void kill(String home, Random random, long millis) throws Exception {
        Process audit = start(home);
        boolean ended = audit.waitFor(millis / 5 + random.nextLong(Math.max(1, millis * 3 / 4)), TimeUnit.MILLISECONDS);
        if (!ended) {
            audit.destroyForcibly();
            assertThat(audit.waitFor()).isEqualTo(KILLED);
        }
    }

    private Process start(String home) throws IOException {
        Path log = folder.resolve(home + ".log");
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-jar",
                        "target/bill-audit.jar",
                        "audit",
                        "sample-bills",
                        "--month",
                        "2026-10",
                        "--as-of",
                        "2026-11-05",
                        "--data",
                        folder.resolve(home).resolve("data").toString(),
                        "--out",
                        folder.resolve(home).resolve("out").toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private TreeMap<String, String> out(String home) throws Exception {
        Path out = folder.resolve(home).resolve("out");
        var digests = new TreeMap<String, String>();
        try (Stream<Path> tree = Files.walk(out)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                byte[] digest =
                        java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(out.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }
}
