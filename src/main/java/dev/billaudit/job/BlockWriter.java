package dev.billaudit.job;

import dev.billaudit.intake.MappedBlock;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.store.ReadingStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Enters what a block means. The first block of a file clears what an interrupted reading left; the last one enters the
 * documents and that the file is done, in the same transaction. Priced records wait for one another, so that a line has few
 * documents: a death takes nothing that the file is not read again for.
 */
class BlockWriter implements ItemWriter<List<MappedBlock>> {

    /** Priced records held in memory at most, with a block on top. */
    private static final int MOST_WAITING = 50_000;

    private final ReadingStore readings;
    private final List<PricedRecord> waiting = new ArrayList<>();
    private @Nullable String key;
    private long reading;
    private int parts;
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
            begin(block.readingKey());
        }
        readings.rejects(reading, rejects + 1, block.rejects());
        rejects += block.rejects().size();
        waiting.addAll(block.records());
        MappedBlock.FileEnd end = block.end();
        if (end != null) {
            readings.end(reading, ++parts, waiting, end);
            waiting.clear();
        } else if (waiting.size() >= MOST_WAITING) {
            readings.records(reading, ++parts, waiting);
            waiting.clear();
        }
    }

    private void begin(String readingKey) {
        key = readingKey;
        reading = readings.begin(readingKey);
        parts = 0;
        rejects = 0;
        waiting.clear();
    }
}
