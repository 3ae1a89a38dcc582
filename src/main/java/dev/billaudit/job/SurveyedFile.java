package dev.billaudit.job;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.store.RunFile;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One input file before launch.
 *
 * @param file the archived copy
 * @param examination what it is, null when it is not read
 * @param identity digest of its bytes and of the hints its name gives: equal for true duplicates
 * @param months the months it has rows of
 * @param isParked whether it was refused or nothing in it was understood
 * @param disposition why it is not read, null when it is
 * @param read the accounting of its rows, null when it is not read
 * @param rejects the first rejects of a file without a month, empty otherwise
 */
record SurveyedFile(
        ArchivedFile file,
        @Nullable Examination examination,
        String identity,
        Set<YearMonth> months,
        boolean isParked,
        RunFile.@Nullable Disposition disposition,
        @Nullable SourceFile read,
        List<Reject> rejects) {

    /** Rejects kept of a file without a month; one with a month keeps them in the books. */
    static final int REJECTS_KEPT = 1000;

    /** Copies the collections. */
    SurveyedFile {
        months = Set.copyOf(months);
        rejects = List.copyOf(rejects);
    }

    /** Whether a run of that month depends on it. */
    boolean isOf(YearMonth month) {
        return isParked || months.contains(month);
    }

    /** The key of its reading: another path is another reading, since evidence names the path. */
    String readingKey() {
        return Digests.of(List.of(file.path(), identity));
    }
}
