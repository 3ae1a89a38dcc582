package dev.billaudit.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one process took, as Linux counts it.
 *
 * @param cpuMillis of the whole process, user and system
 * @param wallMillis from start to end
 * @param peakKb the most memory it held
 * @param sofar what it had taken when its output first held a text, null for what was not asked so
 */
record Cost(
        long cpuMillis,
        long wallMillis,
        long peakKb,
        @Nullable Cost sofar) {

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;
    /** Linux gives all programs hundredths of a second, whatever its own clock. */
    private static final long MILLIS_OF_A_TICK = 10;

    /**
     * Runs a program to its end, its output in a file.
     *
     * @param milestone the text of the output at which its processor time is read
     */
    static Cost of(List<String> command, Path output, int worstExit, String milestone)
            throws IOException, InterruptedException {
        long before = cpuOfChildren();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long peak = 0;
        Cost sofar = null;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKb(process.pid()));
            if (sofar == null && Files.readString(output).contains(milestone)) {
                long cpu = cpu("/proc/" + process.pid() + "/stat", USER, SYSTEM);
                sofar = new Cost(cpu, millisSince(start), peak, null);
            }
        }
        if (process.exitValue() > worstExit) {
            throw new IOException("exit " + process.exitValue() + ": " + Files.readString(output));
        }
        return new Cost(cpuOfChildren() - before, millisSince(start), peak, sofar);
    }

    private static long cpuOfChildren() throws IOException {
        return cpu("/proc/self/stat", CHILDREN_USER, CHILDREN_SYSTEM);
    }

    private static long cpu(String file, int user, int system) throws IOException {
        String stat = Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[user]) + Long.parseLong(fields[system])) * MILLIS_OF_A_TICK;
    }

    private static long peakKb(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status"), StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    String row(String what, long records) {
        return String.format(
                Locale.ROOT,
                "%-24s %8.2f CPU s %9.2f wall s %10.0f rows per CPU s %6d MB",
                what,
                cpuMillis / 1000.0,
                wallMillis / 1000.0,
                records * 1000.0 / cpuMillis,
                peakKb / 1024);
    }
}
