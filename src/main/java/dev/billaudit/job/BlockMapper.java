package dev.billaudit.job;

import dev.billaudit.intake.FileReading;
import dev.billaudit.intake.MappedBlock;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Maps the next block of a file; what the survey kept of a file is taken as it is. */
class BlockMapper implements ItemProcessor<BundleReader.Turn, List<MappedBlock>> {

    private final ReadAhead ahead;

    BlockMapper(ReadAhead ahead) {
        this.ahead = ahead;
    }

    @Override
    public List<MappedBlock> process(BundleReader.Turn turn) {
        FileReading file = turn.file();
        return file != null
                ? List.of(file.next())
                : turn.readingKeys().stream().map(this::kept).toList();
    }

    private MappedBlock kept(String readingKey) {
        MappedBlock kept = ahead.take(readingKey);
        if (kept == null) {
            throw new IllegalStateException("a reading was let go of before it was entered");
        }
        return kept;
    }
}
