package dev.billaudit.job;

import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.layout.FileMapper;
import dev.billaudit.store.RunFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Maps the blocks of one file after another. */
class BlockMapper implements ItemProcessor<RowBlock, MappedBlock> {

    private final RunDesk desk;
    private final Map<String, RunFile> files;
    private @Nullable String key;
    private @Nullable FileMapper mapper;

    BlockMapper(RunDesk desk, Map<String, RunFile> files) {
        this.desk = desk;
        this.files = Map.copyOf(files);
    }

    @Override
    public MappedBlock process(RowBlock block) {
        FileMapper current = mapper;
        if (current == null || !block.readingKey().equals(key)) {
            key = block.readingKey();
            current = desk.intake().mapper(FileBench.examination(desk.archive(), file(block.readingKey())));
            mapper = current;
        }
        MappedBlock mapped = current.map(block);
        return new MappedBlock(block.readingKey(), mapped.records(), mapped.rejects(), mapped.end());
    }

    private RunFile file(String readingKey) {
        RunFile file = files.get(readingKey);
        if (file == null) {
            throw new IllegalStateException("a block of a file outside the bundle");
        }
        return file;
    }
}
