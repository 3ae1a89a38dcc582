package dev.billaudit.job;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.FileReading;
import dev.billaudit.store.ReadingStore;
import dev.billaudit.store.RunFile;
import dev.billaudit.store.RunStore;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Opens the files of one bundle, and hands out the open file once for each of its blocks; files that are done are skipped, so a
 * restart goes on where it was.
 */
class BundleReader implements ItemStreamReader<BundleReader.Turn> {

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
     * The next block of a file is to be read.
     *
     * @param readingKey the reading it belongs to
     * @param file the open file, null when the survey has read the whole of it
     */
    record Turn(String readingKey, @Nullable FileReading file) {

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
        while (open == null && !waiting.isEmpty()) {
            open = turn(waiting.remove());
        }
        return open;
    }

    @Override
    public void close() {
        Turn last = open;
        open = null;
        if (last != null) {
            if (last.isLast()) {
                progress.fileDone(desk);
            }
            FileReading file = last.file();
            if (file != null) {
                file.close();
            }
        }
    }

    private @Nullable Turn turn(RunFile file) {
        String key = String.valueOf(file.readingKey());
        if (readings.isDone(key)) {
            progress.fileDone(desk);
            return null;
        }
        if (ahead.has(key)) {
            return new Turn(key, null);
        }
        Examination examination = FileBench.examination(desk.archive(), file);
        return new Turn(key, new FileReading(desk.intake(), examination, key));
    }
}
