package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells that reach over several rows, as where a number is said once for all its items: what stands in the first row holds for
 * those below. Money is none of it: an amount that is said once is there once.
 */
final class SpannedCells {

    private static final List<Field> SAID_ONCE = List.of(
            Field.LINE,
            Field.PERIOD,
            Field.TIME,
            Field.SECTION,
            Field.SERVICE,
            Field.PROVIDER,
            Field.SP_CODE,
            Field.SERVICE_CODE,
            Field.ACCESS_NUMBER,
            Field.SERVICE_NUMBER,
            Field.ACCOUNT_NUMBER,
            Field.RHYTHM,
            Field.TYPE,
            Field.DIRECTION);

    private final List<Integer> places = new ArrayList<>();
    private List<String> above = List.of();

    SpannedCells(Layout layout, Columns columns) {
        for (Field field : SAID_ONCE) {
            boolean isMoney = field == Field.SECTION && layout.shape() == Shape.BILL_TABLE;
            for (int at : isMoney ? new int[0] : columns.all(field)) {
                places.add(at);
            }
        }
    }

    /** The cells of a row with those that a cell above reaches into; rows come in order. */
    List<String> filled(TableRow row) {
        List<String> filled = row.cells();
        if (!row.spanned().isEmpty()) {
            filled = new ArrayList<>(row.cells());
            for (int at : places) {
                boolean isBelow = row.spanned().contains(at) && Headings.isEmpty(Columns.cell(filled, at));
                if (isBelow && at < above.size()) {
                    while (filled.size() <= at) {
                        filled.add("");
                    }
                    filled.set(at, above.get(at));
                }
            }
        }
        if (!row.cells().isEmpty()) {
            above = filled;
        }
        return filled;
    }
}
