package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The priced records that speak for a month: every row once, however many exports repeat it.
 *
 * <p>Two equal rows of one export stay two. A row of an older export that a newer one repeats is known; so is one that
 * the newer export no longer has though its stated query period holds the day. An export that states emptiness
 * withdraws nothing: carriers print that message on a failed query too.
 */
final class SpeakingRecords {

    private final List<FileExtract> files;
    private final Predicate<PricedRecord> isOfMonth;
    private final KnownRows known;

    /**
     * Takes the exports.
     *
     * @param isOfMonth which rows are of the month
     */
    SpeakingRecords(List<FileExtract> files, Predicate<PricedRecord> isOfMonth, KnownRows known) {
        this.files = files;
        this.isOfMonth = isOfMonth;
        this.known = known;
    }

    /** In the order of their places. */
    List<PricedRecord> all() {
        List<PricedRecord> all = new ArrayList<>(of(Category.VALUE_ADDED, RecordKind.VALUE_ADDED));
        all.addAll(of(Category.ON_BEHALF, RecordKind.ON_BEHALF));
        all.sort(BY_PLACE);
        return withoutGuesses(all);
    }

    /**
     * Of which kind a row of a mixed list is, is a guess: where a list of one kind has the same sale as one of the other kind, that
     * list knows, and the guess repeats it.
     */
    private List<PricedRecord> withoutGuesses(List<PricedRecord> all) {
        Set<String> mixed = files.stream()
                .filter(file -> kinds(file).size() == 2)
                .map(FileExtract::file)
                .collect(Collectors.toSet());
        var sure = new EqualRows(
                all.stream().filter(row -> !mixed.contains(file(row))).toList());
        List<PricedRecord> kept = new ArrayList<>();
        for (PricedRecord row : all) {
            if (mixed.contains(file(row)) && sure.takeSibling(row).isPresent()) {
                known.add(file(row), row.evidence().place());
            } else {
                kept.add(row);
            }
        }
        return kept;
    }

    private static String file(PricedRecord row) {
        return row.evidence().place().file();
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
                    .filter(row -> row.category() == category && isOfMonth.test(row))
                    .sorted(BY_PLACE)
                    .toList();
            kept.addAll(age == 0 ? rows : unknown(file, rows, new EqualRows(kept), newestFirst.subList(0, age), kind));
        }
        return kept;
    }

    private List<PricedRecord> unknown(
            FileExtract file, List<PricedRecord> rows, EqualRows newer, List<FileExtract> newerFiles, RecordKind kind) {
        List<PricedRecord> fresh = new ArrayList<>();
        for (PricedRecord row : rows) {
            if (newer.take(row).isPresent() || isWithdrawn(row, alike(file, newerFiles, kind, row.category()), kind)) {
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
                        && newer.records().stream().anyMatch(row -> row.category() == category && isOfMonth.test(row)))
                .toList();
    }

    private static Set<RecordKind> kinds(FileExtract file) {
        return file.scopes().stream()
                .map(ExportScope::kind)
                .filter(kind -> kind == RecordKind.VALUE_ADDED || kind == RecordKind.ON_BEHALF)
                .collect(Collectors.toSet());
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
