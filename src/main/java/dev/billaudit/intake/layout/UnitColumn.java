package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The column of a bill that says what the amount of each row is written in, 元 or 分. Only a total may leave it blank, where all
 * rows above are in one unit; another row may where the heading of the amounts says the unit. Beside a column of quantities it is
 * those that are counted in it, and it says nothing of money.
 */
final class UnitColumn {

    private static final Pattern COUNTS = Pattern.compile(".*(?:量|次数|条数|时长|笔数).*");
    /** Names of the yuan that no cell of an amount bears. */
    private static final Map<String, String> YUAN =
            Map.of("圆", "元", "人民币", "元", "人民币元", "元", "rmb", "元", "cny", "元", "元/月", "元");

    private final Columns columns;
    private final Set<String> seen = new HashSet<>();
    private final Vocabulary words;
    private final boolean isOfMoney;
    /** Whether the heading of the amounts says a unit. */
    private final boolean isHeaded;

    UnitColumn(Columns columns, Vocabulary words) {
        this.columns = columns;
        this.words = words;
        boolean isCounting = false;
        for (int at : columns.all(Field.OTHER)) {
            isCounting |= COUNTS.matcher(Headings.heading(columns.heading(at))).matches();
        }
        boolean isPresent = columns.has(Field.UNIT) && columns.has(Field.AMOUNT);
        isOfMoney = isPresent && (!isCounting || isBehindAmount());
        isHeaded = isPresent
                && !Headings.unit(columns.heading(columns.all(Field.AMOUNT)[0])).isEmpty();
    }

    private boolean isBehindAmount() {
        return columns.all(Field.UNIT)[0] == columns.all(Field.AMOUNT)[0] + 1;
    }

    /** What is no unit of money beside an amount, or leaves open which one it is in; empty for a row that can be read. */
    String unknown(List<String> cells) {
        if (!isOfMoney || !MoneyReader.isFigure(amount(cells))) {
            return "";
        }
        String unit = unit(cells);
        if (!unit.isEmpty()) {
            return MoneyUnit.named(unit).isPresent() ? "" : unit;
        }
        boolean isKnown = (isTotal(cells) && !seen.isEmpty()) ? seen.size() == 1 : isHeaded;
        return isKnown ? "" : "-";
    }

    /** The cells with the unit behind the amount it belongs to. */
    List<String> stated(List<String> cells) {
        if (!isOfMoney || !MoneyReader.isFigure(amount(cells))) {
            return cells;
        }
        String unit = unit(cells);
        if (unit.isEmpty()) {
            unit = isTotal(cells) ? String.join("", seen) : "";
        } else {
            seen.add(unit);
        }
        List<String> stated = new ArrayList<>(cells);
        String amount = Headings.strip(amount(cells));
        stated.set(
                columns.all(Field.AMOUNT)[0],
                Character.isDigit(amount.charAt(amount.length() - 1)) ? amount + unit : amount);
        return stated;
    }

    private boolean isTotal(List<String> cells) {
        return cells.stream().anyMatch(cell -> !Headings.isEmpty(cell) && words.isTotal(cell));
    }

    private String amount(List<String> cells) {
        return Columns.cell(cells, columns.all(Field.AMOUNT)[0]);
    }

    private String unit(List<String> cells) {
        String unit = Headings.plain(columns.cell(cells, Field.UNIT));
        return Headings.isEmpty(unit) ? "" : YUAN.getOrDefault(unit, unit);
    }
}
