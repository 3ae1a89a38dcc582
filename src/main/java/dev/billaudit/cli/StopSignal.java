package dev.billaudit.cli;

import dev.billaudit.job.StopRequest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process well after SIGTERM or SIGINT: the run is asked to stop, gets its time, and the exit code is set by
 * halting in the last hook, since Java would make it 143 whatever {@code main} says.
 */
final class StopSignal {

    /** The exit code of a stopped run; the same command resumes it. */
    static final int STOPPED = 130;

    private static final int LAST_OWN_END = 1;
    private static final int THRESHOLD_MET = 10;
    private static final int LIMITS_PASSED = 4;

    private final StopRequest request = new StopRequest();
    private final IntConsumer halt;
    private final long patienceMillis;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean working;
    private volatile @Nullable Integer ended;

    /**
     * A signal to wait for.
     *
     * @param halt ends the process with a code and returns never
     * @param patienceMillis how long a run may take to stop
     */
    StopSignal(IntConsumer halt, long patienceMillis) {
        this.halt = halt;
        this.patienceMillis = patienceMillis;
    }

    /** What a run looks at. */
    StopRequest request() {
        return request;
    }

    /** Work begins that must not be cut off in the middle. */
    void workBegins() {
        working = true;
    }

    /** The command has ended by itself with this code, everything is written. */
    void ended(int code) {
        ended = code;
        done.countDown();
    }

    /** What the last hook does; returns at once when the command had ended before. */
    void shutDown() {
        if (ended != null) {
            return;
        }
        Thread asker = new Thread(request::ask, "stop-request");
        asker.setDaemon(true);
        asker.start();
        awaitEnd();
        halt.accept(exitCode());
    }

    /** A run that came to its own end in spite of the signal is told as such; all else was stopped. */
    private int exitCode() {
        Integer code = ended;
        if (code == null) {
            return STOPPED;
        }
        boolean ownEnd = code <= LAST_OWN_END || code == LIMITS_PASSED || code == THRESHOLD_MET;
        return ownEnd ? code : STOPPED;
    }

    private void awaitEnd() {
        if (!working) {
            return;
        }
        try {
            if (!done.await(patienceMillis, TimeUnit.MILLISECONDS)) {
                working = false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
