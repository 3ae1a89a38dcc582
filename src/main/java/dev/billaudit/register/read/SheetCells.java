package dev.billaudit.register.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * What the stored value of a workbook cell says as text. Works on the decimal digits as stored, never on binary
 * fractions.
 *
 * @param strings the workbook's shared strings
 * @param styles tell dates from numbers
 * @param from1904 whether days are counted from 1904
 */
record SheetCells(SharedStrings strings, StylesTable styles, boolean from1904) {

    /** Excel keeps 15 digits; what is longer has lost its end. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal LOST_DIGITS = BigDecimal.TEN.pow(15);
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    /** Excel counts a 29 February 1900 that never was, so that later days are one too many. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    /**
     * The text of a cell.
     *
     * @param type the attribute {@code t}: {@code s}, {@code inlineStr}, {@code str}, {@code b}, {@code e}, or
     *     {@code n} for a number
     * @param style the attribute {@code s}
     * @param stored the value as stored
     */
    String text(String type, int style, String stored) {
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(stored.strip())).getString();
            case "n" -> stored.isBlank() ? "" : number(new BigDecimal(stored.strip()), style);
            case "d" -> stored.replace('T', ' ');
            default -> stored;
        };
    }

    private String number(BigDecimal stored, int styleIndex) {
        BigDecimal value = stored.round(KEPT);
        XSSFCellStyle style = styles.getNumCellStyles() > styleIndex ? styles.getStyleAt(styleIndex) : null;
        if (style != null && isDate(style) && value.signum() > 0) {
            return date(value);
        }
        if (value.abs().compareTo(LOST_DIGITS) >= 0) {
            return String.format(Locale.ROOT, "%.14E", value);
        }
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        String format = style == null ? "" : String.valueOf(style.getDataFormatString());
        boolean isPadded = format.matches("0{2,}") && plain.matches("\\d+") && plain.length() < format.length();
        return isPadded ? "0".repeat(format.length() - plain.length()) + plain : plain;
    }

    /** The numbers 27 to 36 and 50 to 58 are the dates of Chinese Excel, which carry no format text. */
    private static boolean isDate(XSSFCellStyle style) {
        int format = style.getDataFormat();
        return (format >= 27 && format <= 36)
                || (format >= 50 && format <= 58)
                || DateUtil.isADateFormat(format, style.getDataFormatString());
    }

    private String date(BigDecimal serial) {
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        long seconds = serial.subtract(days)
                .multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime moment = (from1904 ? DAY_ZERO_1904 : DAY_ZERO)
                .plusDays(days.longValueExact())
                .atStartOfDay()
                .plusSeconds(seconds);
        return seconds == 0
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + " "
                        + String.format(
                                Locale.ROOT,
                                "%02d:%02d:%02d",
                                moment.getHour(),
                                moment.getMinute(),
                                moment.getSecond());
    }
}
