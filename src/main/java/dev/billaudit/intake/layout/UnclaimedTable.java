package dev.billaudit.intake.layout;

import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table below the bills of several lines or months that no label gives to one of them. It may go on with the last bill, sum all of them
 * up, or list what is the account's: only the first is charged.
 */
final class UnclaimedTable {

    /** What a table of the items of another is called. */
    private static final Pattern DETAIL = Pattern.compile("明细|详情|清单|构成|组成|详细");

    /** So many bills are searched for the names of the rows. */
    private static final int MOST_NAMED = 2000;

    private final Reading reading;
    private final BillSheet sheet;
    /** All bills so far, none where labels say whose the table is. */
    private final List<BillSheet> bills;

    private final List<TableRow> charged = new ArrayList<>();
    private final Runnable before;
    private final int rowsAbove;
    private final boolean wasClosed;
    private final List<Figures> figures;
    private final Figures own;
    private final @Nullable String within;

    /** What a bill states and comes to. */
    private record Figures(BillSheet bill, @Nullable Money stated, Money net) {

        static Figures of(BillSheet bill) {
            return new Figures(bill, bill.statedTotal(), bill.net());
        }
    }

    /**
     * Begins before the first row.
     *
     * @param bills all bills so far, none where labels say whose the table is
     * @param title the title within a table that the rows stand below, null for a table of their own
     */
    UnclaimedTable(Reading reading, BillSheet sheet, List<BillSheet> bills, @Nullable String title) {
        this.reading = reading;
        within = title;
        this.sheet = sheet;
        this.bills = bills;
        rowsAbove = sheet.rows();
        before = bills.isEmpty() ? () -> {} : sheet.mark();
        wasClosed = !bills.isEmpty() && isClosed(sheet);
        figures = bills.stream().map(Figures::of).toList();
        own = bills.isEmpty() ? new Figures(sheet, null, Money.ZERO) : Figures.of(sheet);
    }

    /** Begins below a title within a table. */
    UnclaimedTable(UnclaimedTable above, List<BillSheet> bills, String title) {
        this(above.reading, above.sheet, bills, title);
    }

    /** Whether it is open whose the rows are. */
    boolean isOpen() {
        return !bills.isEmpty();
    }

    /** Whether the bill's total stands below all its rows. */
    boolean isBillClosed() {
        return isClosed(sheet);
    }

    private static boolean isClosed(BillSheet sheet) {
        return sheet.totals()
                .lastBelow(sheet.rows() - 1)
                .filter(BillTotals.Total::closesBill)
                .isPresent();
    }

    /** Hears what a row was taken for. */
    RowRole hear(TableRow row, RowRole role) {
        if (role == RowRole.DATA && !bills.isEmpty()) {
            charged.add(row);
        }
        return role;
    }

    /** The table has ended. */
    void close() {
        if (bills.isEmpty() || sheet.rows() <= rowsAbove) {
            return;
        }
        List<BillEntry> rows = sheet.rows(all -> List.copyOf(all.subList(rowsAbove, all.size())));
        if (sumsUp(rows)) {
            before.run();
            reading.countLate(RowRole.TOTAL, charged.size());
            reading.note(Remark.of(
                    "intake.bills-summed-up",
                    charged.isEmpty() ? 0 : charged.get(0).row()));
        } else if (!goesOn(rows)) {
            before.run();
            charged.forEach(row -> reading.reject(row, Money.ZERO, "bill-unclaimed"));
            reading.countLate(RowRole.REJECT, charged.size());
        }
        charged.clear();
    }

    /** Whether the table sums up all bills, those of its month or those of its line. */
    private boolean sumsUp(List<BillEntry> rows) {
        Money total = sheet.totals()
                .lastBelow(rowsAbove)
                .map(BillTotals.Total::amount)
                .orElse(null);
        Money net = sheet.net(rows, total);
        return Stream.<Predicate<Figures>>of(
                        any -> true,
                        bill -> bill.bill.cycle().equals(sheet.cycle()),
                        bill -> bill.bill.line().equals(sheet.line()))
                .map(set -> figures.stream().filter(set).toList())
                .filter(set -> set.size() > 1)
                .anyMatch(set -> isSum(set, net) || (total != null && isSum(set, total)) || areSums(set, rows));
    }

