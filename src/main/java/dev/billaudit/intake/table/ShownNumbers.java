package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the numbers of a workbook into their rows, with what their formats make of them.
 *
 * <p>The number that a cell keeps counts, however few of its digits are shown. Where a format shows another one, in thousands or
 * with a minus of its own, nobody can tell which of the two the heading means: the row is in doubt.
 */
final class ShownNumbers {

    /** A blank of some letter's width, a fill, a colour, a condition or a country. */
    private static final Pattern UNSEEN = Pattern.compile("\\\\_|_\\\\?.|\\*.|\\[[^]]*]", Pattern.DOTALL);

    /** A comma behind the last digit leaves three digits out. */
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");

    /** Sections that hold for some numbers only: which one does is not looked into. */
    private static final Pattern CONDITION = Pattern.compile("\\[\\s*[<>=]");

    /** A point that is only drawn. */
    private static final Pattern DRAWN_POINT = Pattern.compile("(?<=[0#?])(?:[\\\\!]\\.|\"\\.\")(?=[0#?])");

    /** A single one, as in {@code 0\.0000}, which shows ten thousands; {@code 0000\.00} is a month. */
    private static final Pattern LAST_DIGIT = Pattern.compile("(?:.*[^0?])?[0#?]", Pattern.DOTALL);

    /** Letters of the format that are no places of digits, each with what escapes it, and quoted texts. */
    private static final Pattern HEAD = Pattern.compile("(?:\"[^\"]*\"|[\\\\!].|[^0#?\"\\\\!])*+", Pattern.DOTALL);

    /** A minus, or a bracket that is open when the digits begin. */
    private static final Pattern DRAWN_MINUS =
            Pattern.compile("[\\s\"\\\\!¥￥$]*(?:[-−－].*|[(（][\\s\"\\\\!¥￥$]*)", Pattern.DOTALL);

    /** What a format shows behind the digits. */
    private static final Pattern BEHIND = Pattern.compile("(?:.*[0#?%]|.*General|.*G/通用格式)(.*)", Pattern.DOTALL);

    private static final Pattern ESCAPES = Pattern.compile("[\"\\\\!\\s]");

    /** Units of money that are not yuan: without them 3000 fen are read as yuan. */
    private static final Set<String> UNITS = Set.of("分", "角", "厘", "百元", "千元", "万元", "万", "美元", "港元");

    private static final Pattern NOTHING = Pattern.compile(";;;?");
    private static final Pattern DIGITS = Pattern.compile("0{2,}");

    private final boolean isPrinted;
    private final Map<String, Look> looks = new HashMap<>();

    /** For rows to be printed, whose numbers stay as they are kept, or to be read, which need the noughts in front of them. */
    ShownNumbers(boolean isPrinted) {
        this.isPrinted = isPrinted;
    }

    /**
     * What a format makes of a number.
     *
     * @param isUnseen nothing is shown
     * @param isScaled thousands are shown, or the like
     * @param isNegated a number above zero has a minus or stands in brackets
     * @param width how many digits are shown at least
     * @param unit what it shows behind the number, if that is a unit of money other than yuan; else empty
     */
    private record Look(boolean isUnseen, boolean isScaled, boolean isNegated, int width, String unit) {

        static Look of(String format) {
            String first = TimeFormat.withoutLiterals(format).split(";", -1)[0].strip();
            String drawn = UNSEEN.matcher(format).replaceAll("").split(";", -1)[0];
            if (CONDITION.matcher(format).find()) {
                return new Look(false, false, false, 0, "");
            }
            boolean isScaled = SCALED.matcher(first).find() || hasDrawnPoint(drawn);
            Matcher head = HEAD.matcher(drawn);
            boolean isNegated = first.contains(".")
                    && head.lookingAt()
                    && DRAWN_MINUS.matcher(head.group()).matches();
            int width = DIGITS.matcher(first).matches() ? first.length() : 0;
            return new Look(NOTHING.matcher(format.strip()).matches(), isScaled, isNegated, width, unit(drawn));
        }

        private static String unit(String drawn) {
            Matcher behind = BEHIND.matcher(drawn);
            String text = behind.matches() ? ESCAPES.matcher(behind.group(1)).replaceAll("") : "";
            return UNITS.contains(text) ? text : "";
        }

        private static boolean hasDrawnPoint(String drawn) {
            String[] parts = DRAWN_POINT.split(drawn, -1);
            return parts.length == 2 && LAST_DIGIT.matcher(parts[0]).matches();
        }

        /** A number of an account or an area code begins with noughts that only its format has. */
        String padded(String number) {
            boolean isShort = number.length() < width && number.chars().allMatch(sign -> sign >= '0' && sign <= '9');
            return isShort ? "0".repeat(width - number.length()) + number : number;
        }
    }

    void put(BigDecimal number, String format, int column, SheetRow row) {
        Look look = looks.computeIfAbsent(format, Look::of);
        String text = NumberText.plain(number);
        row.put(column, isPrinted ? text : look.padded(text) + look.unit());
        if (NumberText.hasLostDigits(number)) {
            row.markDigitsLost(column);
        }
        if (look.isUnseen()) {
            row.hide();
        }
        boolean isOther = (look.isScaled() && number.signum() != 0) || (look.isNegated() && number.signum() > 0);
        if (isOther) {
            row.doubt(Remark.of("table.number-shown-otherwise", column + 1));
        }
    }
}
