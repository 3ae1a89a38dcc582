package dev.billaudit.job;

import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.ReadingStore;
import dev.billaudit.store.RunFile;
import dev.billaudit.store.RunStore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of every file of a run: its reading's accounting, less the rows a newer export repeats. */
@Component
class RunFiles {

    private final RunStore runs;
    private final ReadingStore readings;
    private final MonthStore months;

    RunFiles(RunStore runs, ReadingStore readings, MonthStore months) {
        this.runs = runs;
        this.readings = readings;
        this.months = months;
    }

    /** Every file, by number. */
    List<SourceFile> of(String runId) {
        Map<String, Long> known = months.knownRows(runId);
        return runs.files(runId).stream()
                .map(file -> of(file, known.getOrDefault(file.path(), 0L)))
                .toList();
    }

    /** How many files are parked or refused. */
    long parked(String runId) {
        return of(runId).stream()
                .filter(file -> file.state() == FileState.QUARANTINED || file.state() == FileState.REFUSED)
                .count();
    }

    private SourceFile of(RunFile file, long knownRows) {
        RunFile.Disposition disposition = file.disposition();
        if (disposition != null) {
            return unread(file, disposition);
        }
        SourceFile read = readings.file(file.readingKey())
                .orElseThrow(() -> new IllegalStateException("a file of the run was not read to its end"));
        return new SourceFile(
                file.path(),
                read.sha256(),
                read.bytes(),
                read.container(),
                read.charset(),
                read.layouts(),
                read.state(),
                read.rowsRead(),
                read.rowsAccepted() - knownRows,
                read.rowsRejected(),
                read.rowsIgnored() + knownRows,
                reason(read, knownRows));
    }

    /** A file of which nothing counts says so: else nobody would look for what it asks for. */
    private static @Nullable Remark reason(SourceFile read, long knownRows) {
        Remark reason = read.reason();
        if (knownRows == 0 || read.rowsAccepted() > knownRows) {
            return reason;
        }
        Remark silent = Remark.of("job.file-silent", knownRows);
        return reason == null ? silent : Remark.of("intake.and-more", Remark.within(silent), Remark.within(reason));
    }

    private static SourceFile unread(RunFile file, RunFile.Disposition disposition) {
        return new SourceFile(
                file.path(),
                file.sha256(),
                file.bytes(),
                file.container(),
                file.charset(),
                "",
                FileState.valueOf(disposition.state()),
                disposition.rows(),
                disposition.rows() - disposition.ignored(),
                0,
                disposition.ignored(),
                disposition.reason());
    }
}
