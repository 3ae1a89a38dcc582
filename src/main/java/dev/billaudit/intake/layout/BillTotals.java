package dev.billaudit.intake.layout;

import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The totals that one bill prints, and which of them is the bill's. */
final class BillTotals {

    /**
     * A total the bill prints.
     *
     * @param rank how telling its name is, 0 the most; -1 for one that is none of the bill's totals
     * @param isOfSection whether it closes a table of one section
     * @param above how many rows stand above it
     */
    record Total(String name, int rank, boolean isOfSection, Money amount, int above, Evidence evidence) {

        /** Whether it sums up all of the bill, by its name. */
        boolean isOfBill() {
            return !isOfSection && (rank >= 0 || TotalNames.isOfAll(bare()));
        }

        /** Whether items come to it. */
        boolean isNetOf(List<BillItem> items) {
            return BillItems.net(items).equals(amount);
        }

        /** Whether it calls itself a sum of a bill: what 本期消费 or 实时话费 counts is anybody's guess. */
        boolean isSum() {
            return isOfBill() && bare().endsWith("合计");
        }

        /** Whether it is called a sum and nothing else, of rows that name no provider. */
        boolean isBareOf(List<BillEntry> rows) {
            return Headings.heading(name).equals("合计")
                    && rows.stream().allMatch(entry -> entry.provider().equals(ServiceProvider.UNSTATED));
        }

        /** Whether nothing of the bill need follow it: it is no sum of a section, of a page or of what calls itself a part. */
        boolean closesBill() {
            return isOfBill() || (!isOfSection && bare().equals("合计"));
        }

        private String bare() {
            return TotalNames.unpriced(Headings.heading(name));
        }

        private Total movedTo(int place) {
            return new Total(name, rank, isOfSection, amount, place, evidence);
        }
    }

    /** What is left of all that is above. */
    private static final Pattern NET = Pattern.compile("实[收付缴]|应[付缴]|优惠后|折后|减免后");

    private static final Pattern MONEY = Pattern.compile("\\d\\.\\d|\\d元");

    private final Vocabulary words;
    private final List<Total> totals = new ArrayList<>();
    private @Nullable Total announced;

    BillTotals(Vocabulary words) {
        this.words = words;
    }

    void add(String name, boolean isOfSection, Money amount, int above, Evidence evidence) {
        totals.add(new Total(name, words.grandTotalRank(name), isOfSection, amount, above, evidence));
    }

    /** A total that stands above all tables of the bill; the first one counts. */
    void announce(String name, Money amount, Evidence evidence) {
        boolean isFirst = announced == null;
        announced = isFirst ? new Total(name, words.grandTotalRank(name), false, amount, 0, evidence) : announced;
    }

    /** The one above all tables, empty for none. */
    Optional<Total> announced() {
        return Optional.ofNullable(announced);
    }

    /** What the one above all tables says, if it calls itself a sum; else null. */
    @Nullable
    Money announcedSum() {
        return announced().filter(Total::isSum).map(Total::amount).orElse(null);
    }

    /** Of several bills the total above them all may be any's. */
    void forgetAnnounced() {
        announced = null;
    }

    /** All of them in the order of the bill. */
    List<Total> all() {
        return List.copyOf(totals);
    }

    Optional<Total> last() {
        return totals.isEmpty() ? Optional.empty() : Optional.of(totals.get(totals.size() - 1));
    }

    /** Keeps the totals so far; what it answers forgets those that came later. */
    Runnable mark() {
        List<Total> kept = List.copyOf(totals);
        return () -> {
            totals.clear();
            totals.addAll(kept);
        };
    }

    /** The last total that stands below more rows than these, empty for none. */
    Optional<Total> lastBelow(int rows) {
        return last().filter(total -> total.above > rows);
    }

    /** Rows were put between those above the totals. */
    void move(IntUnaryOperator moved) {
        totals.replaceAll(total -> total.movedTo(moved.applyAsInt(total.above)));
    }

    /** Forgets totals that turned out to be those of several bills. */
    void forget(Money amount) {
        totals.removeIf(total -> total.amount.equals(amount));
        announced = announced == null || announced.amount.equals(amount) ? null : announced;
    }

    /** How often a total is printed. */
    int prints(Total stated) {
        return (int) totals.stream()
                .filter(total -> total.rank == stated.rank
                        && !total.isOfSection
                        && total.name.equals(stated.name)
                        && total.amount.equals(stated.amount))
                .count();
    }

    /** The most telling total; of equal ones the first named, but the last of bare sums; never that of a page. */
    Optional<Total> stated() {
        Optional<Total> telling = totals.stream()
                .filter(total -> total.rank >= 0 && !total.isOfSection)
                .min(Comparator.comparingInt(Total::rank));
        if (telling.isPresent()) {
            return telling;
        }
        List<Total> bare = totals.stream()
                .filter(total -> !total.isOfSection && total.name.indexOf('页') < 0)
                .toList();
        return last(bare, "合计").or(() -> lastInWords(bare)).or(() -> last(bare, "小计"));
    }

    /** What was taken or is left to pay, 实收, 应付, in place of another total, where the rows come to that and not to this. */
    Total taken(Total stated, Predicate<Money> fits) {
        return fits.test(stated.amount)
                ? stated
                : fitting(fits).filter(total -> NET.matcher(total.name).find()).orElse(stated);
    }

    /** The last total, whatever its name, that the rows come to: what is due, 应收, and what was taken, 实收, may differ. */
    Optional<Total> fitting(Predicate<Money> fits) {
        return totals.stream()
                .filter(total -> !total.isOfSection && total.name.indexOf('页') < 0 && fits.test(total.amount))
                .reduce((first, second) -> second);
    }

    /** That a sum of money is printed which is none of the bill, since the rows do not come to it; empty for none. */
    Optional<Remark> unfit(Money net) {
        return totals.stream()
                .filter(total -> !total.isOfSection && total.name.indexOf('页') < 0 && !total.amount.isZero())
                .filter(total -> words.summed(total.name) == null
                        && MONEY.matcher(total.evidence.text()).find())
                .findFirst()
                .map(total -> Remark.of("intake.sum-not-met", total.name.strip(), total.amount, net));
    }

    /** The last 总共, 一共 or 共计 that is plainly of money: it may as well count the rows. */
    private static Optional<Total> lastInWords(List<Total> totals) {
        return totals.stream()
                .filter(total -> TotalNames.isOfAll(total.bare())
                        && MONEY.matcher(total.evidence.text()).find())
                .reduce((first, second) -> second);
    }

    private static Optional<Total> last(List<Total> totals, String name) {
        return totals.stream()
                .filter(total -> Headings.heading(total.name).contains(name))
                .reduce((first, second) -> second);
    }
}
