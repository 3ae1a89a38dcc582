package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;

/** A block beside the charges: balances, scores, trends. Its figures look like money and are none of the bill's. */
final class AsideRows implements OpenTable {

    @Override
    public RowRole take(TableRow row) {
        return RowRole.ACCOUNT;
    }
}
