package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Cycle;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Days whose spelling leaves open what is year, month and day. Only what is possible at all decides, and then the period
 * that was asked for; which of two days is meant is never guessed.
 */
final class DateOrder {

    private static final int CENTURY = 2000;
    /** The day with the number 0 in a spreadsheet, as far as later days count. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final long SECONDS_OF_DAY = 86_400;
    /** Microseconds are enough to tell the second. */
    private static final int FRACTION_DIGITS = 12;

    private static final long FRACTION = 1_000_000_000_000L;

    private DateOrder() {}

    /** The day of a two-digit year that stands first and says so: {@code 24年5月6日}. */
    static LocalDate yearFirst(List<String> groups) {
        return LocalDate.of(CENTURY + number(groups.get(0)), number(groups.get(1)), number(groups.get(2)));
    }

    /**
     * The one day that three figures of at most two digits, or two and a year, can mean.
     *
     * @param anchor the period that was asked for, null when none is stated
     * @return absent when several days are possible and the period does not settle it
     * @throws DateTimeException if no day is possible
     */
    static Optional<LocalDate> settled(List<String> groups, @Nullable Cycle anchor) {
        int first = number(groups.get(0));
        int second = number(groups.get(1));
        int third = number(groups.get(2));
        boolean isYearLast = groups.get(2).length() == 4;
        Set<LocalDate> yearLast = new TreeSet<>();
        int year = isYearLast ? third : CENTURY + third;
        add(yearLast, year, second, first);
        add(yearLast, year, first, second);
        Set<LocalDate> possible = new TreeSet<>(yearLast);
        if (!isYearLast) {
            add(possible, CENTURY + first, second, third);
        }
        if (possible.isEmpty()) {
            throw new DateTimeException("no day");
        }
        List<LocalDate> asked = new ArrayList<>(possible);
        asked.removeIf(day -> anchor == null || day.isBefore(anchor.first()) || day.isAfter(anchor.last()));
        List<LocalDate> left = isYearLast ? List.copyOf(possible) : asked;
        // Day or month first: a list holds days beside the period too, so that it does not tell which
        boolean isEither = yearLast.size() > 1 && left.stream().anyMatch(yearLast::contains);
        if (isEither) {
            return Optional.empty();
        }
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    private static void add(Set<LocalDate> days, int year, int month, int day) {
        try {
            days.add(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            // another order is meant
        }
    }

    /**
     * The time a spreadsheet counts as days since 1900, when the period that was asked for holds it: a bare number may be
     * anything else.
     *
     * @param fraction the decimals, empty for a day alone
     */
    static Optional<LocalDateTime> serial(String days, String fraction, @Nullable Cycle anchor) {
        LocalDate day = SERIAL_ZERO.plusDays(number(days));
        boolean isAsked = anchor != null && !day.isBefore(anchor.first()) && !day.isAfter(anchor.last());
        if (!isAsked) {
            return Optional.empty();
        }
        String digits = (fraction + "0".repeat(FRACTION_DIGITS)).substring(0, FRACTION_DIGITS);
        long seconds = (Long.parseLong(digits) * SECONDS_OF_DAY + FRACTION / 2) / FRACTION;
        return Optional.of(day.atStartOfDay().plusSeconds(Math.min(seconds, SECONDS_OF_DAY - 1)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
