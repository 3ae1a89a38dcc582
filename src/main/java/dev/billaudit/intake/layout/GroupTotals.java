package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sums that tables of many lines print below or above rows of several: what was cut off or changed shows here if anywhere.
 *
 * <p>A sum may hold for all rows, those of a page, a department or a month, with or without payments, reductions and rejected rows. One
 * that comes to none of that is told.
 */
final class GroupTotals {

    private static final int LI_PER_YUAN = 1000;

    /**
     * A sum that no rows above come to.
     *
     * @param at the break at which it stands
     * @param rows how many rows stand above it
     * @param read what they come to
     */
    record Unfit(int at, int rows, Money stated, Money read) {}

    private final RunningSum printed = new RunningSum();
    /** With reductions subtracted, whatever their sign. */
    private final RunningSum credited = new RunningSum();
    /** The same without rows that say again what a row of the line says. */
    private final RunningSum once = new RunningSum();
    /** Before reductions. */
    private final RunningSum gross = new RunningSum();
    /** With what was paid or is held, with rows that were rejected, and with both. */
    private final RunningSum withHeld = new RunningSum();

    private final RunningSum withRejected = new RunningSum();
    private final RunningSum withAll = new RunningSum();

    private final List<RunningSum> ways = List.of(printed, credited, once, gross, withHeld, withRejected, withAll);
    private final List<Unfit> unfit = new ArrayList<>();
    /** How many rows stand above sums that fit. */
    private final Set<Integer> fitted = new HashSet<>();

    private final Set<Line> lines = new HashSet<>();
    private final GroupRepeats repeats;
    private int rows;
    private int breaks;
    private int rejected;
    /** Whether some row counts nobody knows how much. */
    private boolean isUnsure;

    GroupTotals(Vocabulary words) {
        repeats = new GroupRepeats(words);
    }

    /** A table begins: its sums may be its own. */
    void begin() {
        repeats.begin();
        mark();
    }

    private void mark() {
        ways.forEach(way -> way.mark(rows));
        breaks++;
    }

    /** A row that is charged and holds a line's bill whole. */
    void row(Line line, Money whole, Money items, Money before) {
        lines.add(line);
        count(whole, items, items, before);
    }

    /** A row that is charged to a line, one item of its bill. */
    void row(BillSheet sheet, BillEntry entry, Vocabulary words) {
        lines.add(sheet.line());
        boolean isSection = words.isSection(entry.name());
        boolean isCredit = isSection && words.sectionCategory(entry.name()) == Category.CREDIT;
        Money asPrinted = entry.net();
        Money net = isCredit ? asPrinted.absolute().negated() : asPrinted;
        repeats.see(sheet, rows);
        boolean isAgain = isSection && repeats.isAgain(sheet, entry, rows);
        count(asPrinted, net, isAgain ? Money.ZERO : net, isCredit ? Money.ZERO : entry.amount());
    }

    private void count(Money asPrinted, Money net, Money without, Money before) {
        rows++;
        printed.add(asPrinted);
        List.of(credited, withHeld, withRejected, withAll).forEach(way -> way.add(net));
        once.add(without);
        gross.add(before.atLeast(Money.ZERO));
    }

    /** A row of a line that is no charge. */
    void held(Money amount) {
        rows++;
        withHeld.add(amount);
        withAll.add(amount);
    }

    /** A row that was rejected, null for one whose amount nobody knows. */
    void reject(@Nullable Money amount) {
        rows++;
        rejected++;
        isUnsure |= amount == null;
        Money known = amount == null ? Money.ZERO : amount;
        withRejected.add(known);
        withAll.add(known);
    }

    /** A row that counts nobody knows how much. */
    void unsure() {
        rows++;
        isUnsure = true;
    }

    /**
     * A row of sums.
     *
     * @param figures what it prints, the sum of all first
     * @param isPlain whether the first is plainly one of money, and of all rows
     */
    void total(List<Money> figures, boolean isPlain, Evidence evidence) {
        boolean fits = figures.stream().anyMatch(figure -> ways.stream().anyMatch(way -> way.from(figure) != null));
        boolean counts = figures.stream().anyMatch(this::isCount);
        if (fits) {
            fitted.add(rows);
            figures.stream().limit(1).forEach(sum -> settleRepeats(sum, evidence));
        } else if (isPlain && !counts && rows > 0) {
            unfit.add(new Unfit(breaks, rows, figures.get(0), credited.sum()));
        }
        if (figures.stream().anyMatch(this::isOfAll)) {
            unfit.clear();
        }
        mark();
    }

    private boolean isCount(Money figure) {
        return figure.li() == (long) rows * LI_PER_YUAN || figure.li() == (long) lines.size() * LI_PER_YUAN;
    }

    private boolean isOfAll(Money figure) {
        return printed.sum().equals(figure) || credited.sum().equals(figure);
    }

    /** A sum that only holds with rows that say the same again shows that each is a charge. */
    private void settleRepeats(Money sum, Evidence evidence) {
        Integer fromOnce = once.from(sum);
        Integer fromCredited = credited.from(sum);
        Integer fromPrinted = printed.from(sum);
        if (fromOnce != null) {
            repeats.countOnce(fromOnce);
        } else if (fromCredited != null) {
            repeats.countEach(fromCredited, /* areCreditsOff= */ true, evidence);
        } else if (fromPrinted != null) {
            repeats.countEach(fromPrinted, /* areCreditsOff= */ false, evidence);
        }
    }

    /** The file ends, and its bills are to be made. */
    void settle() {
        mark();
        repeats.settle();
    }

    /**
     * What a person has to know; known once the bills are made.
     *
     * @param hasRejects whether any row of the file was rejected
     */
    Optional<Remark> told(Collection<Bill> bills, boolean hasRejects) {
        boolean isSure = !isUnsure && (!hasRejects || rejected > 0);
        Optional<Unfit> told = isSure && !unfit.isEmpty() ? differing(bills) : Optional.empty();
        return told.map(total -> Remark.of("intake.total-differs", total.stated, total.read))
                .or(repeats::told);
    }

    /** Sums that fit beside another below the same rows, or fit the rows below them or what the bills come to, are none. */
    private Optional<Unfit> differing(Collection<Bill> bills) {
        Map<YearMonth, Money> byMonth = new HashMap<>();
        Money all = Money.ZERO;
        Money stated = Money.ZERO;
        for (Bill bill : bills) {
            Money net = BillItems.net(bill.items());
            all = all.plus(net);
            stated = stated.plus(bill.statedTotal() == null ? net : bill.statedTotal());
            byMonth.merge(bill.cycle().month(), net, Money::plus);
        }
        Set<Money> charged = new HashSet<>(byMonth.values());
        charged.addAll(List.of(all, stated));
        boolean isReadOtherwise = !all.equals(credited.sum()) && !all.equals(once.sum());
        Set<Integer> below = new HashSet<>();
        ways.forEach(way -> below.addAll(way.heldBelow(unfit)));
        return unfit.stream()
                .filter(total -> !fitted.contains(total.rows)
                        && !charged.contains(total.stated)
                        && !below.contains(total.at)
                        && !isOfRejected(total)
                        && !(isReadOtherwise && total.rows < rows))
                .findFirst();
    }

    /** Whether some of the rows that were rejected may be what is missing: that they are is told of each. */
    private boolean isOfRejected(Unfit total) {
        Money missing = total.stated.minus(total.read);
        return missing.isPositive() && missing.compareTo(withRejected.sum().minus(credited.sum())) <= 0;
    }
}
