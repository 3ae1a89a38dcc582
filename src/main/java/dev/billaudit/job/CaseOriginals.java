package dev.billaudit.job;

import dev.billaudit.dispute.Originals;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Place;
import dev.billaudit.store.RunFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The archived exports behind the cases of a run, also those of earlier months: whole where they hold one line only, else the rows of the line. */
final class CaseOriginals implements Originals, Closeable {

    private final RunDesk desk;
    private final Bookshelf shelf;
    private final Set<Line> lines;
    private final Map<String, RunFile> fileByDigest = new HashMap<>();
    private final Map<String, GroupFile> groups = new HashMap<>();
    private @Nullable RowSpool spool;

    CaseOriginals(RunDesk desk, Bookshelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
        shelf.runs().files(desk.run().id()).stream()
                .filter(file -> file.readingKey() != null)
                .forEach(file -> fileByDigest.putIfAbsent(file.sha256(), file));
        this.lines = shelf.cases().linesOfChanges(desk.run().id()).stream()
                .map(Line::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Path archived(String sha256) {
        return Archive.copy(desk.archive(), sha256);
    }

    @Override
    public boolean holdsOnly(String sha256, Line line) {
        return shelf.readings().holdsOnly(readingKey(file(sha256)), line.number());
    }

    @Override
    public List<String> extract(String sha256, Line line, Collection<Place> cited) throws IOException {
        GroupFile group = groups.get(sha256);
        if (group == null) {
            group = open(sha256);
            groups.put(sha256, group);
        }
        return group.rows(line, cited);
    }

    private GroupFile open(String sha256) throws IOException {
        RunFile file = file(sha256);
        Set<Line> all = shelf.readings().linesOf(readingKey(file)).stream()
                .map(Line::new)
                .collect(Collectors.toSet());
        return GroupFile.read(FileBench.examination(desk.archive(), file), all, lines, spool());
    }

    private RowSpool spool() throws IOException {
        RowSpool opened = spool;
        if (opened == null) {
            Path file = desk.staging().resolve(".rows");
            Staging.sweep(file);
            opened = RowSpool.create(file);
            spool = opened;
        }
        return opened;
    }

    private static String readingKey(RunFile file) {
        return Objects.requireNonNull(file.readingKey(), "only files that were read are looked for");
    }

    private RunFile file(String sha256) {
        return fileByDigest.computeIfAbsent(
                sha256,
                digest -> shelf.runs()
                        .newestFile(digest)
                        .orElseThrow(
                                () -> new IllegalStateException("no run has read a file with the digest " + digest)));
    }

    @Override
    public void close() {
        groups.clear();
        try {
            if (spool != null) {
                spool.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
