package dev.billaudit.intake.layout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the tables of bills that labels give to a line and month from those that only stand below the bills of several. */
final class UnclaimedTables {

    private final Set<BillSheet> bills = new LinkedHashSet<>();
    /** Those among which a label has to tell: a sheet that states whose it is holds one bill until it states another. */
    private final Set<BillSheet> rivals = new LinkedHashSet<>();

    private @Nullable BillSheet pending;
    private int linesStated;
    private int monthsStated;
    private int sheets;

    /** A table of a bill opens; what the labels above it say is known. */
    void open(BillSheet sheet, Facts facts) {
        StatedLine stated = facts.stated();
        int lines = stated.statements();
        int months = facts.monthStatements();
        boolean areOfLines = bills.stream().anyMatch(bill -> !bill.line().equals(sheet.line()));
        boolean isClaimed = lines > linesStated || stated.isOfSheetName() || (!areOfLines && months > monthsStated);
        if (stated.sheets() > sheets) {
            rivals.clear();
            rivals.addAll(isClaimed ? Set.of() : bills);
        }
        pending = !isClaimed && isBegun(sheet) && rivals.stream().anyMatch(bill -> isOther(bill, sheet)) ? sheet : null;
        linesStated = lines;
        monthsStated = months;
        sheets = stated.sheets();
        bills.add(sheet);
        rivals.add(sheet);
    }

    private boolean isBegun(BillSheet sheet) {
        return sheet.rows() > 0 && bills.contains(sheet);
    }

    private static boolean isOther(BillSheet bill, BillSheet sheet) {
        return bill != sheet && bill.rows() > 0;
    }

    /** What watches the rows of the table that was opened: it must begin before the bill hears of the table. */
    UnclaimedTable begin(BillSheet sheet, Reading reading) {
        boolean isUnclaimed = sheet.equals(pending);
        pending = null;
        return new UnclaimedTable(reading, sheet, isUnclaimed ? all() : List.of(), null);
    }

    private List<BillSheet> all() {
        return bills.stream().filter(bill -> bill.rows() > 0).toList();
    }

    /** What watches the rows below a title within a table; a bill of several whose total stands above may have ended there. */
    UnclaimedTable below(String title, UnclaimedTable above) {
        List<BillSheet> all = rivals.size() > 1 && !above.isOpen() && above.isBillClosed() ? all() : List.of();
        return all.size() > 1 ? new UnclaimedTable(above, all, title) : above;
    }
}
