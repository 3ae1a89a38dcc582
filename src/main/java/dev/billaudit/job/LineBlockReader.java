package dev.billaudit.job;

import dev.billaudit.store.LineSize;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads lines in blocks by key, each time after the last one. A restarted step begins with the first line again: what it
 * writes has natural keys, so that writing it twice changes nothing.
 */
class LineBlockReader implements ItemStreamReader<LineBlock> {

    /** Lines asked for at a time: each question goes over all lines that are left. */
    private static final int PAGE = 20_000;

    private final Runnable heed;
    private final LinesAfter source;
    private final Deque<LineSize> waiting = new ArrayDeque<>();
    private String last = "";

    LineBlockReader(Runnable heed, LinesAfter source) {
        this.heed = heed;
        this.source = source;
    }

    @Override
    public void open(ExecutionContext context) {
        waiting.clear();
        last = "";
    }

    @Override
    public @Nullable LineBlock read() {
        heed.run();
        if (waiting.isEmpty()) {
            waiting.addAll(source.after(last, PAGE));
        }
        if (waiting.isEmpty()) {
            return null;
        }
        List<String> lines = LineSize.block(waiting);
        lines.forEach(line -> waiting.remove());
        last = lines.get(lines.size() - 1);
        return new LineBlock(lines);
    }

    /** Where lines come from. */
    interface LinesAfter {
        List<LineSize> after(String line, int limit);
    }
}
