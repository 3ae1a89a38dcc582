package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Cycle;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of records. A year that is not written is taken from the query period, a day that is not written from
 * the date row above; neither is ever guessed from a clock. Keeps a small memory of forms seen; one a file.
 */
final class TimeReader {

    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;
    /** A record may be a little later than the period; one later than that is of the year before. */
    private static final int LATE_DAYS = 31;

    private static final int MOST_FORMS = 500;
    private static final String USUAL = "9999-99-99 99:99:99";
    private static final String CLOCK = "(9:9(:9(\\.9)?)?|9[时点]9分(9秒)?)";

    /** The offset of the carriers' own clock. */
    private static final Pattern OFFSET = Pattern.compile("\\+08:?00$");
    /** What a desktop program writes for the half of the day, before or behind the time. */
    private static final Pattern HALF_DAY =
            Pattern.compile("(.*?) ?(上午|下午) ?(\\d{1,2})([:时点][\\d:分秒]+)|(.*? ?)(\\d{1,2})(:[\\d:]+) ?([AaPp])[Mm]");

    private static final int NOON = 12;
    /** The end of a day is still that day: its record is counted to it. */
    private static final int MIDNIGHT = 24;

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final Pattern WEEKDAY = Pattern.compile("[\\s(]*(?:星期|周)[一二三四五六日天]\\)?");
    /** How days are written where months have English names. */
    private static final Pattern ENGLISH =
            Pattern.compile("(\\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\\d{4})|([A-Za-z]{3})[a-z]* (\\d{1,2}), ?(\\d{4})");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    /** A spreadsheet counts the days of this century and the next by five digits. */
    private static final int SERIAL_DIGITS = 5;

    /** How the groups of digits are to be taken. */
    private enum Form {
        FULL(Pattern.compile("(9-9-9|9/9/9|9\\.9\\.9)[ T/\\-]" + CLOCK + "|9年9月9日[ T]?" + CLOCK)),
        FULL_BLANK(Pattern.compile("9 9[-/]9 " + CLOCK)),
        DATE(Pattern.compile("9-9-9|9/9/9|9\\.9\\.9|9年9月9日")),
        COMPACT(Pattern.compile("9[ T/\\-]" + CLOCK)),
        RUN(Pattern.compile("9")),
        RUNS(Pattern.compile("9[ T_]9")),
        YEARLESS(Pattern.compile("(9[-/.]9 |9月9日 ?)" + CLOCK)),
        YEARLESS_DATE(Pattern.compile("9[-/.]9|9月9日")),
        CLOCK_ONLY(Pattern.compile(CLOCK)),
        NONE(Pattern.compile("(?!)"));

        private final Pattern skeleton;

        Form(Pattern skeleton) {
            this.skeleton = skeleton;
        }

        static Form of(String skeleton) {
            for (Form form : values()) {
                if (form.skeleton.matcher(skeleton).matches()) {
                    return form;
                }
            }
            return NONE;
        }
    }

    /**
     * A time read.
     *
     * @param time null when it was not understood
     * @param isDateOnly whether no clock time was written
     * @param problem the reject's reason, null when it was understood
     */
    record Read(
            @Nullable LocalDateTime time,
            boolean isDateOnly,
            @Nullable String problem) {

        static Read bad(String reason) {
            return new Read(null, false, reason);
        }
    }

    private final Map<String, Form> forms = new HashMap<>();

    /**
     * Reads a time.
     *
     * @param anchor the period that tells the year, null when none is stated
     * @param day the date row above, null when there is none
     */
    Read read(String cell, @Nullable Cycle anchor, @Nullable LocalDate day) {
        if (isUsual(cell)) {
            return usual(cell);
        }
        String even = Headings.strip(Normalizer.normalize(cell, Normalizer.Form.NFKC));
        String bare = WEEKDAY.matcher(OFFSET.matcher(even).replaceFirst("")).replaceFirst("");
        String text = twentyFourHours(figures(bare));
        List<String> groups = new ArrayList<>(7);
        String skeleton = skeleton(text, groups);
        if (forms.size() > MOST_FORMS) {
            forms.clear();
        }
        Form form = forms.computeIfAbsent(skeleton, Form::of);
        try {
            return read(form, groups, text.indexOf('年') > 0, anchor, day);
        } catch (DateTimeException e) {
            return Read.bad("time-impossible");
        }
    }

