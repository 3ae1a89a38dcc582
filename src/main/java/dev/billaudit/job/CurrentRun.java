package dev.billaudit.job;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one run of this process: its steps find their desk here. */
@Component
class CurrentRun {

    private final AtomicReference<@Nullable RunDesk> desk = new AtomicReference<>();

    void begin(RunDesk next) {
        desk.set(next);
    }

    RunDesk desk() {
        RunDesk current = desk.get();
        if (current == null) {
            throw new IllegalStateException("no run is under way");
        }
        return current;
    }
}
