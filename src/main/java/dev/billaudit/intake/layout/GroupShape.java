package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Whether a list prints a number only in the first row of its group: a column counts the groups and not the rows, or each group
 * ends with its own sum. A blank number alone may as well be a charge of the account.
 */
final class GroupShape {

    private static final int FEWEST = 2;

    private final Columns columns;
    private final int[] places;
    private final boolean[] counts;
    private int groups;
    private int summed;
    private int sinceTotal;
    private boolean isBroken;
    private Money sum = Money.ZERO;

    GroupShape(Columns columns) {
        this.columns = columns;
        places = columns.all(Field.OTHER);
        counts = new boolean[places.length];
        Arrays.fill(counts, true);
    }

    /** Takes a row with what it charges; one with a number begins a group. */
    void row(List<String> cells, Money charged) {
        boolean isFirst = !Headings.isEmpty(columns.cell(cells, Field.LINE));
        groups += isFirst ? 1 : 0;
        sinceTotal += isFirst ? 1 : 0;
        sum = isFirst ? charged : sum.plus(charged);
        for (int i = 0; i < places.length; i++) {
            String cell = Headings.strip(Columns.cell(cells, places[i]));
            counts[i] &= isFirst ? cell.matches("0*" + groups) : cell.isEmpty();
        }
    }

    /** Takes a row of sums; one below a group that has its sum already may be that of all. */
    void total(Collection<Money> figures) {
        isBroken |= sinceTotal > 1 || (sinceTotal == 1 && !figures.contains(sum));
        summed += sinceTotal == 1 && figures.contains(sum) ? 1 : 0;
        sinceTotal = 0;
    }

    /** Whether the rows so far have that shape. */
    boolean isProven() {
        boolean isCounted = false;
        for (boolean count : counts) {
            isCounted |= count;
        }
        return groups >= FEWEST && (isCounted || (!isBroken && summed == groups));
    }
}
