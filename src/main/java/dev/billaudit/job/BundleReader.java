package dev.billaudit.job;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.FileReading;
import dev.billaudit.store.ReadingStore;
import dev.billaudit.store.RunFile;
import dev.billaudit.store.RunStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Opens the files of one bundle, and hands out the open file once for each of its blocks; small files that the survey has read
 * are handed out together. Files that are done are skipped, so a restart goes on where it was.
 */
class BundleReader implements ItemStreamReader<BundleReader.Turn> {

    /** A commit costs more than the rows of a file of one line. */
    private static final int TURN_FILES = 64;

    private static final int TURN_BYTES = 6_000_000;

    private final RunDesk desk;
    private final RunStore runs;
    private final ReadingStore readings;
    private final ReadAhead ahead;
    private final IntakeProgress progress;
    private final int bundle;
    private final Deque<RunFile> waiting = new ArrayDeque<>();
    private @Nullable Turn open;

    BundleReader(RunDesk desk, Books books, ReadAhead ahead, IntakeProgress progress, int bundle) {
        this.desk = desk;
        this.runs = books.runs();
        this.readings = books.readings();
        this.ahead = ahead;
        this.progress = progress;
        this.bundle = bundle;
    }

    /** Where the frozen list and the readings stand. */
    record Books(RunStore runs, ReadingStore readings) {}

    /**
     * The next block of a file is to be read, or whole files are to be taken over from the survey.
     *
     * @param file the open file, null when the survey has read them
     * @param readingKeys the readings taken over, empty for an open file
     */
    record Turn(@Nullable FileReading file, List<String> readingKeys) {

        /** Copies the list. */
        Turn {
            readingKeys = List.copyOf(readingKeys);
        }

        private boolean isLast() {
            return file == null || file.isDone();
        }
    }

    @Override
    public void open(ExecutionContext context) {
        waiting.clear();
        waiting.addAll(runs.bundle(desk.run().id(), bundle));
    }

    /** A chunk is one turn, so the turn before this one is written. */
    @Override
    public @Nullable Turn read() {
        desk.heed();
        Turn before = open;
        if (before != null && !before.isLast()) {
            return before;
        }
        close();
        skipDone();
        List<String> kept = takeKept();
        RunFile next = kept.isEmpty() ? waiting.poll() : null;
        open = next != null ? opened(next) : kept.isEmpty() ? null : new Turn(null, kept);
        return open;
    }

    @Override
    public void close() {
        Turn last = open;
        open = null;
        if (last != null) {
            FileReading file = last.file();
            last.readingKeys().forEach(any -> progress.fileDone(desk));
            if (file != null) {
                file.close();
            }
            if (file != null && file.isDone()) {
                progress.fileDone(desk);
            }
        }
    }

    private void skipDone() {
        while (!waiting.isEmpty() && readings.isDone(key(waiting.element()))) {
            waiting.remove();
            progress.fileDone(desk);
        }
    }

    /** The files in front that the survey has read, as many as share a transaction well. */
    private List<String> takeKept() {
        List<String> kept = new ArrayList<>();
        long bytes = 0;
        while (!waiting.isEmpty() && bytes < TURN_BYTES && kept.size() < TURN_FILES) {
            String key = key(waiting.element());
            if (!ahead.has(key) || readings.isDone(key)) {
                break;
            }
            waiting.remove();
            kept.add(key);
            bytes += ahead.bytes(key);
        }
        return kept;
    }

    private Turn opened(RunFile file) {
        Examination examination = FileBench.examination(desk.archive(), file);
        return new Turn(new FileReading(desk.intake(), examination, key(file)), List.of());
    }

    private static String key(RunFile file) {
        return String.valueOf(file.readingKey());
    }
}
