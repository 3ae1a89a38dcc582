package dev.billaudit.cli;

import dev.billaudit.job.Progress;
import dev.billaudit.ledger.Remark;
import java.io.PrintStream;
import java.time.YearMonth;
import java.util.List;

/**
 * Shows how far a run has come: on a terminal one line a step, redrawn in place; elsewhere one line when a step has ended.
 * Safe to be told from several threads.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int LABEL_COLUMNS = 12;
    private static final int LONGEST_BAR = 40;
    private static final int SHORTEST_BAR = 5;
    private static final long WHOLE = 100;

    private final Counter counter;
    private final PrintStream err;
    private final boolean quiet;
    private final boolean monthsFound;
    private String step = "";
    private String shown = "";
    private String told = "";

    /**
     * A line for one run.
     *
     * @param monthsFound whether the month was found in the input, not asked for
     */
    ProgressLine(Counter counter, Settings.Verbosity verbosity, boolean monthsFound) {
        this.counter = counter;
        this.err = counter.streams().err();
        this.quiet = verbosity == Settings.Verbosity.QUIET;
        this.monthsFound = monthsFound;
    }

    @Override
    public synchronized void months(List<YearMonth> months) {
        if (quiet || months.isEmpty()) {
            return;
        }
        YearMonth first = months.get(0);
        if (months.size() == 1) {
            counter.talk(counter.say(monthsFound ? "cli.month-found" : "cli.month-asked", first));
        } else {
            counter.talk(counter.say("cli.months", first, months.get(months.size() - 1), months.size()));
        }
    }

    @Override
    public synchronized void step(String id, long done, long total) {
        if (quiet) {
            return;
        }
        if (!id.equals(step)) {
            endStep();
            step = id;
        }
        String label = counter.say("job.step." + id);
        told = label + " " + count(done, total);
        if (counter.streams().terminal()) {
            redraw(bar(label, done, total));
        }
    }

    @Override
    public synchronized void note(Remark remark) {
        if (quiet) {
            return;
        }
        String interrupted = shown;
        redraw("");
        if (!interrupted.isEmpty()) {
            err.print('\r');
        }
        counter.talk(counter.words().say(remark));
        redraw(interrupted);
    }

    /** Ends the line that is being drawn; the second time changes nothing. */
    synchronized void end() {
        endStep();
    }

    @Override
    public void close() {
        end();
    }

    private void endStep() {
        if (counter.streams().terminal()) {
            if (!shown.isEmpty()) {
                err.println();
            }
        } else if (!told.isEmpty()) {
            counter.talk(told);
        }
        shown = "";
        told = "";
        step = "";
    }

    /** Draws over what stands there; blanks, not terminal codes, wipe what is longer. */
    private void redraw(String line) {
        if (line.equals(shown)) {
            return;
        }
        err.print("\r" + Columns.padded(line, Columns.of(shown)));
        err.flush();
        shown = line;
    }

    private String bar(String label, long done, long total) {
        int room = counter.streams().columns() - 1;
        String left = Columns.padded(Columns.cut(label, LABEL_COLUMNS), LABEL_COLUMNS);
        if (total <= 0) {
            return Columns.cut(left + " " + done, room);
        }
        long percent = Math.min(WHOLE, done * WHOLE / total);
        String right = " " + count(done, total) + Columns.rightAligned(percent + "%", 5);
        int length = Math.min(LONGEST_BAR, room - Columns.of(left) - Columns.of(right) - 3);
        if (length < SHORTEST_BAR) {
            return Columns.cut(left + right, room);
        }
        int full = (int) (length * percent / WHOLE);
        return left + " [" + "#".repeat(full) + "-".repeat(length - full) + "]" + right;
    }

    private static String count(long done, long total) {
        return total <= 0 ? String.valueOf(done) : done + "/" + total;
    }
}
