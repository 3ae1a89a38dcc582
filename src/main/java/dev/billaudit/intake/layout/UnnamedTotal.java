package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.BillTotals.Total;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A row of a bill without a total that is called like a sum and comes to all other rows. */
final class UnnamedTotal {

    /** Of fewer rows, the sum among them, the last may be as much as the others by chance. */
    private static final int FEWEST_SUMMED = 4;

    private final Vocabulary words;
    private final Function<List<BillEntry>, Money> net;

    /**
     * Takes what tells a sum.
     *
     * @param net what rows come to
     */
    UnnamedTotal(Vocabulary words, Function<List<BillEntry>, Money> net) {
        this.words = words;
        this.net = net;
    }

    /** The total, which is taken off the rows. */
    Optional<Total> taken(List<BillEntry> rows) {
        List<BillEntry> bare = rows.stream().filter(this::isBare).toList();
        if (areSum(rows, bare)) {
            rows.removeAll(bare);
            return Optional.of(total(bare.get(0), rows.size()));
        }
        for (int at : new int[] {rows.size() - 1, 0}) {
            List<BillEntry> one = rows.isEmpty() ? List.of() : List.of(rows.get(at));
            if (!one.isEmpty() && mayBe(one.get(0), at, rows.size()) && areSum(rows, one)) {
                rows.remove(at);
                return Optional.of(total(one.get(0), at));
            }
        }
        return Optional.empty();
    }

    /** Takes rows off that only state the total again. */
    void drop(List<BillEntry> rows, Money total) {
        List<BillEntry> bare = rows.stream()
                .filter(row -> isBare(row) && row.amount().equals(total))
                .toList();
        if (areSum(rows, bare)) {
            rows.removeAll(bare);
        }
    }

    private static Total total(BillEntry row, int above) {
        return new Total(row.name(), 0, false, row.amount(), above, row.evidence());
    }

    /** Whether the name says nothing but that it is of all. */
    private boolean isBare(BillEntry row) {
        return TotalNames.saysOnlyAll(Headings.title(row.name())) && !words.isSection(row.name());
    }

    private boolean mayBe(BillEntry row, int at, int size) {
        String title = Headings.title(row.name());
        boolean isItem = words.category(Carrier.UNKNOWN, row.name(), null) != Category.OTHER;
        boolean isLast = at > 0 && size >= FEWEST_SUMMED && TotalNames.mayBeTotal(title, isItem);
        boolean isVague = size >= FEWEST_SUMMED - 1 && TotalNames.saysNothing(title);
        return !words.isSection(row.name()) && (isLast || isVague);
    }

    /** Whether rows of one amount are what all other rows come to. */
    private boolean areSum(List<BillEntry> rows, List<BillEntry> sums) {
        List<BillEntry> others = new ArrayList<>(rows);
        others.removeAll(sums);
        return !sums.isEmpty()
                && !others.isEmpty()
                && sums.stream()
                        .allMatch(sum -> sum.reduction().isZero()
                                && sum.amount().equals(sums.get(0).amount()))
                && net.apply(others).equals(sums.get(0).amount());
    }
}
