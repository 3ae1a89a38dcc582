package dev.billaudit.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A person's or the machine's wish that the run ends at the next chunk. Asked at most once, never taken back; safe to use
 * from any thread.
 */
public final class StopRequest {

    private final AtomicBoolean asked = new AtomicBoolean();
    private final List<Runnable> listeners = new ArrayList<>();

    /** Asks; the second time changes nothing. */
    public void ask() {
        List<Runnable> told;
        synchronized (listeners) {
            if (!asked.compareAndSet(false, true)) {
                return;
            }
            told = List.copyOf(listeners);
        }
        told.forEach(Runnable::run);
    }

    /** Whether the run must end at the next chunk. */
    public boolean isAsked() {
        return asked.get();
    }

    /** Runs the action when somebody asks, at once when somebody has; it runs once, on the asking thread. */
    public void whenAsked(Runnable action) {
        synchronized (listeners) {
            if (!asked.get()) {
                listeners.add(action);
                return;
            }
        }
        action.run();
    }
}
