package dev.billaudit.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;

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

    /** The number of 29 February 1900, a day that only spreadsheets have: shown as they show it, never as another day. */
    private static final int NO_DAY = 60;

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
        if (stored.signum() < 0 || stored.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return plain(stored);
        }
        boolean isDuration = TimeFormat.isDuration(format);
        if (isDuration || (stored.compareTo(BigDecimal.ONE) < 0 && !from1904)) {
            return clock(stored);
        }
        if (!from1904 && stored.intValue() == NO_DAY) {
            return "1900-02-29 " + clock(stored.subtract(BigDecimal.valueOf(NO_DAY)));
        }
        LocalDateTime time = DateUtil.getLocalDateTime(stored.doubleValue(), from1904, true);
        return time == null ? plain(stored) : TIME.format(time);
    }

    private static String clock(BigDecimal days) {
        long seconds = days.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
