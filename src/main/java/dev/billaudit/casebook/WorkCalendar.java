package dev.billaudit.casebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Working days in China. A year without data, or with provisional data, counts Monday to Friday and its known holidays,
 * and every day reckoned through it is marked provisional.
 *
 * @param years by year
 */
public record WorkCalendar(Map<Integer, CalendarFile> years) {

    /**
     * A day that was counted out.
     *
     * @param day the day
     * @param provisional whether a year on the way is not officially known
     */
    public record Counted(LocalDate day, boolean provisional) {}

    /** Copies the map. */
    public WorkCalendar {
        years = Map.copyOf(years);
    }

    /** A calendar of the packs' years. */
    public static WorkCalendar of(List<CalendarFile> files) {
        Map<Integer, CalendarFile> years = new TreeMap<>();
        files.forEach(file -> years.put(file.year(), file));
        return new WorkCalendar(years);
    }

    /** Whether people work on that day, as far as the year is known. */
    public boolean isWorkDay(LocalDate day) {
        CalendarFile year = years.get(day.getYear());
        if (year != null && year.work().contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && (year == null || !year.off().contains(day));
    }

    /** Whether the official arrangement of the day's year is known. */
    public boolean knows(LocalDate day) {
        CalendarFile year = years.get(day.getYear());
        return year != null && !year.provisional();
    }

    /** The day itself if it is worked, else the next working day. */
    public Counted workDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkDay(next)) {
            next = next.plusDays(1);
        }
        return new Counted(next, !knows(day) || !knows(next));
    }

    /** That many working days later; the start day is not counted. */
    public Counted plusWorkDays(LocalDate start, int workDays) {
        LocalDate day = start;
        boolean provisional = false;
        int left = workDays;
        while (left > 0) {
            day = day.plusDays(1);
            provisional |= !knows(day);
            left -= isWorkDay(day) ? 1 : 0;
        }
        return new Counted(day, provisional);
    }

    /**
     * That many calendar days later; the start day is not counted, and a last day on a rest day moves to the next working
     * day. For the other side's deadlines only: nobody is called late too early.
     */
    public Counted plusDaysRolled(LocalDate start, int days) {
        return workDayFrom(start.plusDays(days));
    }
}