    /** The month as a figure where it has its English name. */
    private static String figures(String text) {
        Matcher english = ENGLISH.matcher(text);
        if (!english.lookingAt()) {
            return text;
        }
        boolean isDayFirst = english.group(1) != null;
        int month = MONTHS.indexOf(english.group(isDayFirst ? 2 : 4).toLowerCase(Locale.ROOT)) + 1;
        String rest = text.substring(english.end());
        return month == 0
                ? text
                : english.group(isDayFirst ? 3 : 6) + "-" + month + "-" + english.group(isDayFirst ? 1 : 5) + rest;
    }

    /** A time of twelve hours by the clock of twenty-four; any other text as it is. */
    private static String twentyFourHours(String text) {
        Matcher half = HALF_DAY.matcher(text);
        if (!half.matches()) {
            return text;
        }
        boolean isBefore = half.group(2) != null;
        int hour = Integer.parseInt(half.group(isBefore ? 3 : 6));
        if (hour > NOON) {
            return text;
        }
        boolean isAfternoon =
                isBefore ? half.group(2).equals("下午") : half.group(8).equalsIgnoreCase("p");
        int hours = hour % NOON + (isAfternoon ? NOON : 0);
        return (half.group(isBefore ? 1 : 5) + " " + hours + half.group(isBefore ? 4 : 7)).strip();
    }

