package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.report.RunSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the audit of one month ended.
 *
 * @param summary the run's figures
 * @param folder where its results lie: {@code out/<month>/r<N>}
 * @param nothingToDo whether the same identity was already published, so that nothing changed
 * @param resumed whether an interrupted run was finished
 * @param parkedFiles files parked or refused
 * @param exitCode 0, 1 or 4
 * @param notes what is to be told beside the figures: what the last revision said otherwise, what was not used
 */
public record AuditOutcome(
        RunSummary summary,
        Path folder,
        boolean nothingToDo,
        boolean resumed,
        long parkedFiles,
        int exitCode,
        List<Remark> notes) {

    /** Copies the notes. */
    public AuditOutcome {
        notes = List.copyOf(notes);
    }

    /** The same with more to tell. */
    AuditOutcome noting(List<Remark> more) {
        List<Remark> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new AuditOutcome(summary, folder, nothingToDo, resumed, parkedFiles, exitCode, all);
    }
}
