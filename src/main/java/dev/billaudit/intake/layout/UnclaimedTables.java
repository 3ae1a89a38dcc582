package dev.billaudit.intake.layout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the tables of bills that labels give to a line and month from those that only stand below the bills of several. */
final class UnclaimedTables {

    private final Set<BillSheet> bills = new LinkedHashSet<>();
    private @Nullable BillSheet pending;
    private int linesStated;
    private int monthsStated;

    /** A table of a bill opens; what the labels above it say is known. */
    void open(BillSheet sheet, Facts facts) {
        int lines = facts.stated().statements();
        int months = facts.monthStatements();
        boolean areOfLines = bills.stream().anyMatch(bill -> !bill.line().equals(sheet.line()));
        boolean isClaimed = lines > linesStated || (!areOfLines && months > monthsStated);
        boolean isOpen = !isClaimed && sheet.rows() > 0 && bills.contains(sheet) && isAnyOther(sheet);
        pending = isOpen ? sheet : null;
        linesStated = lines;
        monthsStated = months;
        bills.add(sheet);
    }

    private boolean isAnyOther(BillSheet sheet) {
        return bills.stream().anyMatch(bill -> bill != sheet && bill.rows() > 0);
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
        List<BillSheet> all = bills.size() > 1 && !above.isOpen() && above.isBillClosed() ? all() : List.of();
        return all.size() > 1 ? new UnclaimedTable(above, all, title) : above;
    }
}
