package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether the cells of a row stand below their headings: one lost, doubled or split puts those behind it into other columns. */
final class PlacedCells {

    /** A charge of a service is never as high; a port or a phone number read in yuan is. */
    private static final Money HIGHEST = new Money(100_000_000L);

    /** The least that a short port makes in yuan, 10086; no charge as high is written without decimals. */
    private static final Money LEAST_PORT = new Money(10_000_000L);

    private static final Pattern LEADING = Pattern.compile("\\s*[-+]?[￥¥]?\\d{1,3}\\s*");
    private static final Pattern THOUSANDS = Pattern.compile("\\s*\\d{3}(?:\\.\\d*)?元?\\s*");

    private static final List<Field> CHARGES = List.of(Field.AMOUNT, Field.MONTHLY_AMOUNT);
    private static final List<Field> TEXTS = List.of(
            Field.SERVICE,
            Field.PROVIDER,
            Field.SP_CODE,
            Field.SERVICE_CODE,
            Field.ACCESS_NUMBER,
            Field.OTHER_NUMBER,
            Field.RHYTHM,
            Field.TYPE,
            Field.DIRECTION);

    private PlacedCells() {}

    /** Whether a row of amounts has nothing below the heading of its total, which is no part of a cell above either. */
    static boolean isTotalLost(Columns columns, TableRow row) {
        List<String> cells = row.cells();
        boolean isSpanned = IntStream.of(columns.all(Field.NET)).anyMatch(row.spanned()::contains);
        if (!columns.has(Field.NET) || isSpanned || !Headings.isEmpty(columns.cell(cells, Field.NET))) {
            return false;
        }
        for (Field field : List.of(Field.SECTION, Field.REDUCTION, Field.AMOUNT)) {
            for (int at : columns.all(field)) {
                if (!columns.amount(cells, at).orZero().isZero()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An amount of a service that is the number of something, as it is written; empty for none. */
    static String numberAsAmount(Columns columns, List<String> cells) {
        for (Field field : CHARGES) {
            for (int at : columns.all(field)) {
                String cell = Headings.strip(Columns.cell(cells, at));
                Money amount = columns.amount(cells, at).orZero().absolute();
                boolean isWhole = cell.indexOf('.') < 0;
                if (amount.compareTo(HIGHEST) > 0 || (isWhole && amount.compareTo(LEAST_PORT) >= 0)) {
                    return cell;
                }
            }
        }
        return "";
    }

    /** An amount whose thousands stand in a cell of their own while its rest is where words do; empty for none. */
    static String splitAmount(Columns columns, List<String> cells) {
        for (Field field : CHARGES) {
            for (int at : columns.all(field)) {
                String rest = Columns.cell(cells, at + 1);
                if (isSplit(cells, at) && MoneyReader.isDecimal(rest) && isOfText(columns, at + 1)) {
                    return Headings.strip(Columns.cell(cells, at)) + "," + Headings.strip(rest);
                }
            }
        }
        return "";
    }

    private static boolean isSplit(List<String> cells, int at) {
        return LEADING.matcher(Columns.cell(cells, at)).matches()
                && THOUSANDS.matcher(Columns.cell(cells, at + 1)).matches();
    }

    private static boolean isOfText(Columns columns, int column) {
        return TEXTS.stream()
                .flatMapToInt(field -> IntStream.of(columns.all(field)))
                .anyMatch(at -> at == column);
    }

    /**
     * The cells of a record in their columns: a separator inside of a cell identity is taken back. Null where cells are too
     * many and one of them was split, or where a figure is too many.
     */
    static @Nullable List<String> fitted(Columns columns, List<String> cells) {
        int last = cells.size();
        while (last > columns.width() && Headings.isEmpty(cells.get(last - 1))) {
            last--;
        }
        if (columns.has(Field.CELL) && last > columns.width()) {
            int at = columns.all(Field.CELL)[0];
            int more = last - columns.width();
            List<String> joined = new ArrayList<>(cells.subList(0, at));
            joined.add(String.join("|", cells.subList(at, at + more + 1)));
            joined.addAll(cells.subList(at + more + 1, last));
            return joined;
        }
        boolean isTooLong = cells.size() > columns.width();
        boolean isFigure = cells.stream().skip(columns.width()).anyMatch(MoneyReader::isFigure);
        return isTooLong && (isFigure || isSplit(columns, cells)) ? null : cells;
    }

    /** Whether thousands stand apart from the rest of their amount, or an amount where words and codes do. */
    private static boolean isSplit(Columns columns, List<String> cells) {
        for (Field field : CHARGES) {
            for (int at : columns.all(field)) {
                if (isSplit(cells, at)) {
                    return true;
                }
            }
        }
        for (Field field : TEXTS) {
            for (int at : columns.all(field)) {
                if (MoneyReader.isDecimal(Columns.cell(cells, at))) {
                    return true;
                }
            }
        }
        return false;
    }
}
