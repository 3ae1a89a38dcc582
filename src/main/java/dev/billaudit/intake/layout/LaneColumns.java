package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the fields of a usage record stand, looked up once for all lines of a table. */
final class LaneColumns {

    private final Columns columns;
    private final int width;
    private final int[] line;
    private final int[] time;
    private final int[] duration;
    private final int[] volume;
    private final int[] direction;
    private final int[] sender;
    private final int[] money;
    private final boolean[] isAdded;
    private final MoneyUnit[] unit;
    private final boolean isMinutes;
    private final String[] volumeUnit;
    private final long[] volumeFactor;

    LaneColumns(Columns columns) {
        this.columns = columns;
        width = columns.width();
        line = columns.all(Field.LINE);
        time = columns.all(Field.TIME);
        duration = columns.all(Field.DURATION);
        volume = columns.all(Field.VOLUME);
        direction = columns.all(Field.DIRECTION);
        sender = columns.all(Field.SENDER);
        List<Field> fields = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Field field : UsageRows.MONEY) {
            for (int at : columns.all(field)) {
                fields.add(field);
                places.add(at);
            }
        }
        money = places.stream().mapToInt(Integer::intValue).toArray();
        isAdded = new boolean[money.length];
        unit = new MoneyUnit[money.length];
        for (int i = 0; i < money.length; i++) {
            isAdded[i] = fields.get(i) == UsageRows.added(columns);
            unit[i] = columns.money(money[i]);
        }
        isMinutes = columns.unit(Field.DURATION).equals("min");
        volumeUnit = IntStream.of(volume).mapToObj(columns::unit).toArray(String[]::new);
        volumeFactor = Stream.of(volumeUnit).mapToLong(LaneColumns::factor).toArray();
    }

    int width() {
        return width;
    }

    int[] line() {
        return line;
    }

    int[] time() {
        return time;
    }

    int[] duration() {
        return duration;
    }

    int[] volume() {
        return volume;
    }

    int[] direction() {
        return direction;
    }

    int[] sender() {
        return sender;
    }

    /** Every column that must hold money. */
    int[] money() {
        return money;
    }

    /** Whether the i-th of them is a fee that is added up. */
    boolean isAdded(int i) {
        return isAdded[i];
    }

    /** What the i-th of them counts in. */
    MoneyUnit unit(int i) {
        return unit[i];
    }

    /** A cell of the i-th of them that is no plain figure. */
    MoneyReader.Read amount(String cell, int i) {
        return columns.amount(cell, money[i]);
    }

    boolean isMinutes() {
        return isMinutes;
    }

    /** The unit of bare numbers in the i-th column of volumes. */
    String volumeUnit(int i) {
        return volumeUnit[i];
    }

    /** How many bytes a bare number in the i-th column of volumes stands for, 0 where each volume states its own unit. */
    long volumeFactor(int i) {
        return volumeFactor[i];
    }

    private static long factor(String unit) {
        return unit.equals(Columns.STATED) ? 0 : VolumeReader.factor(unit.toUpperCase(Locale.ROOT));
    }
}
