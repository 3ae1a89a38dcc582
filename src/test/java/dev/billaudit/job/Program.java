package dev.billaudit.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program in processes of its own, each home with its data folder, results and log. */
final class Program {

    private final Path folder;
    private final Path bills;

    Program(Path folder, Path bills) {
        this.folder = folder;
        this.bills = bills;
    }

    /** Starts an audit; the home is made if it is not there. {@code -Dprogram.classpath} runs classes, not the jar. */
    Process start(String home, String log) throws IOException {
        Files.createDirectories(folder.resolve(home));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        String classes = System.getProperty("program.classpath", "");
        command.addAll(
                classes.isEmpty()
                        ? List.of("-jar", "target/bill-audit.jar")
                        : List.of("-cp", classes, "dev.billaudit.app.BillAudit"));
        command.addAll(List.of("audit", bills.toString(), "--month", AnAudit.MONTH, "--as-of", "2026-11-05"));
        command.addAll(List.of("--data", home(home, "data").toString()));
        command.addAll(List.of("--out", home(home, "out").toString()));
        File file = home(home, log).toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(file)
                .start();
    }

    Path home(String home, String name) {
        return folder.resolve(home).resolve(name);
    }

    String said(String home, String log) {
        try {
            return Files.readString(home(home, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Frees the room of a home that has served. */
    void remove(String home) throws IOException {
        Staging.sweep(folder.resolve(home));
    }
}
