package dev.billaudit.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder results are written to before they get their name: half a result is never seen under it. */
final class Staging {

    private static final int ID_DIGITS = 16;

    private Staging() {}

    /** Where a run writes: beside its final folder, so that the rename stays on one disk. */
    static Path of(Path finalFolder, String runId) {
        Path month = java.util.Objects.requireNonNull(finalFolder.getParent());
        Path out = java.util.Objects.requireNonNull(month.getParent());
        return out.resolve(".staging-" + runId.substring(0, ID_DIGITS));
    }

    /** Deletes a folder with all it holds; nothing happens when it is not there. */
    static void sweep(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(Staging::delete);
        }
    }

    /**
     * Deletes what a killed process was still composing: such files and folders bear a dot before their name, and
     * nothing that is published does.
     */
    static void sweepUnnamed(Path staging) throws IOException {
        List<Path> unnamed;
        try (Stream<Path> tree = Files.walk(staging)) {
            unnamed = tree.filter(path -> !path.equals(staging))
                    .filter(path -> path.getFileName().toString().startsWith("."))
                    .toList();
        }
        for (Path path : unnamed) {
            sweep(path);
        }
    }

    /** Forces every file to the disk, then gives the folder its name. */
    static void publish(Path staging, Path folder) throws IOException {
        for (Path file : files(staging)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        Files.createDirectories(java.util.Objects.requireNonNull(folder.getParent()));
        try {
            Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(staging, folder);
        }
    }

    /** Every file below a folder, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
