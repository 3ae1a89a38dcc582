package dev.billaudit.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The audit of three million records by the packaged program beside {@link Yardstick}, in turn, each in a process of its own.
 *
 * <p>Only processor time is to be compared, and only within one run: walls and single rounds tell how busy the machine was.
 */
final class IntakeBenchmark {

    private final Path jar;
    private final Path folder;
    private final DetailLists lists;

    private IntakeBenchmark(Path jar, Path folder, DetailLists lists) {
        this.jar = jar;
        this.folder = folder;
        this.lists = lists;
    }

    /**
     * Measures.
     *
     * @param args the jar, a working folder, and if need be rounds, lines and records
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        DetailLists lists = args.length > 4
                ? new DetailLists(Integer.parseInt(args[3]), Integer.parseInt(args[4]))
                : DetailLists.USUAL;
        new IntakeBenchmark(Path.of(args[0]), Path.of(args[1]), lists).run(rounds);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        clear(folder);
        Path bills = folder.resolve("bills");
        lists.writeTo(bills);
        System.out.printf(
                Locale.ROOT,
                "%d lines, %d records, %d MB, load %.1f%n",
                lists.lines(),
                lists.records(),
                size(bills) >> 20,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        List<Double> judged = new ArrayList<>();
        List<Double> reported = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Cost yardstick = Cost.of(yardstick(bills), folder.resolve("yardstick.txt"), 0, "groups");
            String allJudged = "audit " + lists.lines() + "/" + lists.lines();
            Cost audit = Cost.of(audit(bills, round), folder.resolve("audit.txt"), 1, allJudged);
            clear(folder.resolve("round" + round));
            Cost sofar = Objects.requireNonNull(audit.sofar(), "the audit says when all lines are judged");
            judged.add((double) sofar.cpuMillis() / yardstick.cpuMillis());
            reported.add((double) audit.cpuMillis() / yardstick.cpuMillis());
            System.out.println(yardstick.row("DuckDB, one thread", lists.records()));
            System.out.println(sofar.row("intake and audit", lists.records()));
            System.out.println(audit.row("audit to its report", lists.records()));
        }
        print("intake and audit", judged);
        print("audit to its report", reported);
    }

    private static void print(String what, List<Double> ratios) {
        ratios.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "%s / DuckDB in CPU: median %.2f of %d rounds%n",
                what,
                ratios.get(ratios.size() / 2),
                ratios.size());
    }

    private List<String> yardstick(Path bills) {
        return List.of(
                java(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Yardstick.class.getName(),
                bills.toString());
    }

    private List<String> audit(Path bills, int round) {
        Path own = folder.resolve("round" + round);
        return List.of(
                java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-jar",
                jar.toString(),
                "audit",
                bills.toString(),
                "--data",
                own.resolve("data").toString(),
                "--out",
                own.resolve("out").toString(),
                "--as-of",
                "2025-12-05",
                "--lang",
                "en");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static long size(Path bills) throws IOException {
        long bytes = 0;
        for (Path file : all(bills)) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return bytes;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : all(folder)) {
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
    }

    /** A folder's files before the folder. */
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
