package dev.billaudit.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of several exports is newer: by query date, else by file time in the archive, else by name. */
final class ExportAge {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ExportAge() {}

    /** The files with the newest export of that kind in front; a total order, whatever the files came in. */
    static List<FileExtract> newestFirst(List<FileExtract> files, RecordKind kind) {
        Comparator<FileExtract> oldestFirst = Comparator.<FileExtract, LocalDate>comparing(file -> day(file, kind))
                .thenComparing(ExportAge::time)
                .thenComparing(FileExtract::file);
        return files.stream().sorted(oldestFirst.reversed()).toList();
    }

    /** Whether both state when they were queried, and the one was on a later day. */
    static boolean isQueriedLater(FileExtract newer, FileExtract older, RecordKind kind) {
        LocalDate one = stated(newer, kind);
        LocalDate other = stated(older, kind);
        return one != null && other != null && one.isAfter(other);
    }

    private static LocalDate day(FileExtract file, RecordKind kind) {
        LocalDate stated = stated(file, kind);
        if (stated != null) {
            return stated;
        }
        Instant archived = file.memberTime();
        return archived == null ? LocalDate.MIN : archived.atZone(CHINA).toLocalDate();
    }

    private static @Nullable LocalDate stated(FileExtract file, RecordKind kind) {
        return file.scopes().stream()
                .filter(scope -> scope.kind() == kind)
                .map(ExportScope::queried)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(file.queried());
    }

    private static Instant time(FileExtract file) {
        Instant archived = file.memberTime();
        return archived == null ? Instant.MIN : archived;
    }
}
