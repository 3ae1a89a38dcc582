package dev.billaudit.intake.layout;

import dev.billaudit.intake.layout.BillTotals.Total;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Remark;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one section with other amounts of which the bill's total counts one only: they stand in one table, or one of them below the
 * total, where a second bill may follow. A summary above a table of its items may print less than that, and is not told of.
 */
final class UncountedSums {

    private record Section(
            String name, int indent, @Nullable String title) {}

    private final Vocabulary words;
    private final List<BillItem> items;
    private final Total stated;
    private final Set<Place> read;
    private final boolean isWhole;

    private UncountedSums(Vocabulary words, List<BillItem> items, Total stated) {
        this.words = words;
        this.items = items;
        this.stated = stated;
        read = items.stream().map(item -> item.evidence().place()).collect(Collectors.toSet());
        isWhole = BillItems.net(items).equals(stated.amount());
    }

    /** What a person has to know of the first such rows. */
    static Optional<Remark> of(List<BillEntry> rows, List<BillItem> items, Total stated, Vocabulary words) {
        return new UncountedSums(words, items, stated).told(rows);
    }

    private Optional<Remark> told(List<BillEntry> rows) {
        Set<String> itemised = items.stream()
                .map(BillItem::parent)
                .filter(Objects::nonNull)
                .map(Headings::title)
                .collect(Collectors.toSet());
        Map<Section, List<BillEntry>> sections = rows.stream()
                .filter(row -> !row.isItem() && !row.isPart() && !row.net().isZero() && words.isSection(row.name()))
                .filter(row -> !itemised.contains(Headings.title(row.name())))
                .collect(Collectors.groupingBy(
                        row -> new Section(Headings.title(row.name()), row.indent(), row.title()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return sections.values().stream()
                .filter(alike -> !isWhole || !alike.stream().allMatch(row -> read.contains(place(row))))
                .filter(alike -> !isSumOfOthers(alike))
                .map(this::unlike)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isSumOfOthers(Collection<BillEntry> alike) {
        Money all = alike.stream().map(BillEntry::net).reduce(Money.ZERO, Money::plus);
        return alike.stream().anyMatch(row -> all.minus(row.net()).equals(row.net()));
    }

    private Optional<Remark> unlike(List<BillEntry> alike) {
        BillEntry first = alike.get(0);
        return alike.stream()
                .filter(other -> !other.net().equals(first.net()))
                .filter(other -> other.part() == first.part() || isBelowTotal(other))
                .findFirst()
                .map(other -> Remark.of(
                        "intake.sum-not-counted",
                        first.name().strip(),
                        place(first).row(),
                        first.net(),
                        place(other).row(),
                        other.net(),
                        stated.amount()));
    }

    private boolean isBelowTotal(BillEntry row) {
        Place total = stated.evidence().place();
        return Objects.equals(total.sheet(), place(row).sheet()) && place(row).row() > total.row();
    }

    private static Place place(BillEntry row) {
        return row.evidence().place();
    }
}
