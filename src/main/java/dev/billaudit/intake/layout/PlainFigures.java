package dev.billaudit.intake.layout;

/**
 * Figures straight from bytes, in the one spelling nearly all have. Anything else is {@link #OTHER}: the readers of texts
 * decide on it.
 */
final class PlainFigures {

    /** The figure is spelt in another way, or is none. */
    static final long OTHER = Long.MIN_VALUE;

    private static final int MOST_DIGITS = 12;
    private static final int MOST_LARGE_DIGITS = 8;
    private static final int MOST_SECONDS_DIGITS = 9;
    private static final int LI_DIGITS = 3;
    private static final long[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final int TIME = "2025-11-01 12:00:00".length();
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private PlainFigures() {}

    /** Li of what is written as digits with at most three decimals. */
    static long li(byte[] line, int from, int to, MoneyUnit unit) {
        int point = from;
        while (point < to && line[point] != '.') {
            point++;
        }
        long whole = digits(line, from, point, unit.decimals() > LI_DIGITS ? MOST_LARGE_DIGITS : MOST_DIGITS);
        if (whole == OTHER || point == to) {
            return whole == OTHER ? OTHER : whole * POWERS[unit.decimals()];
        }
        int decimals = to - point - 1;
        if (unit != MoneyUnit.YUAN || decimals < 1 || decimals > LI_DIGITS) {
            return OTHER;
        }
        long part = digits(line, point + 1, to, LI_DIGITS);
        if (part == OTHER) {
            return OTHER;
        }
        return whole * POWERS[LI_DIGITS] + part * POWERS[LI_DIGITS - decimals];
    }

    /** A bare number of seconds or minutes. */
    static long seconds(byte[] line, int from, int to, boolean isMinutes) {
        long number = digits(line, from, to, MOST_SECONDS_DIGITS);
        return number == OTHER ? OTHER : number * (isMinutes ? 60 : 1);
    }

    /** A whole number of at most so many digits, at least one. */
    static long digits(byte[] line, int from, int to, int most) {
        if (from >= to || to - from > most) {
            return OTHER;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = line[i] - '0';
            if (digit < 0 || digit > 9) {
                return OTHER;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The day of {@code yyyy-MM-dd HH:mm:ss} or {@code yyyy/MM/dd HH:mm:ss} as {@code yyyyMMdd}, when it is a real one. */
    static long day(byte[] line, int from, int to) {
        if (to - from != TIME || line[from + 4] != line[from + 7] || (line[from + 4] != '-' && line[from + 4] != '/')) {
            return OTHER;
        }
        long year = digits(line, from, from + 4, 4);
        long month = digits(line, from + 5, from + 7, 2);
        long day = digits(line, from + 8, from + 10, 2);
        boolean isDay = year >= TimeReader.FIRST_YEAR
                && year <= TimeReader.LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= DAYS[(int) month - 1];
        return isDay && isClock(line, from + 10) ? (year * 100 + month) * 100 + day : OTHER;
    }

    private static boolean isClock(byte[] line, int at) {
        long hour = digits(line, at + 1, at + 3, 2);
        long minute = digits(line, at + 4, at + 6, 2);
        long second = digits(line, at + 7, at + 9, 2);
        return line[at] == ' '
                && line[at + 3] == ':'
                && line[at + 6] == ':'
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60;
    }
}