    private static boolean isSum(List<Figures> set, Money figure) {
        Money nets = set.stream().map(Figures::net).reduce(Money.ZERO, Money::plus);
        Money stated = set.stream()
                .map(bill -> bill.stated == null ? bill.net : bill.stated)
                .reduce(Money.ZERO, Money::plus);
        return figure.equals(nets) || figure.equals(stated);
    }

    /** Whether each row is what the bills have of its name, and one of them what several have. */
    private boolean areSums(List<Figures> set, List<BillEntry> rows) {
        boolean isOfSeveral = false;
        for (BillEntry row : rows) {
            List<Money> named = set.size() > MOST_NAMED ? List.of() : named(set, row);
            if (!named.stream().reduce(Money.ZERO, Money::plus).equals(row.net())) {
                return false;
            }
            isOfSeveral |= named.size() > 1;
        }
        return isOfSeveral;
    }

    /** What each bill has first of the name of a row, as far as that is anything. */
    private List<Money> named(List<Figures> set, BillEntry row) {
        String name = Headings.title(row.name());
        return set.stream()
                .map(bill ->
                        bill.bill.rows(all -> all.subList(0, bill.bill.equals(sheet) ? rowsAbove : all.size()).stream()
                                .filter(entry -> Headings.title(entry.name()).equals(name))
                                .map(BillEntry::net)
                                .findFirst()))
                .flatMap(Optional::stream)
                .filter(amount -> !amount.isZero())
                .toList();
    }

    /** Whether the table is one more of the last bill. */
    private boolean goesOn(List<BillEntry> rows) {
        if (within != null) {
            return !reading.words().tableNames().isOfAccount(within);
        }
        List<String> titles = sheet.tableTitles();
        String title = titles.get(titles.size() - 1);
        if (!wasClosed && !reading.words().tableNames().isOfAccount(title)) {
            return true;
        }
        if (title.isEmpty() ? isUsualCount(titles.size()) : isUsual(title)) {
            return true;
        }
        boolean areMonths = bills.stream().allMatch(bill -> bill.line().equals(sheet.line()));
        String section = sheet.title();
        boolean isOfSection = section != null && reading.words().isSection(section);
        return (areMonths && isOfSection) || isTotalled(rows) || (itemises(rows) && (isOfSection || isDetail(title)));
    }

    private boolean isUsualCount(int tables) {
        return bills.stream()
                .anyMatch(bill -> bill != sheet && bill.tableTitles().size() >= tables);
    }

    private boolean isUsual(String title) {
        Set<String> above =
                new HashSet<>(sheet.tableTitles().subList(0, sheet.tableTitles().size() - 1));
        return above.contains(title)
                || bills.stream()
                        .anyMatch(bill -> bill != sheet && bill.tableTitles().contains(title));
    }

    private static boolean isDetail(String title) {
        return title.isEmpty() || DETAIL.matcher(title).find();
    }

    /** Whether the bill has a new total that only holds with the table. */
    private boolean isTotalled(List<BillEntry> rows) {
        Money stated = sheet.statedTotal();
        return sheet.addsUp()
                && !Objects.equals(stated, own.stated)
                && sheet.net().equals(own.net.plus(sheet.net(rows, null)));
    }

    /** Whether the table says of what a row of the bill, or all of it, consists. */
    private boolean itemises(List<BillEntry> rows) {
        Money net = sheet.net(rows, null);
        return sheet.net().equals(own.net)
                && (net.equals(own.net)
                        || sheet.rows(all -> all.subList(0, rowsAbove).stream()
                                .anyMatch(entry -> entry.net().equals(net))));
    }
}
