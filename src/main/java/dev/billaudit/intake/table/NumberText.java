package dev.billaudit.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The numbers of a workbook as text.
 *
 * <p>A workbook keeps a binary number of 15 to 17 digits and shows no more than 15 of them: what sums of a spreadsheet leave
 * in the others, {@code 69.100000000000009}, is no part of the number. Long integers are written with all their digits.
 */
final class NumberText {

    private static final int SURE_DIGITS = 15;
    private static final int ALL_DIGITS = 17;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int OF_SECOND = 1000;

    /** The number of 29 February 1900, a day that only spreadsheets have: shown as they show it, never as another day. */
    private static final int NO_DAY = 60;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    /** The number of the first day that is none: after 9999. */
    private static final BigDecimal DAYS = BigDecimal.valueOf(2_958_466);

    private NumberText() {}

    /** The number as a plain decimal. */
    static String plain(BigDecimal stored) {
        if (stored.precision() <= SURE_DIGITS) {
            return tidy(stored);
        }
        if (stored.scale() > 0) {
            return tidy(stored.round(new MathContext(SURE_DIGITS, RoundingMode.HALF_EVEN)));
        }
        for (int digits = SURE_DIGITS; digits < ALL_DIGITS; digits++) {
            BigDecimal shorter = stored.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == stored.doubleValue()) {
                return tidy(shorter);
            }
        }
        return tidy(stored.round(new MathContext(ALL_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static String tidy(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Whether an integer is so long that the workbook may have dropped its last digits. */
    static boolean hasLostDigits(BigDecimal stored) {
        return stored.precision() - stored.scale() > SURE_DIGITS;
    }

    /** A number with a format of time: day and time, time alone below one day, or hours past a day for durations. */
    static String time(BigDecimal stored, String format, boolean from1904) {
        if (isNoTime(stored)) {
            return plain(stored);
        }
        boolean isClock = stored.compareTo(BigDecimal.ONE) < 0 && (!from1904 || !TimeFormat.hasDay(format));
        if (isClock || TimeFormat.isDuration(format)) {
            return clock(thousandths(stored));
        }
        long day = stored.longValue();
        BigDecimal rest = stored.subtract(BigDecimal.valueOf(day));
        if (!from1904 && day == NO_DAY) {
            return "1900-02-29 " + clock(thousandths(rest));
        }
        LocalDate first = from1904 ? FIRST_OF_1904 : day < NO_DAY ? BEFORE_1900 : BEFORE_1900.minusDays(1);
        long part = thousandths(rest);
        String whole = TIME.format(first.plusDays(day).atStartOfDay().plusSeconds(part / OF_SECOND));
        return whole + fraction(part);
    }

    /** Whether no day has the number: a program shows number signs for it. */
    static boolean isNoTime(BigDecimal stored) {
        return stored.signum() < 0 || stored.compareTo(DAYS) >= 0;
    }

    /** A day's binary number holds its time to a few millionths of a second, and programs show thousandths. */
    private static long thousandths(BigDecimal days) {
        return days.multiply(BigDecimal.valueOf((long) SECONDS_OF_DAY * OF_SECOND))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** So many seconds as hours, minutes and seconds. */
    static String clock(BigDecimal seconds) {
        return clock(seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static String clock(long part) {
        long seconds = part / OF_SECOND;
        String whole = String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        return whole + fraction(part);
    }

    /** Thousandths of a second behind a point, nothing where there are none. */
    private static String fraction(long thousandths) {
        long part = thousandths % OF_SECOND;
        return part == 0 ? "" : String.format(Locale.ROOT, ".%03d", part);
    }
}
