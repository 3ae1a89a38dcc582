package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A span of days, both ends inclusive: a billing cycle, a query period.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record Cycle(LocalDate first, LocalDate last) {

    private static final int DAYS_THAT_ENDS_MOVE = 3;

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Cycle {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a cycle ends before it begins: " + first + " to " + last);
        }
    }

    /** The calendar month as a cycle. */
    public static Cycle of(YearMonth month) {
        return new Cycle(month.atDay(1), month.atEndOfMonth());
    }

    /** The billing month: the month of the last day. */
    public YearMonth month() {
        return YearMonth.from(last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether the whole of the other span lies inside this one. */
    public boolean covers(Cycle other) {
        return contains(other.first) && contains(other.last);
    }

    public boolean overlaps(Cycle other) {
        return !last.isBefore(other.first) && !other.last.isBefore(first);
    }

    /**
     * How many monthly fees may fall due in it: the months begun, at least 1. Up to three days more than a month begin none, for
     * ends of cycles move that far.
     */
    public int monthlyFees() {
        int fees = 1;
        while (!first.plusMonths(fees).plusDays(DAYS_THAT_ENDS_MOVE).isAfter(last)) {
            fees++;
        }
        return fees;
    }

    /** The number of days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
