package dev.billaudit.intake.probe;

import dev.billaudit.intake.ArchivedFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** A program that collects a folder and prints the paths it found in UTF-8, whatever the locale. */
final class CollectedPaths {

    private CollectedPaths() {}

    public static void main(String[] args) {
        Collected collected = new InputCollector().collect(Path.of(args[0]), Path.of(args[1]), Set.of(), count -> {});
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (ArchivedFile file : collected.files()) {
            out.println(file.path() + " " + file.bytes());
        }
    }
}
