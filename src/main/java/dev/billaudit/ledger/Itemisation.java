package dev.billaudit.ledger;

import dev.billaudit.ledger.BillCharges.OpenSum;
import dev.billaudit.ledger.BillItem.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whether two prints of a bill ask for the same money, the one with the items of what the other only sums. */
final class Itemisation {

    private Itemisation() {}

    /** Whether the finer print has all rows of the other, or the items of its sums, and asks for neither more nor less. */
    static boolean is(Bill finer, Bill coarser) {
        return finer.cycle().equals(coarser.cycle())
                && totalsAgree(finer, coarser)
                && net(finer).equals(net(coarser))
                && hasRowsOf(finer, coarser);
    }

    private static boolean totalsAgree(Bill one, Bill other) {
        Money first = one.statedTotal();
        Money second = other.statedTotal();
        return first == null || second == null || first.equals(second);
    }

    /** What a bill's finest items come to. */
    static Money net(Bill bill) {
        BillCharges charges = new BillCharges(List.of(bill), new ArrayList<>());
        return Stream.concat(
                        charges.charges().stream().map(charge -> charge.line().amount()),
                        Arrays.stream(Category.values())
                                .flatMap(category -> charges.open(category).stream())
                                .map(OpenSum::amount))
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean hasRowsOf(Bill finer, Bill coarser) {
        List<String> printed =
                new ArrayList<>(finer.items().stream().map(Itemisation::printed).toList());
        return coarser.items().stream()
                .filter(row -> !row.amount().isZero())
                .allMatch(row -> printed.remove(printed(row)) || isSumOfItems(row, finer, coarser));
    }

    private static boolean isSumOfItems(BillItem row, Bill finer, Bill coarser) {
        return row.role() == Role.SECTION_SUM
                && under(row, coarser).isEmpty()
                && under(row, finer).stream()
                        .map(BillItem::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .equals(row.amount());
    }

    private static List<BillItem> under(BillItem sum, Bill bill) {
        return bill.items().stream()
                .filter(item -> sum.name().equals(item.parent()))
                .toList();
    }

    private static String printed(BillItem item) {
        return item.name() + "\n" + item.amount();
    }
}
