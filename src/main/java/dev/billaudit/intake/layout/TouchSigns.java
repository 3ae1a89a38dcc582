package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signs in the rows themselves that an export was opened and saved again by a spreadsheet: long numbers in scientific
 * notation or cut at 15 digits, times without their seconds.
 *
 * <p>Such a file is still evidence, but weaker than the carrier's own bytes; a person should download it anew.
 */
final class TouchSigns {

    /** A program that saves again changes every row alike; the beginning tells as much as the whole. */
    private static final int ROWS = 2000;

    /** A single time without seconds may be typed so by the carrier. */
    private static final int FEWEST_TIMES = 3;

    private static final Pattern SCIENTIFIC = Pattern.compile("[1-9](\\.\\d+)?[Ee]\\+\\d{1,2}");
    private static final Pattern SHORT_TIME = Pattern.compile("\\d{4}/\\d{1,2}/\\d{1,2} \\d{1,2}:\\d{2}");
    private static final Pattern FULL_TIME = Pattern.compile("\\d{4}[-/]\\d{1,2}[-/]\\d{1,2} \\d{1,2}:\\d{2}:\\d{2}");
    private static final List<Field> CODES =
            List.of(Field.SP_CODE, Field.SERVICE_CODE, Field.ACCESS_NUMBER, Field.SERVICE_NUMBER, Field.ACCOUNT_NUMBER);

    private int rows;
    private int shortTimes;
    private int fullTimes;
    private boolean hasScientific;
    private boolean hasLostDigits;

    /** Whether no further row can change what is told. */
    boolean isSettled() {
        return rows >= ROWS;
    }

    void see(TableRow row) {
        if (isSettled()) {
            return;
        }
        hasLostDigits |= !row.digitsLost().isEmpty();
        see(row.cells());
    }

    /** The same of a row of text, which has no digits to lose. */
    void see(List<String> cells) {
        if (!isSettled()) {
            rows++;
            cells.forEach(this::see);
        }
    }

    private void see(String cell) {
        if (cell.length() > 5 && cell.indexOf('+') > 0) {
            hasScientific |= isScientific(cell);
        } else if (cell.indexOf(':') > 0 && cell.length() < 20) {
            shortTimes += SHORT_TIME.matcher(cell).matches() ? 1 : 0;
            fullTimes += FULL_TIME.matcher(cell).matches() ? 1 : 0;
        }
    }

    static boolean isScientific(String cell) {
        return SCIENTIFIC.matcher(cell.strip()).matches();
    }

    /** What is to be told; empty when nothing shows. */
    Optional<Remark> told() {
        if (hasLostDigits) {
            return Optional.of(Remark.of("intake.touched-digits"));
        }
        if (hasScientific) {
            return Optional.of(Remark.of("intake.touched-scientific"));
        }
        boolean isShort = shortTimes >= FEWEST_TIMES && fullTimes == 0;
        return isShort ? Optional.of(Remark.of("intake.touched-seconds")) : Optional.empty();
    }

    /** Whether a cell of the field lost digits, such as the number of the row's line. */
    static boolean hasLost(TableRow row, Columns columns, Field field) {
        for (int at : columns.all(field)) {
            if (row.digitsLost().contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** The cells with codes that lost digits blank: half a code would name another service. */
    static List<String> withoutLostCodes(TableRow row, List<String> cells, Columns columns) {
        if (row.digitsLost().isEmpty()) {
            return cells;
        }
        List<String> kept = new ArrayList<>(cells);
        for (Field code : CODES) {
            for (int at : columns.all(code)) {
                if (at < kept.size() && row.digitsLost().contains(at)) {
                    kept.set(at, "");
                }
            }
        }
        return kept;
    }
}
