package dev.billaudit.job;

import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.store.ReadingStore;
import dev.billaudit.store.RunFile;
import dev.billaudit.store.RunStore;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the files of one bundle, block by block; files that are done are skipped, so a restart goes on where it was. */
class BundleReader implements ItemStreamReader<RowBlock> {

    /** Rows of a block: large enough that a commit a block costs nothing beside reading it. */
    private static final int BLOCK_ROWS = 16_384;

    private final RunDesk desk;
    private final RunStore runs;
    private final ReadingStore readings;
    private final IntakeProgress progress;
    private final int bundle;
    private final Deque<RunFile> waiting = new ArrayDeque<>();
    private @Nullable RowSource source;
    private @Nullable RunFile reading;

    BundleReader(RunDesk desk, RunStore runs, ReadingStore readings, IntakeProgress progress, int bundle) {
        this.desk = desk;
        this.runs = runs;
        this.readings = readings;
        this.progress = progress;
        this.bundle = bundle;
    }

    @Override
    public void open(ExecutionContext context) {
        waiting.clear();
        waiting.addAll(runs.bundle(desk.run().id(), bundle));
    }

    @Override
    public @Nullable RowBlock read() throws IOException {
        desk.heed();
        while (source == null) {
            RunFile next = waiting.poll();
            if (next == null) {
                return null;
            }
            start(next);
        }
        return block(source);
    }

    @Override
    public void close() {
        try {
            finish();
        } catch (IOException e) {
            throw new ItemStreamException("an archived copy could not be closed", e);
        }
    }

    private void start(RunFile file) throws IOException {
        if (readings.isDone(key(file))) {
            progress.fileDone(desk);
            return;
        }
        reading = file;
        source = RowSources.open(FileBench.examination(desk.archive(), file));
    }

    private @Nullable RowBlock block(RowSource open) throws IOException {
        RowBlock block = open.next(BLOCK_ROWS);
        RunFile file = reading;
        if (block == null || file == null) {
            throw new IllegalStateException("a file ended without its last block");
        }
        if (block.isLast()) {
            finish();
            progress.fileDone(desk);
        }
        return new RowBlock(key(file), block.rows(), block.isLast());
    }

    private void finish() throws IOException {
        RowSource open = source;
        source = null;
        reading = null;
        if (open != null) {
            open.close();
        }
    }

    private static String key(RunFile file) {
        return String.valueOf(file.readingKey());
    }
}
