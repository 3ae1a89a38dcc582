package dev.billaudit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sale that one list gives a billing month counts in that month, also where another list has it by its day alone: else it
 * would count in two. A monthly fee of a later month is no such sale, though it bears the day of the order.
 */
final class StatedMonths {

    private StatedMonths() {}

    /** The files, with the month of every row that a row of another file states. */
    static List<FileExtract> lent(List<FileExtract> files) {
        List<FileExtract> stating = files.stream()
                .filter(file -> file.records().stream().anyMatch(PricedRecord::isMonthStated))
                .toList();
        return stating.isEmpty()
                ? files
                : files.stream().map(file -> lent(file, stating)).toList();
    }

    private static FileExtract lent(FileExtract file, List<FileExtract> stating) {
        List<EqualRows> others = stating.stream()
                .filter(other -> !other.file().equals(file.file()))
                .map(other -> new EqualRows(other.records().stream()
                        .filter(row -> row.isMonthStated() && !row.isOfOldOrder())
                        .toList()))
                .toList();
        List<PricedRecord> rows = new ArrayList<>();
        for (PricedRecord row : file.records()) {
            rows.add(isByDay(row) ? lent(row, others) : row);
        }
        return new FileExtract(
                file.file(), file.queried(), file.memberTime(), file.scopes(), file.bills(), rows, file.usage());
    }

    private static PricedRecord lent(PricedRecord row, List<EqualRows> others) {
        return others.stream()
                .map(rows -> rows.take(row))
                .flatMap(Optional::stream)
                .findFirst()
                .map(same -> row.countedIn(same.month()))
                .orElse(row);
    }

    private static boolean isByDay(PricedRecord row) {
        return !row.isMonthStated() && row.time() != null;
    }
}
