package dev.billaudit.register.read;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days and times as people write them: {@code 2024-01-05}, {@code 2024/1/5}, {@code 2024.1.5}, {@code 20240105},
 * {@code 2024年1月5日}, each with a time behind it or without. Nothing is guessed: a day that is not in the calendar is
 * no day.
 */
final class DayText {

    private static final String TIME = "(?:(\\d{1,2})[:时](\\d{1,2})分?(?::?(\\d{1,2})秒?)?(?:\\.0+)?)?";
    private static final Pattern SPELT =
            Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})([-/.月])(\\d{1,2})日?(?:\\s+|T|(?<=日)|$)" + TIME);
    private static final Pattern DIGITS =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\s*(\\d{2}):?(\\d{2}):?(\\d{2})?)?");

    private DayText() {}

    /** The day; a time behind it is dropped. */
    static Optional<LocalDate> day(String text) {
        return time(text).map(LocalDateTime::toLocalDate);
    }

    /** Day and time; midnight where only the day is written. */
    static Optional<LocalDateTime> time(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        try {
            Matcher spelt = SPELT.matcher(plain);
            if (spelt.matches() && isSameJoint(spelt.group(2), spelt.group(4))) {
                return Optional.of(moment(spelt, 1, 3, 5));
            }
            Matcher digits = DIGITS.matcher(plain);
            return digits.matches() ? Optional.of(moment(digits, 1, 2, 3)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isSameJoint(String first, String second) {
        return first.equals(second) || (first.equals("年") && second.equals("月"));
    }

    /** The three groups of the day as given, those of the time behind the last of them. */
    private static LocalDateTime moment(Matcher found, int year, int month, int day) {
        LocalDate date = LocalDate.of(
                Integer.parseInt(found.group(year)),
                Integer.parseInt(found.group(month)),
                Integer.parseInt(found.group(day)));
        return date.atTime(number(found.group(day + 1)), number(found.group(day + 2)), number(found.group(day + 3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
