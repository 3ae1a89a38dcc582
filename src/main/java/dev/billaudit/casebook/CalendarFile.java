package dev.billaudit.casebook;

import java.time.LocalDate;
import java.util.List;

/**
 * What a {@code calendar} pack says of a year.
 *
 * @param year the year
 * @param provisional whether the official arrangement was not known: only the fixed holidays stand in it
 * @param source the notice it comes from
 * @param read the day it was read
 * @param off days off that are no weekend days or are named anyway
 * @param work weekend days that are worked (调休)
 */
public record CalendarFile(
        int year, boolean provisional, String source, LocalDate read, List<LocalDate> off, List<LocalDate> work) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a day is of another year, or both off and worked
     */
    public CalendarFile {
        off = List.copyOf(off);
        work = List.copyOf(work);
        for (LocalDate day : off) {
            if (day.getYear() != year || work.contains(day)) {
                throw new IllegalArgumentException(day + " does not fit the calendar of " + year);
            }
        }
        for (LocalDate day : work) {
            if (day.getYear() != year) {
                throw new IllegalArgumentException(day + " does not fit the calendar of " + year);
            }
        }
    }
}
