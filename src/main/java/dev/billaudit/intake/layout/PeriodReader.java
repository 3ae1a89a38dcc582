package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Cycle;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the days, months and spans of preambles, whatever stands between their parts. */
final class PeriodReader {

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(\\d{4}|\\d{2}(?=\\s*年))\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)"
                    + "|(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?(?!\\d)");
    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\d)(\\d{4}|\\d{2}(?=\\s*年))\\s*[-/.年]\\s*(\\d{1,2})(?!\\d)|(?<!\\d)(\\d{4})(\\d{2})(?!\\d)");

    /** What stands behind a day whose span ends in the same year or the next. */
    private static final Pattern SHORT_END = Pattern.compile(
            "\\s*日?\\s*(?:\\d{1,2}(?:时|:\\d{2})(?:\\d{1,2}分)?(?::\\d{2}|\\d{1,2}秒)?)?\\s*(?:-+|~|至|到|—+|–)\\s*(?:(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?![\\d:.])|(\\d{1,2})日)");

    /** Several months named behind one year: {@code 2026年8月-10月}, {@code 2026年9、10月}. */
    private static final Pattern SEVERAL =
            Pattern.compile("(?<!\\d)\\d{1,2}\\s*月?\\s*(?:-+|~|至|到|—+|–|、|,|，|和|及|与)\\s*\\d{1,2}\\s*月");

    private PeriodReader() {}

    /** All days in the text, in order; impossible ones are left out. */
    static List<LocalDate> days(String text) {
        List<LocalDate> days = new ArrayList<>();
        Matcher matcher = DAY.matcher(even(text));
        while (matcher.find()) {
            LocalDate day = day(matcher, matcher.group(1) != null ? 1 : 4);
            if (day != null) {
                days.add(day);
            }
        }
        return days;
    }

    private static @Nullable LocalDate day(Matcher matcher, int base) {
        try {
            return LocalDate.of(
                    year(matcher.group(base)),
                    Integer.parseInt(matcher.group(base + 1)),
                    Integer.parseInt(matcher.group(base + 2)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int year(String digits) {
        return Integer.parseInt(digits.length() == 2 ? "20" + digits : digits);
    }

    /** Width made equal, and days and months that are written in words as figures. */
    private static String even(String text) {
        return ChineseDate.figures(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** The first month in the text, null when there is none. */
    static @Nullable YearMonth month(String text) {
        Matcher matcher = MONTH.matcher(even(text));
        while (matcher.find()) {
            int base = matcher.group(1) != null ? 1 : 3;
            int month = Integer.parseInt(matcher.group(base + 1));
            int year = year(matcher.group(base));
            if (month >= 1 && month <= 12 && year > 1990 && year < 2100) {
                return YearMonth.of(year, month);
            }
        }
        return null;
    }

    /** Whether a text names no two months: of a span of months nobody knows which one it is. */
    private static boolean areOneMonth(String text) {
        if (SEVERAL.matcher(even(text)).find()) {
            return false;
        }
        Set<String> months = new HashSet<>();
        Matcher matcher = MONTH.matcher(even(text));
        while (matcher.find()) {
            int base = matcher.group(1) != null ? 1 : 3;
            months.add(year(matcher.group(base)) + "-" + Integer.parseInt(matcher.group(base + 1)));
        }
        return months.size() <= 1;
    }

    /** A span whose end does not repeat the year, {@code 2026年10月27日-11月26日}; null for another text. */
    private static @Nullable Cycle untilDayOfYear(LocalDate first, String text) {
        String even = even(text);
        Matcher day = DAY.matcher(even);
        Matcher end = SHORT_END.matcher(even);
        if (!day.find() || !end.region(day.end(), even.length()).lookingAt()) {
            return null;
        }
        try {
            boolean isSameMonth = end.group(1) == null;
            LocalDate last = LocalDate.of(
                    first.getYear(),
                    isSameMonth ? first.getMonthValue() : Integer.parseInt(end.group(1)),
                    Integer.parseInt(end.group(isSameMonth ? 3 : 2)));
            if (isSameMonth && last.isBefore(first)) {
                return null;
            }
            return span(first, last.isBefore(first) ? last.plusYears(1) : last);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The billing month or cycle stated; a first of a month is what a spreadsheet makes of the month. */
    static @Nullable Cycle billingMonth(String text) {
        List<LocalDate> days = days(text);
        boolean isMonth = days.size() == 1 && isEdge(days.get(0));
        Cycle stated = period(text);
        return stated == null && isMonth ? Cycle.of(YearMonth.from(days.get(0))) : stated;
    }

    private static boolean isEdge(LocalDate day) {
        return day.getDayOfMonth() == 1 || day.getDayOfMonth() == day.lengthOfMonth();
    }

    /** A span of two days, else the one month named; null when neither stands there or the ends are turned round. */
    static @Nullable Cycle period(String text) {
        List<LocalDate> days = days(text);
        if (days.size() >= 2) {
            return span(days.get(0), days.get(1));
        }
        if (days.size() == 1) {
            return untilDayOfYear(days.get(0), text);
        }
        YearMonth month = areOneMonth(text) ? month(text) : null;
        return month == null ? null : Cycle.of(month);
    }

    /** From the first of a month to the first of another the last day is meant as the end: no cycle shares a day with the next. */
    private static @Nullable Cycle span(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return null;
        }
        boolean isEnd = first.getDayOfMonth() == 1 && last.getDayOfMonth() == 1 && last.isAfter(first);
        return new Cycle(first, isEnd ? last.minusDays(1) : last);
    }

    /** The first day a text names, null for none. */
    static @Nullable LocalDate firstDay(String value) {
        List<LocalDate> days = days(value);
        return days.isEmpty() ? null : days.get(0);
    }
}
