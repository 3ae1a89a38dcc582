package dev.billaudit.intake;

import dev.billaudit.intake.layout.FileMapper;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Reject;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/**
 * One file on its way from bytes to meaning, a block at a time.
 *
 * <p>Rows go through the mapper. Only the plain lines of a table of usage, once it is open, are taken as bytes; the next row that is
 * not plain goes through the mapper again. Both ways come to the same.
 */
public final class FileReading implements Closeable {

    /** Rows of a block: large enough that a commit a block costs nothing beside reading it. */
    private static final int BLOCK_ROWS = 16_384;

    /** Rows read before it is asked again whether a table of usage is open. */
    private static final int FIRST_ROWS = 512;

    private final String readingKey;
    private final RowSource source;
    private final FileMapper mapper;
    private boolean isDone;

    /** Opens the file; the blocks bear this key. */
    public FileReading(Intake intake, Examination file, String readingKey) {
        this.readingKey = readingKey;
        source = RowSources.open(file, readingKey);
        mapper = intake.mapper(file);
    }

    /** Whether the last block was handed out. */
    public boolean isDone() {
        return isDone;
    }

    /**
     * What the next rows mean; the last block brings the end of the file.
     *
     * @throws IllegalStateException after the last block
     */
    public MappedBlock next() {
        List<PricedRecord> records = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        MappedBlock.FileEnd end = null;
        long rows = 0;
        while (rows < BLOCK_ROWS && end == null) {
            LineTaker lane = mapper.lane();
            if (lane != null) {
                rows += source.skim(lane, BLOCK_ROWS - rows);
            }
            RowBlock block = source.next(lane == null ? FIRST_ROWS : 1);
            if (block == null) {
                throw new IllegalStateException("a file ended without its last block");
            }
            MappedBlock mapped = mapper.map(block);
            records.addAll(mapped.records());
            rejects.addAll(mapped.rejects());
            end = mapped.end();
            rows += block.rows().size();
        }
        isDone = end != null;
        return new MappedBlock(readingKey, records, rejects, end);
    }

    @Override
    public void close() {
        source.close();
    }
}
