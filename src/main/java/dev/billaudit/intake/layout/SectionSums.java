package dev.billaudit.intake.layout;

import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Remark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sums that one bill prints of its sections: which rows they close, and whether those come to them. */
final class SectionSums {

    private final Vocabulary words;
    private final List<BillEntry> entries;
    private final BiFunction<List<BillEntry>, @Nullable Money, Money> net;
    private @Nullable Remark unfit;
    private @Nullable Remark exceeded;
    private @Nullable Remark unsure;
    /** How many entries stand above the last sum of a section. */
    private int summed;

    /**
     * Begins without any.
     *
     * @param entries the rows of the bill as they are read
     * @param net what rows come to, and the total that may tell their signs
     */
    SectionSums(Vocabulary words, List<BillEntry> entries, BiFunction<List<BillEntry>, @Nullable Money, Money> net) {
        this.words = words;
        this.entries = entries;
        this.net = net;
    }

    /** Keeps what is known so far; what it answers forgets what came later. */
    Runnable mark() {
        Remark told = unfit;
        int closed = summed;
        return () -> {
            unfit = told;
            summed = closed;
        };
    }

    /** Whether the rows of a section come to its sum; where not, a row may be missing. */
    boolean check(String section, Money amount) {
        List<BillEntry> open = entries.subList(Math.min(summed, entries.size()), entries.size());
        List<BillEntry> own = entries.stream()
                .filter(entry -> section.equals(entry.title()) || isCalled(entry, Headings.title(section)))
                .toList();
        boolean fits = Stream.of(open, own, entries)
                .anyMatch(rows -> net.apply(rows, amount).equals(amount));
        if (!fits && unfit == null) {
            unfit = Remark.of("intake.section-differs", section, amount, net.apply(open, null));
        }
        return fits;
    }

    /**
     * Whether a sum that names what it sums, {@code 代收费小计}, closes rows above it: those of the open section, a row that
     * has its name and amount, or the rows since the last sum, which are then that section's.
     *
     * @param title of the open section, null for none
     */
    boolean closes(@Nullable String title, String name, Money amount) {
        List<BillEntry> open = entries.subList(summed, entries.size());
        boolean isOpen = title != null && Headings.title(title).equals(name);
        boolean isKnown = isOpen
                || entries.stream()
                        .anyMatch(entry -> isCalled(entry, name) && entry.net().equals(amount));
        boolean isSum = !open.isEmpty() && net.apply(open, amount).equals(amount);
        boolean isFlat = open.stream().allMatch(entry -> entry.title() == null && !words.isSection(entry.name()));
        if (!isKnown && isSum && isFlat && words.isSection(name)) {
            open.replaceAll(entry -> entry.under(name));
        }
        return isKnown || isSum;
    }

    private static boolean isCalled(BillEntry entry, String name) {
        return Headings.title(entry.name()).equals(name);
    }

    /** Whether the rows above come to a sum that stands above them. */
    boolean isHeaded() {
        int at = summed - 1;
        return at >= 0
                && at < entries.size() - 1
                && net.apply(entries.subList(at + 1, entries.size()), null)
                        .equals(entries.get(at).net());
    }

    /** Whether rows stand above that no sum of a section has closed. */
    boolean isUnsummed() {
        return summed < entries.size();
    }

    /** What stands above belongs to a sum. */
    void end() {
        summed = entries.size();
    }

    /** Compares the sums of a bill without a total with what stands below them: the items are charged, more than the sum. */
    void compare(List<BillItem> items) {
        exceeded = exceeded(items)
                .map(sum -> Remark.of("intake.section-exceeded", sum.name(), sum.amount(), below(items, sum)))
                .orElse(null);
        Map<Place, BillEntry> rows = new HashMap<>();
        entries.forEach(entry -> rows.putIfAbsent(entry.evidence().place(), entry));
        unsure = items.stream()
                .filter(sum -> sum.role() == Role.SECTION_SUM && sum.amount().isPositive() && isOnce(items, sum))
                .filter(sum -> below(items, sum).compareTo(sum.amount()) < 0)
                .filter(sum -> items.stream()
                        .filter(item -> sum.name().equals(item.parent())
                                && item.amount().isPositive())
                        .anyMatch(item -> isGuessed(
                                rows.get(item.evidence().place()),
                                rows.get(sum.evidence().place()))))
                .findFirst()
                .map(sum -> Remark.of("intake.section-unsure", sum.name(), sum.amount(), below(items, sum)))
                .orElse(null);
    }

    /** Whether nothing but its place says that a row of an unknown name is a part of the sum above it. */
    private boolean isGuessed(@Nullable BillEntry row, @Nullable BillEntry sum) {
        return row != null
                && sum != null
                && !row.isItem()
                && !row.isPart()
                && row.title() == null
                && row.indent() == sum.indent()
                && words.category(Carrier.UNKNOWN, row.name(), null) == Category.OTHER;
    }

    /** Whether more than its sum stands below a section. */
    static boolean areExceeded(List<BillItem> items) {
        return exceeded(items).isPresent();
    }

    private static Optional<BillItem> exceeded(List<BillItem> items) {
        return items.stream()
                .filter(sum -> sum.role() == Role.SECTION_SUM && sum.amount().isPositive() && isOnce(items, sum))
                .filter(sum -> below(items, sum).compareTo(sum.amount()) > 0)
                .findFirst();
    }

    /** A section that is printed again may be printed with its items once only. */
    private static boolean isOnce(List<BillItem> items, BillItem sum) {
        return items.stream()
                        .filter(item ->
                                item.role() == Role.SECTION_SUM && item.name().equals(sum.name()))
                        .count()
                == 1;
    }

    private static Money below(List<BillItem> items, BillItem sum) {
        return items.stream()
                .filter(item -> sum.name().equals(item.parent()))
                .map(BillItem::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What a person has to know of sums that do not fit. */
    Optional<Remark> told() {
        return Optional.ofNullable(unfit).or(() -> Optional.ofNullable(exceeded));
    }

    /** What a person has to know of rows that nothing but their place makes a part of a sum. */
    Optional<Remark> unsure() {
        return Optional.ofNullable(unsure);
    }
}
