package dev.billaudit.intake.layout;

import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Remark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one section in several tables of a bill without a total. One may print the other, or each may be a charge: the larger one is
 * charged, and a person has to know of the rest.
 */
final class LargerSums {

    private record Section(
            String name, Category category, @Nullable String parent) {}

    private static final String TOLD = "intake.larger-sum-charged";

    private final List<BillItem> items;
    private final Function<Place, String> titles;

    private LargerSums(List<BillItem> items, Function<Place, String> titles) {
        this.items = items;
        this.titles = titles;
    }

    /**
     * What a person has to know of the first such sums.
     *
     * @param items of a bill without a total
     * @param rows the rows they were read from
     * @param titles what stands above the tables, empty for nothing
     */
    static Optional<Remark> of(List<BillItem> items, List<BillEntry> rows, List<String> titles) {
        LargerSums sums = new LargerSums(items, place -> title(place, rows, titles));
        return sums.told().or(() -> sums.leftOut(rows));
    }

    private static String title(Place place, List<BillEntry> rows, List<String> titles) {
        return rows.stream()
                .filter(row -> row.evidence().place().equals(place) && row.part() < titles.size())
                .findFirst()
                .map(row -> titles.get(row.part()))
                .orElse("");
    }

    /** Whether a remark tells of such sums. */
    static boolean isTold(Remark remark) {
        return remark.key().equals(TOLD);
    }

    private Optional<Remark> told() {
        Map<Section, List<BillItem>> sections = items.stream()
                .filter(item ->
                        item.role() == Role.SECTION_SUM && !item.amount().isZero())
                .collect(Collectors.groupingBy(
                        item -> new Section(item.name().strip(), item.category(), item.parent()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return sections.values().stream()
                .filter(alike -> alike.size() > 1 && !isSumOfOthers(alike))
                .filter(alike -> areItemised(alike.get(0)) || !isOneList(alike))
                .map(this::apart)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isSumOfOthers(List<BillItem> alike) {
        Money all = alike.stream().map(BillItem::amount).reduce(Money.ZERO, Money::plus);
        return alike.size() > 2
                && alike.stream().anyMatch(item -> all.minus(item.amount()).equals(item.amount()));
    }

    private boolean areItemised(BillItem sum) {
        return items.stream()
                .anyMatch(item -> item.parent() != null
                        && item.parent().strip().equals(sum.name().strip()));
    }

    /** Rows of one list, of which each other amount is charged. */
    private boolean isOneList(List<BillItem> alike) {
        BillItem first = alike.get(0);
        BillItem last = alike.get(alike.size() - 1);
        return Objects.equals(place(first).sheet(), place(last).sheet())
                && place(last).row() - place(first).row() == items.indexOf(last) - items.indexOf(first);
    }

    /** The first of which one is left out: of equal amounts only those that titles part. */
    private Optional<Remark> apart(List<BillItem> alike) {
        BillItem first = alike.get(0);
        return alike.stream()
                .skip(1)
                .filter(other -> !other.amount().equals(first.amount()) || areParted(first, place(other)))
                .findFirst()
                .map(other -> told(first, place(other), other.amount()));
    }

    private boolean areParted(BillItem one, Place other) {
        String title = titles.apply(place(one));
        String below = titles.apply(other);
        return !areItemised(one) && !title.isEmpty() && !below.isEmpty() && !title.equals(below);
    }

    /** The first row that was taken for a print of a sum in a table of another title, where nothing says of what that sum consists. */
    private Optional<Remark> leftOut(List<BillEntry> rows) {
        Set<Place> read = items.stream().map(LargerSums::place).collect(Collectors.toSet());
        return rows.stream()
                .filter(row ->
                        !read.contains(row.evidence().place()) && !row.net().isZero())
                .flatMap(row -> items.stream()
                        .filter(item -> item.role() == Role.SECTION_SUM && item.parent() == null && isPrint(row, item))
                        .map(item -> told(item, row.evidence().place(), row.net())))
                .findFirst();
    }

    private boolean isPrint(BillEntry row, BillItem sum) {
        return row.net().equals(sum.amount())
                && Headings.title(row.name()).equals(Headings.title(sum.name()))
                && areParted(sum, row.evidence().place());
    }

    private static Remark told(BillItem first, Place other, Money amount) {
        return Remark.of(TOLD, first.name().strip(), place(first).row(), first.amount(), other.row(), amount);
    }

    private static Place place(BillItem item) {
        return item.evidence().place();
    }
}
