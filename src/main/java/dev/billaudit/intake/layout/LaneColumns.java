package dev.billaudit.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the fields of a usage record stand, looked up once for all lines of a table. */
final class LaneColumns {

    private final int width;
    private final int[] line;
    private final int[] time;
    private final int[] duration;
    private final int[] volume;
    private final int[] direction;
    private final int[] sender;
    private final int[] money;
    private final boolean[] isAdded;
    private final boolean[] isFen;
    private final boolean isMinutes;
    private final String volumeUnit;
    private final long volumeFactor;

    LaneColumns(Columns columns) {
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
        isFen = new boolean[money.length];
        for (int i = 0; i < money.length; i++) {
            isAdded[i] = fields.get(i) == Field.FEE;
            isFen[i] = columns.isFen(money[i]);
        }
        isMinutes = columns.unit(Field.DURATION).equals("min");
        volumeUnit = columns.unit(Field.VOLUME);
        volumeFactor = VolumeReader.factor(volumeUnit.toUpperCase(Locale.ROOT));
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

    boolean isFen(int i) {
        return isFen[i];
    }

    boolean isMinutes() {
        return isMinutes;
    }

    String volumeUnit() {
        return volumeUnit;
    }

    /** How many bytes a bare number stands for. */
    long volumeFactor() {
        return volumeFactor;
    }
}
