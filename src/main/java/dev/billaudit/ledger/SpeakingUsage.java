package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The usage that speaks for a cycle: for the days of its period the newest export, for other days the older ones. Where
 * none was queried on a later day every day of use stays one: of a list kept in two files neither repeats the other.
 *
 * <p>Where an older export lies partly inside a newer period its counts cannot be told apart by day; then each day of
 * use outside counts as one record and one use, a lower bound, and the day mask stays exact.
 */
final class SpeakingUsage {

    private static final List<RecordKind> KINDS = List.of(RecordKind.VOICE, RecordKind.MESSAGE, RecordKind.DATA);

    private final List<FileExtract> files;
    private final KnownRows known;

    SpeakingUsage(List<FileExtract> files, KnownRows known) {
        this.files = files;
        this.known = known;
    }

    /** One document a kind and calendar month the cycle touches, by kind, then month. */
    List<UsageMonth> in(Cycle cycle) {
        List<UsageMonth> usage = new ArrayList<>();
        for (RecordKind kind : KINDS) {
            YearMonth month = YearMonth.from(cycle.first());
            while (!month.isAfter(cycle.month())) {
                merged(kind, month).ifPresent(usage::add);
                month = month.plusMonths(1);
            }
        }
        return usage;
    }

    private Optional<UsageMonth> merged(RecordKind kind, YearMonth month) {
        @Nullable UsageMonth merged = null;
        List<UsageMonth> heard = new ArrayList<>();
        List<FileExtract> newer = new ArrayList<>();
        long spokenFor = 0;
        for (FileExtract file : ExportAge.newestFirst(files, kind)) {
            Optional<UsageMonth> own = ownOf(file, kind, month);
            if (own.isPresent()) {
                UsageMonth usage = own.get();
                long days = statedDays(file, kind, month) | usage.dayMask();
                boolean isOutdated = newer.stream().allMatch(other -> ExportAge.isQueriedLater(other, file, kind));
                if (merged == null) {
                    merged = usage;
                } else if (heard.contains(usage)) {
                    known.add(file.file(), usage.records());
                } else if ((days & spokenFor) == 0) {
                    merged = sum(merged, usage);
                } else {
                    long fresh = usage.dayMask() & ~(isOutdated ? spokenFor : merged.dayMask());
                    known.add(file.file(), fresh == 0 && (days & ~spokenFor) == 0 ? usage.records() : 0);
                    merged = withDays(merged, fresh);
                }
                heard.add(usage);
                newer.add(file);
                spokenFor |= days;
            }
        }
        return Optional.ofNullable(merged);
    }

    private static Optional<UsageMonth> ownOf(FileExtract file, RecordKind kind, YearMonth month) {
        return file.usage().stream()
                .filter(usage -> usage.kind() == kind && usage.month().equals(month))
                .reduce(SpeakingUsage::sum);
    }

    private static long statedDays(FileExtract file, RecordKind kind, YearMonth month) {
        return file.scopes().stream()
                .filter(scope -> scope.kind() == kind && scope.rows() > 0)
                .map(ExportScope::period)
                .filter(Objects::nonNull)
                .mapToLong(period -> mask(period, month))
                .reduce(0, (one, other) -> one | other);
    }

    private static long mask(Cycle period, YearMonth month) {
        long mask = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            mask |= period.contains(date) ? 1L << (day - 1) : 0;
        }
        return mask;
    }

    private static UsageMonth sum(UsageMonth one, UsageMonth other) {
        return new UsageMonth(
                one.line(),
                one.carrier(),
                one.month(),
                one.kind(),
                one.dayMask() | other.dayMask(),
                Math.addExact(one.records(), other.records()),
                Math.addExact(one.uses(), other.uses()),
                Math.addExact(one.seconds(), other.seconds()),
                Math.addExact(one.bytes(), other.bytes()),
                Math.addExact(one.feeLi(), other.feeLi()));
    }

    private static UsageMonth withDays(UsageMonth newest, long days) {
        long atLeast = Long.bitCount(days);
        return new UsageMonth(
                newest.line(),
                newest.carrier(),
                newest.month(),
                newest.kind(),
                newest.dayMask() | days,
                newest.records() + atLeast,
                newest.uses() + atLeast,
                newest.seconds(),
                newest.bytes(),
                newest.feeLi());
    }
}
