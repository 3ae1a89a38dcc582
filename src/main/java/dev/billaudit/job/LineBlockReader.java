package dev.billaudit.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads lines in blocks by key, each time after the last one. A restarted step begins with the first line again: what it
 * writes has natural keys, so that writing it twice changes nothing.
 */
class LineBlockReader implements ItemStreamReader<LineBlock> {

    private final Runnable heed;
    private final LinesAfter source;
    private String last = "";

    LineBlockReader(Runnable heed, LinesAfter source) {
        this.heed = heed;
        this.source = source;
    }

    @Override
    public void open(ExecutionContext context) {
        last = "";
    }

    @Override
    public @Nullable LineBlock read() {
        heed.run();
        List<String> lines = source.after(last, LineBlock.SIZE);
        if (lines.isEmpty()) {
            return null;
        }
        last = lines.get(lines.size() - 1);
        return new LineBlock(lines);
    }

    /** Where lines come from. */
    interface LinesAfter {
        List<String> after(String line, int limit);
    }
}
