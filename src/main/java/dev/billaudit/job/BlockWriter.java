package dev.billaudit.job;

import dev.billaudit.intake.MappedBlock;
import dev.billaudit.store.ReadingStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Enters what a block means. The first block of a file clears what an interrupted reading left; the last one enters the
 * documents and that the file is done, in the same transaction.
 */
class BlockWriter implements ItemWriter<List<MappedBlock>> {

    private final ReadingStore readings;
    private @Nullable String key;
    private int records;
    private int rejects;

    BlockWriter(ReadingStore readings) {
        this.readings = readings;
    }

    @Override
    public void write(Chunk<? extends List<MappedBlock>> turns) {
        turns.forEach(turn -> turn.forEach(this::enter));
    }

    private void enter(MappedBlock block) {
        if (!block.readingKey().equals(key)) {
            key = block.readingKey();
            records = 0;
            rejects = 0;
            readings.clear(block.readingKey());
        }
        readings.records(block.readingKey(), records + 1, block.records());
        readings.rejects(block.readingKey(), rejects + 1, block.rejects());
        records += block.records().size();
        rejects += block.rejects().size();
        MappedBlock.FileEnd end = block.end();
        if (end != null) {
            readings.end(block.readingKey(), end);
        }
    }
}
