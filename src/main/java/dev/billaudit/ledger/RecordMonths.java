package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The month in which a priced record counts: one month for each, whichever month is asked for.
 *
 * <p>A stated billing month decides. Else the cycle of the bill that holds the row's day does, of two the earlier, for its
 * sums are that row's money, however long the cycle is. A day after the end of the rolling cycle that its month has counts in
 * the next month, whatever that month has; any other day counts in its own month.
 */
public final class RecordMonths {

    private final NavigableMap<YearMonth, List<Bill>> billed = new TreeMap<>();

    private RecordMonths() {}

    /** As the bills of a line tell. */
    public static RecordMonths of(List<FileExtract> files) {
        var months = new RecordMonths();
        files.stream()
                .flatMap(file -> file.bills().stream())
                .map(bill -> bill.cycle().month())
                .distinct()
                .forEach(month -> {
                    List<Bill> bills = new SpeakingBills(new KnownRows(), new ArrayList<>()).of(month, files);
                    if (!bills.isEmpty()) {
                        months.billed.put(month, bills);
                    }
                });
        return months;
    }

    /** The month in which the record counts. */
    public YearMonth of(PricedRecord row) {
        LocalDate day = day(row);
        if (day == null) {
            return row.month();
        }
        return billed.keySet().stream()
                .filter(month -> holds(cycle(month, row.carrier()), day))
                .findFirst()
                .orElseGet(() -> isPast(cycle(row.month(), row.carrier()), day)
                        ? row.month().plusMonths(1)
                        : row.month());
    }

    /** The days of a month's bills from the carrier of a row; another carrier's bill says nothing of it. */
    private @Nullable Cycle cycle(YearMonth month, Carrier carrier) {
        List<Bill> bills = billed.getOrDefault(month, List.of()).stream()
                .filter(bill -> bill.carrier().maybe(carrier))
                .toList();
        return bills.isEmpty() ? null : SpeakingBills.span(bills);
    }

    private static boolean holds(@Nullable Cycle cycle, LocalDate day) {
        return cycle != null && cycle.contains(day);
    }

    /** Whether a bill of the month is known. */
    boolean isBilled(YearMonth month) {
        return billed.containsKey(month);
    }

    /** The day by which a row counts; null where its billing month is stated or it has none. */
    private static @Nullable LocalDate day(PricedRecord row) {
        LocalDateTime time = row.time();
        boolean isByDay =
                time != null && !row.isMonthStated() && YearMonth.from(time).equals(row.month());
        return isByDay && time != null ? time.toLocalDate() : null;
    }

    /** A first bill that begins inside its month leaves no day: no other cycle would have the days before it. */
    private static boolean isPast(@Nullable Cycle cycle, LocalDate day) {
        return cycle != null && YearMonth.from(cycle.first()).isBefore(cycle.month()) && day.isAfter(cycle.last());
    }
}
