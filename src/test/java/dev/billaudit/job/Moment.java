package dev.billaudit.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** When an audit is interrupted: after a time, or as soon as something of it is to be seen. */
record Moment(long millis, String sight) {

    /** From the first file of a run to the rename, whose death falls between the name and the entry in the books. */
    private static final List<String> SIGHTS = List.of(
            "data/holder.txt",
            "data/books.mv.db",
            "out/.staging-*",
            "out/.staging-*/cases",
            "out/.staging-*/.workbook-*",
            "out/.staging-*/report.xlsx",
            "out/.staging-*/run.json",
            "out/.staging-*/timing.json",
            "out/*/r1");

    /** Every second moment is a time, spread over a whole run; the others are sights, each as likely as the other. */
    static Moment of(Random random, long wholeRunMillis) {
        return random.nextBoolean()
                ? new Moment(random.nextLong(Math.max(1, wholeRunMillis)), "")
                : new Moment(random.nextInt(20), SIGHTS.get(random.nextInt(SIGHTS.size())));
    }

    /** The workbook in the making. */
    static Moment ofTheReport() {
        return new Moment(0, "out/.staging-*/.workbook-*");
    }

    /** Waits for it; false when the process ended before. A sight that is there at once counts from the next look. */
    boolean await(Process process, Path home) throws InterruptedException {
        if (sight.isEmpty()) {
            return !process.waitFor(millis, TimeUnit.MILLISECONDS);
        }
        while (process.isAlive()) {
            if (isSeen(home)) {
                return !process.waitFor(millis, TimeUnit.MILLISECONDS);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return false;
    }

    private boolean isSeen(Path home) {
        List<Path> found = List.of(home);
        for (String part : sight.split("/")) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + part);
            found = found.stream().flatMap(folder -> children(folder, matcher)).toList();
        }
        return !found.isEmpty();
    }

    private static Stream<Path> children(Path folder, PathMatcher matcher) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> matcher.matches(child.getFileName())).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.of();
        }
    }
}
