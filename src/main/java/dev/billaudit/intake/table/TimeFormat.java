package dev.billaudit.intake.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Whether a number format of a workbook shows a day or a time.
 *
 * <p>POI's own answer knows neither quoted text nor escaped letters, nor the formats that have a number but no text because
 * they are built into Chinese Excel (27 to 36 and 50 to 58: 2025年11月, 11月3日, 9时30分).
 */
final class TimeFormat {

    private static final Pattern DURATION = Pattern.compile("(?i).*\\[(h+|m+|s+)].*");

    /** What is shown as it stands: quoted text, an escaped letter, a letter's width, a fill, a colour or a currency. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!(?i:h+|m+|s+)])[^]]*]", Pattern.DOTALL);

    private static final Pattern SECONDS_PART = Pattern.compile("(?i)s]?[.,]0+");
    private static final Pattern DIGIT = Pattern.compile("[0#?]");
    private static final Pattern PART = Pattern.compile("[yYmMdDhHsS]");

    /** Days that programs write before a time alone. */
    private static final List<String> NO_DAY = List.of("1899-12-31 ", "1899-12-30 ");

    /** As the strict form of workbooks has it, by some writers without the letter of the time. */
    private static final Pattern SPAN =
            Pattern.compile("P ?(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8}(?:\\.\\d{1,20})?)S)?");

    private static final Pattern FRACTION =
            Pattern.compile("((\\d{4}-\\d{2}-\\d{2}) )?(\\d{2}):(\\d{2}):(\\d{2}\\.\\d{1,20})");

    /** Of an hour and of a minute. */
    private static final int PARTS = 60;

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("[yYdD]");

    private TimeFormat() {}

    static boolean isTime(int index, @Nullable String format) {
        boolean isStated = format != null && !format.isBlank() && !format.startsWith("reserved");
        if (format == null || !isStated) {
            return DateUtil.isInternalDateFormat(index) || (index >= 27 && index <= 36) || (index >= 50 && index <= 58);
        }
        String first = withoutLiterals(format).split(";", -1)[0];
        String shown = SECONDS_PART.matcher(first).replaceAll("s");
        boolean isNumber = DIGIT.matcher(shown).find() || shown.strip().equalsIgnoreCase("general");
        return !isNumber && PART.matcher(shown).find();
    }

    /** The format without what is shown as it stands. */
    static String withoutLiterals(String format) {
        return LITERAL.matcher(format).replaceAll("");
    }

    /** Whether it shows a day, a month with it or a year. */
    static boolean hasDay(String format) {
        return DAY.matcher(withoutLiterals(format)).find();
    }

    /** Whether numbers below zero are shown in another way. */
    static boolean hasNegative(String format) {
        return withoutLiterals(format).indexOf(';') >= 0;
    }

    /** Whether hours, minutes or seconds run past their day. */
    static boolean isDuration(String format) {
        return DURATION.matcher(format).matches();
    }

    /** A day and time, or a span of time, as XML writes it, in the form in which the number of it is shown. */
    static String ofIso(String value) {
        String text = value.strip().replace('T', ' ');
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            return NumberText.clock(span(span));
        }
        String shown = rounded(text);
        if (NO_DAY.stream().anyMatch(shown::startsWith)) {
            return shown.substring(shown.indexOf(' ') + 1);
        }
        return ISO_DAY.matcher(shown).matches() ? shown + " 00:00:00" : shown;
    }

    private static BigDecimal span(Matcher parts) {
        BigDecimal seconds = BigDecimal.ZERO;
        for (int i = 1; i <= parts.groupCount(); i++) {
            BigDecimal part = parts.group(i) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(i));
            seconds = seconds.multiply(BigDecimal.valueOf(PARTS)).add(part);
        }
        return seconds;
    }

    /** The thousandths that a time has, none where they are nought. */
    private static String rounded(String text) {
        Matcher parts = FRACTION.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        BigDecimal seconds = new BigDecimal(parts.group(5));
        for (int i = 4; i > 2; i--) {
            long unit = i == 4 ? PARTS : (long) PARTS * PARTS;
            seconds = seconds.add(BigDecimal.valueOf(Long.parseLong(parts.group(i)) * unit));
        }
        String clock = NumberText.clock(seconds);
        String day = parts.group(2);
        boolean isNextDay = day != null && clock.startsWith("24:");
        try {
            return isNextDay
                    ? LocalDate.parse(day).plusDays(1) + " 00:00:00"
                    : Objects.requireNonNullElse(parts.group(1), "") + clock;
        } catch (DateTimeException e) {
            return text;
        }
    }
}
