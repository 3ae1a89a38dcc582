package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The priced records that speak for a month: every row once, however many exports repeat it.
 *
 * <p>Two equal rows of one export stay two. A row of an older export that a newer one repeats is known; so is one that
 * the newer export no longer has though its stated query period holds the day. An export that states emptiness
 * withdraws nothing: carriers print that message on a failed query too.
 */
final class SpeakingRecords {

    private final List<FileExtract> files;
    private final RecordMonth month;
    private final boolean isWithoutBill;
    private final KnownRows known;

    private record Key(@Nullable LocalDate day, String name, Money amount) {
        static Key of(PricedRecord row) {
            LocalDateTime time = row.time();
            return new Key(time == null ? null : time.toLocalDate(), PrintedName.plain(row.service()), row.amount());
        }
    }

    /**
     * Takes the exports.
     *
     * @param month which rows are of the month
     * @param isWithoutBill whether the rows alone are charges: then a row that the month before counts by its day is
     *     repeated by a list that counts it to this month by its cycle
     */
    SpeakingRecords(List<FileExtract> files, RecordMonth month, boolean isWithoutBill, KnownRows known) {
        this.files = files;
        this.month = month;
        this.isWithoutBill = isWithoutBill;
        this.known = known;
    }

    /** In the order of their places. */
    List<PricedRecord> all() {
        List<PricedRecord> all = new ArrayList<>(of(Category.VALUE_ADDED, RecordKind.VALUE_ADDED));
        all.addAll(of(Category.ON_BEHALF, RecordKind.ON_BEHALF));
        all.sort(BY_PLACE);
        return all;
    }

    static final Comparator<PricedRecord> BY_PLACE = Comparator.<PricedRecord, Place>comparing(
                    row -> row.evidence().place())
            .thenComparing(PricedRecord::occurrence);

    private List<PricedRecord> of(Category category, RecordKind kind) {
        List<FileExtract> newestFirst = ExportAge.newestFirst(files, kind);
        List<PricedRecord> kept = new ArrayList<>();
        for (int age = 0; age < newestFirst.size(); age++) {
            FileExtract file = newestFirst.get(age);
            List<PricedRecord> rows = file.records().stream()
                    .filter(row -> row.category() == category && month.has(row))
                    .sorted(BY_PLACE)
                    .toList();
            boolean isNewest = age == 0 && rows.stream().noneMatch(SpeakingRecords::isOfDayBefore);
            kept.addAll(isNewest ? rows : unknown(file, rows, byKey(kept), newestFirst.subList(0, age), kind));
        }
        return kept;
    }

    private List<PricedRecord> unknown(
            FileExtract file,
            List<PricedRecord> rows,
            Map<Key, List<PricedRecord>> newer,
            List<FileExtract> newerFiles,
            RecordKind kind) {
        List<PricedRecord> fresh = new ArrayList<>();
        Map<Key, List<PricedRecord>> before = byKey(countedBefore(file, rows));
        for (PricedRecord row : rows) {
            if (repeats(row, newer)
                    || (isOfDayBefore(row) && repeats(row, before))
                    || isWithdrawn(row, alike(file, newerFiles, kind, row.category()), kind)) {
                known.add(file.file(), row.evidence().place());
            } else {
                fresh.add(row);
            }
        }
        return fresh;
    }

    /**
     * The newer files that list the same kinds as this one. A mixed list beside a list of one kind is another list, not
     * a newer export of it: what it does not have, it does not withdraw.
     */
    private List<FileExtract> alike(
            FileExtract file, List<FileExtract> newerFiles, RecordKind kind, Category category) {
        Set<RecordKind> kinds = kinds(file);
        return newerFiles.stream()
                .filter(newer -> kinds(newer).equals(kinds)
                        && ExportAge.isQueriedLater(newer, file, kind)
                        && newer.records().stream().anyMatch(row -> row.category() == category && month.has(row)))
                .toList();
    }

    private static Set<RecordKind> kinds(FileExtract file) {
        return file.scopes().stream()
                .map(ExportScope::kind)
                .filter(kind -> kind == RecordKind.VALUE_ADDED || kind == RecordKind.ON_BEHALF)
                .collect(Collectors.toSet());
    }

    private static Map<Key, List<PricedRecord>> byKey(List<PricedRecord> rows) {
        Map<Key, List<PricedRecord>> byKey = new HashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(Key.of(row), key -> new ArrayList<>()).add(row));
        return byKey;
    }

    /** Uses the newer row up, so that of three equal rows two newer ones explain two. */
    private static boolean repeats(PricedRecord row, Map<Key, List<PricedRecord>> newer) {
        List<PricedRecord> same = newer.getOrDefault(Key.of(row), List.of());
        return takeOne(same, row, Objects::equals) || takeOne(same, row, SpeakingRecords::isOneOnlyADay);
    }

    private static boolean takeOne(
            List<PricedRecord> same,
            PricedRecord row,
            BiPredicate<@Nullable LocalDateTime, @Nullable LocalDateTime> times) {
        for (int i = 0; i < same.size(); i++) {
            PricedRecord other = same.get(i);
            boolean isSame = times.test(row.time(), other.time());
            if (isSame && !PrintedName.codesClash(row.provider(), other.provider()) && sameRhythm(row, other)) {
                same.remove(i);
                return true;
            }
        }
        return false;
    }

    /** One export prints the moment of a sale, another its day alone. */
    private static boolean isOneOnlyADay(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        return one != null
                && other != null
                && (one.toLocalTime().equals(LocalTime.MIN)
                        || other.toLocalTime().equals(LocalTime.MIN));
    }

    /** Whether a row is counted to its month though its day is in an earlier one. */
    private static boolean isOfDayBefore(PricedRecord row) {
        LocalDateTime time = row.time();
        return time != null && YearMonth.from(time).isBefore(row.month());
    }

    /** The rows of other files that the month before counts, where any row of this file may repeat one. */
    private List<PricedRecord> countedBefore(FileExtract file, List<PricedRecord> rows) {
        if (!isWithoutBill || rows.stream().noneMatch(SpeakingRecords::isOfDayBefore)) {
            return List.of();
        }
        return files.stream()
                .filter(other -> !other.file().equals(file.file()))
                .flatMap(other -> other.records().stream())
                .filter(month::isOfMonthBefore)
                .toList();
    }

    private static boolean sameRhythm(PricedRecord one, PricedRecord other) {
        return one.rhythm() == other.rhythm() || one.rhythm() == Rhythm.UNSTATED || other.rhythm() == Rhythm.UNSTATED;
    }

    private static boolean isWithdrawn(PricedRecord row, List<FileExtract> newerFiles, RecordKind kind) {
        LocalDateTime time = row.time();
        LocalDate day = time == null ? null : time.toLocalDate();
        Cycle days = day == null ? Cycle.of(row.month()) : new Cycle(day, day);
        return newerFiles.stream()
                .flatMap(file -> file.scopes().stream())
                .filter(scope -> scope.kind() == kind && scope.rows() > 0 && !scope.statesEmpty())
                .map(ExportScope::period)
                .anyMatch(period -> period != null && period.covers(days));
    }
}
