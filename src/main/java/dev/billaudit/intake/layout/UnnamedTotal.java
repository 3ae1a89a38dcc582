package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.BillTotals.Total;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of a bill without a total that is called like a sum and comes to all other rows. One that does and is of no known kind is in
 * doubt: it is taken for the sum if its name could be one's, else charged, and a person is told either way.
 */
final class UnnamedTotal {

    /** Of fewer rows, the sum among them, the last may be as much as the others by chance. */
    private static final int FEWEST_SUMMED = 4;

    private final Vocabulary words;
    private final Function<List<BillEntry>, Money> net;
    private @Nullable Remark told;

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
        return doubtful(rows);
    }

    private Optional<Total> doubtful(List<BillEntry> rows) {
        for (int at : new int[] {rows.size() - 1, 0}) {
            if (areSeveral(rows) && isOfNoKind(rows.get(at)) && areSum(rows, List.of(rows.get(at)))) {
                BillEntry row = rows.get(at);
                boolean isTaken = TotalNames.couldBeTotal(Headings.title(row.name()));
                tell(isTaken ? "intake.row-taken-for-sum" : "intake.row-may-be-sum", row);
                return isTaken ? Optional.of(total(rows.remove(at), at)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether there are rows enough that what comes to all others is more than the same amount again. */
    private static boolean areSeveral(List<BillEntry> rows) {
        return rows.stream().filter(row -> !row.net().isZero()).count() >= FEWEST_SUMMED - 1;
    }

    private void tell(String key, BillEntry row) {
        told = Remark.of(key, row.name().strip(), row.evidence().place().row(), row.amount());
    }

    /** What a person has to know of a row that only its amount makes a sum, empty for nothing. */
    Optional<Remark> told() {
        return Optional.ofNullable(told);
    }

    /** Whether nothing says what a row charges. */
    private boolean isOfNoKind(BillEntry row) {
        Category section = row.title() == null ? null : words.sectionCategory(row.title());
        return row.amount().isPositive()
                && !row.isItem()
                && !words.isSection(row.name())
                && !words.givenBack().isGivenBack(row.name())
                && row.provider().equals(ServiceProvider.UNSTATED)
                && words.category(Carrier.UNKNOWN, row.name(), section) == Category.OTHER;
    }

    /** Takes rows off that only state the total again: a row of no known kind may do so by any name. */
    void drop(List<BillEntry> rows, Money total) {
        List<BillEntry> bare = rows.stream()
                .filter(row -> isBare(row) && row.amount().equals(total))
                .toList();
        if (areSum(rows, bare)) {
            rows.removeAll(bare);
        }
        List<BillEntry> alike = rows.stream()
                .filter(row -> row.amount().equals(total) && isOfNoKind(row))
                .toList();
        boolean isWhole = net.apply(rows).equals(total);
        if (!isWhole && areSeveral(rows) && areSum(rows, alike)) {
            tell("intake.row-taken-for-sum", alike.get(0));
            rows.removeAll(alike);
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
