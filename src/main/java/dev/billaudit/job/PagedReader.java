package dev.billaudit.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads by key, a page at a time. A restarted step begins anew: what it writes has natural keys, so that writing it twice
 * changes nothing.
 */
class PagedReader<T> implements ItemStreamReader<T> {

    private static final int PAGE = 100;

    private final Runnable heed;
    private final Function<T, String> key;
    private final Pages<T> pages;
    private final Deque<T> waiting = new ArrayDeque<>();
    private String last = "";

    PagedReader(Runnable heed, Function<T, String> key, Pages<T> pages) {
        this.heed = heed;
        this.key = key;
        this.pages = pages;
    }

    @Override
    public void open(ExecutionContext context) {
        waiting.clear();
        last = "";
    }

    @Override
    public @Nullable T read() {
        heed.run();
        if (waiting.isEmpty()) {
            waiting.addAll(pages.after(last, PAGE));
        }
        T next = waiting.poll();
        if (next != null) {
            last = key.apply(next);
        }
        return next;
    }

    /** Where items come from, ascending by key. */
    interface Pages<T> {
        List<T> after(String key, int limit);
    }
}