    /** Whether it is spelled {@code yyyy-MM-dd HH:mm:ss}, as nearly all are: those need no groups. */
    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char wanted = USUAL.charAt(i);
            char c = text.charAt(i);
            boolean fits = wanted == '9' ? c >= '0' && c <= '9' : c == wanted || (wanted == '-' && c == '/');
            if (!fits) {
                return false;
            }
        }
        return text.charAt(4) == text.charAt(7);
    }

    private static Read usual(String text) {
        try {
            LocalDate date = sane(LocalDate.of(figure(text, 0, 4), figure(text, 5, 7), figure(text, 8, 10)));
            return at(date, List.of(text.substring(11, 13), text.substring(14, 16), text.substring(17, 19)), 0);
        } catch (DateTimeException e) {
            return Read.bad("time-impossible");
        }
    }

    private static int figure(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** The date of a row that holds nothing else, such as {@code 2017-05-01} or {@code 详单计入账单的日期:20170101}. */
    @Nullable
    LocalDate dateRow(String cell, @Nullable Cycle anchor) {
        String plain = Headings.plain(cell);
        int colon = plain.indexOf(':');
        boolean isLabelled = colon > 0 && plain.substring(0, colon).contains("日期");
        String written = isLabelled ? plain.substring(colon + 1) : cell;
        boolean isNumber = SERIAL.matcher(Headings.strip(written)).matches();
        Read read = isNumber ? Read.bad("time-unreadable") : read(written, anchor, null);
        return read.time != null && read.isDateOnly ? read.time.toLocalDate() : null;
    }

    private static Read read(
            Form form, List<String> groups, boolean isYearNamed, @Nullable Cycle anchor, @Nullable LocalDate day) {
        return switch (form) {
            case FULL, FULL_BLANK -> onDay(groups, isYearNamed, anchor, false);
            case DATE -> onDay(groups, isYearNamed, anchor, true);
            case COMPACT -> compact(groups);
            case RUN -> groups.get(0).length() == SERIAL_DIGITS ? serial(groups, anchor) : run(groups.get(0));
            case RUNS -> runs(groups);
            case YEARLESS -> yearless(groups, anchor, false);
            case YEARLESS_DATE -> yearless(groups, anchor, true);
            case CLOCK_ONLY -> day == null ? Read.bad("time-without-date") : at(day, groups, 0);
            case NONE -> Read.bad("time-unreadable");
        };
    }

    private static Read onDay(List<String> groups, boolean isYearNamed, @Nullable Cycle anchor, boolean isDateOnly) {
        Optional<LocalDate> day = Optional.empty();
        if (fourDigits(groups.get(0))) {
            day = Optional.of(date(groups, 0));
        } else if (isYearNamed && groups.get(0).length() == 2) {
            day = Optional.of(DateOrder.yearFirst(groups));
        } else if (areShort(groups)) {
            day = DateOrder.settled(groups, anchor).map(TimeReader::sane);
        } else {
            return Read.bad("time-unreadable");
        }
        return day.isEmpty()
                ? Read.bad("time-order-unsure")
                : isDateOnly ? dateOnly(day.get()) : at(day.get(), groups, 3);
    }

    private static boolean areShort(List<String> groups) {
        int last = groups.get(2).length();
        return groups.get(0).length() <= 2 && groups.get(1).length() <= 2 && (last <= 2 || last == 4);
    }

    private static Read serial(List<String> groups, @Nullable Cycle anchor) {
        String fraction = groups.size() > 1 ? groups.get(1) : "";
        return DateOrder.serial(groups.get(0), fraction, anchor)
                .map(time -> new Read(time, fraction.isEmpty(), null))
                .orElse(Read.bad("time-serial-unsure"));
    }

    /** Day and clock time each in one run of digits. */
    private static Read runs(List<String> groups) {
        boolean areRuns = groups.get(0).length() == 8
                && (groups.get(1).length() == 4 || groups.get(1).length() == 6);
        return areRuns ? run(groups.get(0) + groups.get(1)) : Read.bad("time-unreadable");
    }

    private static Read compact(List<String> groups) {
        String run = groups.get(0);
        return run.length() == 8 ? at(runDate(run), groups, 1) : Read.bad("time-unreadable");
    }

    private static Read run(String run) {
        return switch (run.length()) {
            case 8 -> dateOnly(runDate(run));
            case 12 -> at(runDate(run), List.of(run.substring(8, 10), run.substring(10, 12)), 0);
            case 14 -> at(runDate(run), List.of(run.substring(8, 10), run.substring(10, 12), run.substring(12, 14)), 0);
            default -> Read.bad("time-unreadable");
        };
    }

    private static Read yearless(List<String> groups, @Nullable Cycle anchor, boolean isDateOnly) {
        if (isDateOnly && groups.get(0).length() == SERIAL_DIGITS) {
            return serial(groups, anchor);
        }
        if (isDateOnly && groups.get(0).length() == 8) {
            return runs(groups);
        }
        if (anchor == null) {
            return Read.bad("time-without-year");
        }
        if (groups.get(0).length() > 2) {
            return Read.bad("time-unreadable");
        }
        MonthDay monthDay = MonthDay.of(number(groups.get(0)), number(groups.get(1)));
        int year = anchor.last().getYear();
        if (!monthDay.isValidYear(year)
                || monthDay.atYear(year).isAfter(anchor.last().plusDays(LATE_DAYS))) {
            year--;
        }
        if (!monthDay.isValidYear(year)) {
            return Read.bad("time-impossible");
        }
        LocalDate date = monthDay.atYear(year);
        return isDateOnly ? dateOnly(date) : at(date, groups, 2);
    }

    private static Read at(LocalDate date, List<String> groups, int from) {
        int hour = number(groups.get(from));
        int minute = number(groups.get(from + 1));
        int second = groups.size() > from + 2 ? number(groups.get(from + 2)) : 0;
        boolean isEnd = hour == MIDNIGHT && minute == 0 && second == 0;
        return new Read(isEnd ? date.atTime(LAST_SECOND) : date.atTime(hour, minute, second), false, null);
    }

    private static Read dateOnly(LocalDate date) {
        return new Read(date.atStartOfDay(), true, null);
    }

    private static LocalDate date(List<String> groups, int from) {
        return sane(LocalDate.of(number(groups.get(from)), number(groups.get(from + 1)), number(groups.get(from + 2))));
    }

    private static LocalDate runDate(String run) {
        return sane(
                LocalDate.of(number(run.substring(0, 4)), number(run.substring(4, 6)), number(run.substring(6, 8))));
    }

    private static LocalDate sane(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year of a telecom bill: " + Year.from(date));
        }
        return date;
    }

    private static boolean fourDigits(String group) {
        return group.length() == 4;
    }

    private static int number(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** The text with each run of digits as one 9 and each run of blanks as one blank. */
    private static String skeleton(String text, List<String> groups) {
        StringBuilder skeleton = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            if (end > at) {
                groups.add(text.substring(at, end));
                skeleton.append('9');
                at = end;
            } else {
                char c = Character.isWhitespace(text.charAt(at)) ? ' ' : text.charAt(at);
                if (c != ' ' || skeleton.length() == 0 || skeleton.charAt(skeleton.length() - 1) != ' ') {
                    skeleton.append(c);
                }
                at++;
            }
        }
        return skeleton.toString();
    }
}
