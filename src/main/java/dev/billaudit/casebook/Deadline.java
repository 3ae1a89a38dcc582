package dev.billaudit.casebook;

import dev.billaudit.ledger.Remark;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day that matters to a case.
 *
 * @param clock the clock it comes from, such as {@code carrier-answer}; {@code file-by} for the day to file
 * @param month the billing month it is for, null when it is for the case as a whole
 * @param day the day, inclusive
 * @param daysLeft calendar days from the as-of date; negative when it is past
 * @param hard whether it binds
 * @param provisional whether the calendar of a year on the way is not officially known
 * @param note what it means, for people
 */
public record Deadline(
        String clock,
        @Nullable YearMonth month,
        LocalDate day,
        long daysLeft,
        boolean hard,
        boolean provisional,
        Remark note) {

    /** Whether the day is over. */
    public boolean isPast() {
        return daysLeft < 0;
    }
}
