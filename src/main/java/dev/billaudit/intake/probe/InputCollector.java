package dev.billaudit.intake.probe;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.ledger.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Copies every input file to the private archive before anything reads it, and unpacks archives. */
public final class InputCollector {

    /** As much as an archive may unpack to: nothing a carrier exports comes near. */
    private static final long FILE_LIMIT = 4L << 30;

    static final Comparator<String> CODE_POINT_ORDER = InputCollector::compareByCodePoint;

    private final ZipLimits limits;

    /** Collects under the usual limits. */
    public InputCollector() {
        this(ZipLimits.USUAL);
    }

    InputCollector(ZipLimits limits) {
        this.limits = limits;
    }

    /**
     * Collects a tree of files, or one file.
     *
     * @param bills the folder or file; of a single file the path is its name
     * @param archive where the copies go, {@code archive/<first two digits>/<digest>}
     * @param excluded files and folders that are no bills: the register, the data and output folders
     * @param onFile told how many files there are so far, after each
     * @throws UncheckedIOException if the folder cannot be listed or the archive not be written; whatever is wrong with a
     *     single file is a refusal
     */
    public Collected collect(Path bills, Path archive, Set<Path> excluded, LongConsumer onFile) {
        Set<Path> out = new HashSet<>();
        excluded.forEach(path -> out.add(path.toAbsolutePath().normalize()));
        out.add(archive.toAbsolutePath().normalize());
        Map<String, Path> found = new HashMap<>();
        Map<String, Remark> refusals = new HashMap<>();
        try {
            if (Files.isDirectory(bills)) {
                walk(bills.toAbsolutePath().normalize(), "", out, found);
            } else {
                found.put(FileName.of(bills.toAbsolutePath()), bills.toAbsolutePath());
            }
            return copy(found, new ContentArchive(archive), refusals, onFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void walk(Path folder, String prefix, Set<Path> out, Map<String, Path> found) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            listed.forEach(entries::add);
        } catch (AccessDeniedException e) {
            found.put(prefix, folder);
        }
        entries.sort(Comparator.naturalOrder());
        for (Path entry : entries) {
            String name = nameOf(entry, prefix, found);
            if (out.contains(entry) || Litter.isLitter(name)) {
                continue;
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                walk(entry, prefix + name + "/", out, found);
            } else {
                found.put(prefix + name, entry);
            }
        }
    }

    /** Two names of different bytes may read the same; neither file may push the other out. */
    private static String nameOf(Path entry, String prefix, Map<String, Path> found) {
        String name = FileName.of(entry);
        return found.containsKey(prefix + name) ? FileName.address(entry) : name;
    }

    private Collected copy(
            Map<String, Path> found, ContentArchive archive, Map<String, Remark> refusals, LongConsumer onFile)
            throws IOException {
        List<ArchivedFile> files = new ArrayList<>();
        Map<String, Path> sorted = new TreeMap<>(CODE_POINT_ORDER);
        sorted.putAll(found);
        AtomicLong count = new AtomicLong();
        Runnable onOne = () -> onFile.accept(count.incrementAndGet());
        for (Map.Entry<String, Path> entry : sorted.entrySet()) {
            String path = entry.getKey();
            ArchivedFile file = copyOne(path, entry.getValue(), archive, refusals);
            files.add(file);
            onOne.run();
            if (!refusals.containsKey(path)) {
                files.addAll(new ArchiveUnpacker(archive, limits, refusals, onOne).membersOf(file));
            }
        }
        archive.settle();
        files.sort(Comparator.comparing(ArchivedFile::path, CODE_POINT_ORDER));
        return new Collected(files, refusals, archive.fresh());
    }

    private static ArchivedFile copyOne(String path, Path source, ContentArchive archive, Map<String, Remark> refusals)
            throws IOException {
        BasicFileAttributes kind;
        try {
            kind = Files.readAttributes(source, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (FileSystemException e) {
            refusals.put(path, Remark.of("probe.unreadable"));
            return new ArchivedFile(path, "", 0, source, null);
        }
        if (!kind.isRegularFile() || kind.size() > FILE_LIMIT) {
            boolean isPlain = kind.isRegularFile();
            refusals.put(path, Remark.of(isPlain ? "probe.file-too-large" : "probe.not-a-plain-file"));
            return new ArchivedFile(path, "", isPlain ? kind.size() : 0, source, null);
        }
        InputStream in;
        try {
            in = Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS);
        } catch (FileSystemException e) {
            refusals.put(path, Remark.of("probe.unreadable"));
            return new ArchivedFile(path, "", kind.size(), source, null);
        }
        try (in) {
            ContentArchive.Stored stored = archive.store(in);
            return new ArchivedFile(path, stored.sha256(), stored.bytes(), stored.content(), null);
        }
    }

    private static int compareByCodePoint(String left, String right) {
        int at = 0;
        while (at < left.length() && at < right.length()) {
            int a = left.codePointAt(at);
            int b = right.codePointAt(at);
            if (a != b) {
                return Integer.compare(a, b);
            }
            at += Character.charCount(a);
        }
        return Integer.compare(left.length(), right.length());
    }
}
