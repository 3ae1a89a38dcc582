package dev.billaudit.job;

import dev.billaudit.intake.FileReading;
import dev.billaudit.intake.MappedBlock;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Maps the next block of a file; what the survey kept of a file is taken as it is. */
class BlockMapper implements ItemProcessor<BundleReader.Turn, MappedBlock> {

    private final ReadAhead ahead;

    BlockMapper(ReadAhead ahead) {
        this.ahead = ahead;
    }

    @Override
    public MappedBlock process(BundleReader.Turn turn) {
        FileReading file = turn.file();
        if (file != null) {
            return file.next();
        }
        MappedBlock kept = ahead.take(turn.readingKey());
        if (kept == null) {
            throw new IllegalStateException("a reading was let go of before it was entered");
        }
        return kept;
    }
}
