package dev.billaudit.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private static final int PAGE = 100 * LineBlock.SIZE;

    private final Runnable heed;
    private final LinesAfter source;
    private final Deque<String> waiting = new ArrayDeque<>();
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
        List<String> lines = new ArrayList<>(LineBlock.SIZE);
        while (lines.size() < LineBlock.SIZE && !waiting.isEmpty()) {
            lines.add(waiting.remove());
        }
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
