package dev.billaudit.intake.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as they are spelled: {@code 60}, {@code 1分31秒}, {@code 1小时0分5秒}, {@code 00:00:38}, {@code 1'31"} … */
final class DurationReader {

    /** What {@link #seconds} answers for a text that is no duration. */
    static final long UNREADABLE = -1;

    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,5})(?:小?[时時]|[Hh]))?(?:(\\d{1,6})(?:分[钟鐘]?|[Mm]|['’′]))?"
                    + "(?:(\\d{1,8})(?:秒[钟鐘]?|[Ss]|[\"”]|''|’’|′′))?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?([0-5]?\\d):([0-5]?\\d)(?:\\.(\\d)\\d*)?");
    private static final Pattern BARE = Pattern.compile("(\\d{1,9})(?:\\.0+)?");
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    /** Tenths from which a part of a second counts as one, as workbooks show it. */
    private static final long HALF = 5;

    private DurationReader() {}

    /**
     * The seconds, 0 for an empty cell, {@link #UNREADABLE} for anything else; bare numbers are of the unit given. 62秒 and 0分62秒
     * are as good as 1分2秒, and rounding makes 1分60秒; in 1分99秒 a figure is wrong.
     */
    static long seconds(String cell, boolean bareMinutes) {
        String text = Headings.even(cell);
        if (text.isEmpty() || text.equals("-") || text.equals("--")) {
            return 0;
        }
        Matcher bare = BARE.matcher(text);
        if (bare.matches()) {
            return Long.parseLong(bare.group(1)) * (bareMinutes ? MINUTE : 1);
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long whole = number(clock.group(1)) * HOUR + number(clock.group(2)) * MINUTE + number(clock.group(3));
            return whole + (number(clock.group(4)) >= HALF ? 1 : 0);
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            long hours = number(words.group(1));
            long minutes = number(words.group(2));
            long seconds = number(words.group(3));
            boolean isBroken = (hours > 0 && minutes > MINUTE) || (hours + minutes > 0 && seconds > MINUTE);
            return isBroken ? UNREADABLE : hours * HOUR + minutes * MINUTE + seconds;
        }
        return UNREADABLE;
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
