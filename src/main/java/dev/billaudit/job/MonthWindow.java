package dev.billaudit.job;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.RecordMonths;
import dev.billaudit.store.LineExports;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of a line's exports tells of one month: all from the first month of its bill's cycle on, at least from the month before,
 * where a cycle may begin; and all bills of every month of which one holds days of that time.
 *
 * @param first the first month
 * @param last the month itself
 */
record MonthWindow(YearMonth first, YearMonth last) {

    /** The months in which a line has something, an export or only what a rolling bill left over, oldest first. */
    static List<YearMonth> months(LineExports line) {
        var months = new TreeSet<YearMonth>();
        line.files().forEach(file -> file.scopes().forEach(scope -> months.add(scope.month())));
        boolean isAnyRolling = bills(line).stream()
                .map(Bill::cycle)
                .anyMatch(cycle -> !cycle.last().equals(cycle.month().atEndOfMonth()));
        if (isAnyRolling) {
            RecordMonths counted = RecordMonths.of(line.files());
            line.files().forEach(file -> file.records().forEach(row -> months.add(counted.of(row))));
        }
        return List.copyOf(months);
    }

    static MonthWindow of(YearMonth month, LineExports line) {
        YearMonth first = bills(line).stream()
                .map(Bill::cycle)
                .filter(cycle -> cycle.month().equals(month))
                .map(cycle -> YearMonth.from(cycle.first()))
                .reduce(month.minusMonths(1), (one, other) -> one.isBefore(other) ? one : other);
        return new MonthWindow(first, month);
    }

    /** What the files say of the window; files without a word of it are left out. */
    List<FileExtract> of(LineExports line) {
        Set<YearMonth> billed = billed(line);
        return line.files().stream()
                .map(file -> of(file, billed))
                .filter(file -> !file.scopes().isEmpty()
                        || !file.bills().isEmpty()
                        || !file.records().isEmpty())
                .toList();
    }

    /** The months of the bills that hold days of the window. All bills of such a month tell which of them speaks. */
    private Set<YearMonth> billed(LineExports line) {
        var days = new Cycle(first.atDay(1), last.atEndOfMonth());
        return bills(line).stream()
                .map(Bill::cycle)
                .filter(cycle -> cycle.overlaps(days))
                .map(Cycle::month)
                .collect(Collectors.toSet());
    }

    private FileExtract of(FileExtract file, Set<YearMonth> billed) {
        return new FileExtract(
                file.file(),
                file.queried(),
                file.memberTime(),
                file.scopes().stream().filter(this::has).toList(),
                file.bills().stream()
                        .filter(bill -> billed.contains(bill.cycle().month()))
                        .toList(),
                file.records().stream().filter(this::has).toList(),
                file.usage().stream().filter(usage -> has(usage.month())).toList());
    }

    private boolean has(ExportScope scope) {
        return scope.month().equals(last) || (has(scope.month()) && scope.kind() != RecordKind.BILL);
    }

    /** By its day too: a list may count the row to a later month, and another list not. */
    private boolean has(PricedRecord row) {
        LocalDateTime time = row.time();
        return has(row.month()) || (time != null && has(YearMonth.from(time)));
    }

    private boolean has(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    private static List<Bill> bills(LineExports line) {
        return line.files().stream().flatMap(file -> file.bills().stream()).toList();
    }
}
