package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which priced records count in a month: each record in exactly one.
 *
 * <p>A stated billing month decides. Else the cycle of a bill that holds the row's day does; a day after the end of the
 * rolling cycle that its month has counts in the next month, whatever that month has; any other day counts in its own
 * month.
 *
 * @param month the month
 * @param cycle the days of the month's bills, null without a bill
 * @param before the days of the bills of the month before, null without a bill
 */
record RecordMonth(
        YearMonth month, @Nullable Cycle cycle, @Nullable Cycle before) {

    /** Whether the row counts in the month. */
    boolean has(PricedRecord row) {
        LocalDate day = day(row);
        if (day == null || cycle == null) {
            return isOfIt(row, day);
        }
        return cycle.contains(day) || (isOfIt(row, day) && !isPast(cycle, day));
    }

    /** Whether the row counts in the month before, as far as that month's bills tell. */
    boolean isOfMonthBefore(PricedRecord row) {
        LocalDate day = day(row);
        return row.month().equals(month.minusMonths(1)) && (day == null || !isPast(before, day));
    }

    private boolean isOfIt(PricedRecord row, @Nullable LocalDate day) {
        boolean isLeft = day != null && row.month().equals(month.minusMonths(1)) && isPast(before, day);
        return row.month().equals(month) || isLeft;
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
