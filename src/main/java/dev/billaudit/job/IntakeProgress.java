package dev.billaudit.job;

import dev.billaudit.store.RunStore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts files read, over all partitions of a run. */
@Component
class IntakeProgress {

    private final RunStore runs;
    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile @Nullable String runId;

    IntakeProgress(RunStore runs) {
        this.runs = runs;
    }

    void fileDone(RunDesk desk) {
        count(desk);
        desk.progress().step("intake", done.incrementAndGet(), total);
    }

    private synchronized void count(RunDesk desk) {
        if (!desk.run().id().equals(runId)) {
            runId = desk.run().id();
            done.set(0);
            total = runs.files(desk.run().id()).stream()
                    .filter(file -> file.readingKey() != null)
                    .count();
        }
    }
}
