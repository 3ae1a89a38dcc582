package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;

/** A block beside the charges: balances, scores, trends. Its figures look like money and are none of the bill's. */
final class AsideRows implements OpenTable {

    private boolean hasHeadings;

    /** Takes the block's own headings; a second row of headings is another table's. */
    boolean takeHeadings() {
        boolean isOwn = !hasHeadings;
        hasHeadings = true;
        return isOwn;
    }

    @Override
    public RowRole take(TableRow row) {
        return RowRole.ACCOUNT;
    }
}
