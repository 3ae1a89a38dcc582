package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which priced records count in a month: each record in exactly one.
 *
 * <p>A stated billing month decides. Else the cycle of the bill that holds the row's day does, for its sums are that
 * row's money. A day after the end of the rolling cycle that its month has counts in the next month, whatever that month
 * has; any other day counts in its own month.
 *
 * @param month the month
 * @param cycle the days of the month's bills, null without a bill
 * @param before the days of the bills of the month before, null without a bill
 * @param next the days of the bills of the next month, null without a bill that is known
 */
record RecordMonth(
        YearMonth month,
        @Nullable Cycle cycle,
        @Nullable Cycle before,
        @Nullable Cycle next) {

    /** Whether the row counts in the month. */
    boolean has(PricedRecord row) {
        LocalDate day = day(row);
        if (day == null) {
            return row.month().equals(month);
        }
        if (holds(before, day)) {
            return false;
        }
        if (holds(cycle, day)) {
            return true;
        }
        boolean isLeftBefore = row.month().equals(month.minusMonths(1)) && isPast(before, day);
        return isLeftBefore || (row.month().equals(month) && !isPast(cycle, day) && !holds(next, day));
    }

    /** Whether the row counts in the month before, as far as the bills of both months tell. */
    boolean isOfMonthBefore(PricedRecord row) {
        return new RecordMonth(month.minusMonths(1), /* cycle= */ before, /* before= */ null, /* next= */ cycle)
                .has(row);
    }

    /** The day by which a row counts; null where its billing month is stated or it has none. */
    private static @Nullable LocalDate day(PricedRecord row) {
        LocalDateTime time = row.time();
        boolean isByDay =
                time != null && !row.isMonthStated() && YearMonth.from(time).equals(row.month());
        return isByDay && time != null ? time.toLocalDate() : null;
    }

    private static boolean holds(@Nullable Cycle cycle, LocalDate day) {
        return cycle != null && cycle.contains(day);
    }

    /** A first bill that begins inside its month leaves no day: no other cycle would have the days before it. */
    private static boolean isPast(@Nullable Cycle cycle, LocalDate day) {
        return cycle != null && YearMonth.from(cycle.first()).isBefore(cycle.month()) && day.isAfter(cycle.last());
    }
}
