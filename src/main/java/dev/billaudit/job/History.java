package dev.billaudit.job;

import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The earlier months a run builds on: the newest published revision of each.
 *
 * @param runs oldest month first
 */
record History(List<Run> runs) {

    /** How far back a run looks: a year of trend, and the same month a year ago. */
    static final int MONTHS = 24;

    /** Copies the list. */
    History {
        runs = List.copyOf(runs);
    }

    static History published(RunStore runs, YearMonth month) {
        return new History(runs.newestPublished().stream()
                .filter(run -> run.month().isBefore(month) && !run.month().isBefore(month.minusMonths(MONTHS)))
                .toList());
    }

    boolean has(YearMonth month) {
        return runs.stream().anyMatch(run -> run.month().equals(month));
    }

    /** The same with the run of the month itself at the end. */
    List<Run> and(Run run) {
        return Stream.concat(runs.stream(), Stream.of(run)).toList();
    }

    /** The revisions, such as {@code 2026-07:r1}: part of a run's identity. */
    List<String> revisions() {
        return runs.stream().map(run -> run.month() + ":r" + run.revision()).toList();
    }
}
