package dev.billaudit.ledger;

import dev.billaudit.ledger.BillCharges.OpenSum;
import dev.billaudit.ledger.BillCharges.PlacedCharge;
import dev.billaudit.ledger.ChargeLine.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Explains what value-added and on-behalf sums hold beyond their items by records; what no record explains is a
 * remainder. Records beyond a sum are no charges: the bill does not ask for them.
 */
final class SumRecords {

    /** So many records are tried in all choices: 2 to the power of it. */
    private static final int MOST_TRIED = 16;

    private final BillCharges bill;
    private final List<ChargeLine> unexplained;
    private final List<PricedRecord> free;
    private final Map<Category, List<PricedRecord>> taken = new EnumMap<>(Category.class);
    private final List<Remark> remarks;

    /**
     * Takes what is open.
     *
     * @param unexplained the items that no record stands behind
     * @param left records no item explains, by place
     */
    SumRecords(BillCharges bill, List<ChargeLine> unexplained, List<PricedRecord> left, List<Remark> remarks) {
        this.bill = bill;
        this.unexplained = unexplained;
        this.free = new ArrayList<>(left);
        this.remarks = remarks;
    }

    /** The remainders; {@link #charges()} has the records afterwards. */
    List<PlacedCharge> remainders() {
        List<Category> both = List.of(Category.VALUE_ADDED, Category.ON_BEHALF);
        both.forEach(category -> fillWithLists(category, rows -> isOwn(category, rows)));
        both.forEach(category -> fillWithLists(category, rows -> !isOwn(category, rows) && !fitsOwn(category, rows)));
        both.forEach(category -> fill(category, category));
        fill(Category.VALUE_ADDED, Category.ON_BEHALF);
        fill(Category.ON_BEHALF, Category.VALUE_ADDED);
        remarkOnTheRest(both);
        return both.stream()
                .filter(category -> rest(category).isPositive())
                .map(category -> remainder(bill.open(category), rest(category)))
                .toList();
    }

    /** The records that are charges, by place. */
    List<ChargeLine> charges() {
        List<PricedRecord> all = new ArrayList<>();
        IdentityHashMap<PricedRecord, Category> sections = new IdentityHashMap<>();
        taken.forEach((section, rows) -> rows.forEach(row -> {
            all.add(row);
            sections.put(row, section);
        }));
        all.sort(SpeakingRecords.BY_PLACE);
        return all.stream()
                .map(row -> RecordCharge.under(bill.open(Objects.requireNonNull(sections.get(row))), row))
                .toList();
    }

    /** A whole list that comes to the sum exactly is the one of that section, before any of its rows fits another sum. */
    private void fillWithLists(Category section, Predicate<List<PricedRecord>> lists) {
        Map<String, List<PricedRecord>> byFile = free.stream()
                .filter(RecordCharge::isWorthARow)
                .collect(Collectors.groupingBy(
                        row -> row.evidence().place().file(), LinkedHashMap::new, Collectors.toList()));
        for (List<PricedRecord> rows : byFile.values()) {
            List<PricedRecord> others =
                    rows.stream().filter(row -> row.category() != section).toList();
            boolean isOfItems =
                    !others.isEmpty() && mayBelongToItems(others.get(0).category(), others, rest(section));
            if (rest(section).isPositive() && sum(rows).equals(rest(section)) && lists.test(rows) && !isOfItems) {
                take(section, rows);
            }
        }
    }

    private static boolean isOwn(Category section, List<PricedRecord> rows) {
        return rows.stream().allMatch(row -> row.category() == section);
    }

    /** Whether a list is of the other kind alone, and that kind's own sum has room for all that is listed of it. */
    private boolean fitsOwn(Category section, List<PricedRecord> rows) {
        Category own = rows.get(0).category();
        List<PricedRecord> all = free.stream()
                .filter(row -> row.category() == own && RecordCharge.isWorthARow(row))
                .toList();
        return own != section && isOwn(own, rows) && sum(all).compareTo(rest(own)) <= 0;
    }

    private void take(Category section, List<PricedRecord> rows) {
        Set<PricedRecord> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(rows);
        free.removeIf(gone::contains);
        taken.computeIfAbsent(section, category -> new ArrayList<>()).addAll(rows);
    }

    /**
     * The section decides the category, not the list: lists mix both. Records of the other kind are lent unless they may belong to
     * items of their own kind that nothing explains, or when they come to the sum exactly.
     */
    private void fill(Category section, Category kind) {
        Money room = rest(section);
        List<PricedRecord> rows = free.stream()
                .filter(row -> row.category() == kind && RecordCharge.isWorthARow(row))
                .toList();
        // Rows of their own kind's sum that are left are each more than is left of it.
        boolean owedElsewhere = section != kind && mayBelongToItems(kind, rows, room);
        if (!room.isPositive() || owedElsewhere) {
            return;
        }
        take(section, fitting(room, rows));
    }

    /**
     * Whether records may stand behind items of their own kind: not when together they are just what a sum asks for. In
     * a mixed list the kind is a guess, so that records and items of other names are no pair; one collected for others may be
     * printed under its provider's name, but not with another amount.
     */
    private boolean mayBelongToItems(Category kind, List<PricedRecord> rows, Money room) {
        List<ChargeLine> items = unexplained.stream()
                .filter(item -> item.category() == kind
                        && ((kind == Category.ON_BEHALF && hasAmountOf(item, rows))
                                || rows.stream().anyMatch(row -> mayBe(item, row))))
                .toList();
        boolean isOne = rows.size() == 1
                && items.stream()
                        .anyMatch(item -> item.amount().equals(rows.get(0).amount()));
        return !items.isEmpty() && (isOne || !sum(rows).equals(room));
    }

    private static boolean hasAmountOf(ChargeLine item, List<PricedRecord> rows) {
        return sum(rows).equals(item.amount())
                || rows.stream().anyMatch(row -> row.amount().equals(item.amount()));
    }

    private static boolean mayBe(ChargeLine item, PricedRecord row) {
        return PrintedName.isAbsent(item.item())
                || PrintedName.isAbsent(row.service())
                || PrintedName.same(item.item(), row.service());
    }

    /**
     * All of them when refunds among them make them fit; else the first ones that come to the sum exactly, for the rest
     * is then of another bill; else the positive ones that fit, in their order.
     */
    private static List<PricedRecord> fitting(Money room, List<PricedRecord> rows) {
        List<PricedRecord> charged =
                rows.stream().filter(row -> !row.amount().isNegative()).toList();
        Money net = sum(rows);
        if (sum(charged).compareTo(room) > 0 && !net.isNegative() && net.compareTo(room) <= 0) {
            return rows;
        }
        if (sum(charged).compareTo(room) > 0 && charged.size() <= MOST_TRIED) {
            List<PricedRecord> exact = exact(room, charged);
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        List<PricedRecord> fitting = new ArrayList<>();
        Money used = Money.ZERO;
        for (PricedRecord row : charged) {
            if (used.plus(row.amount()).compareTo(room) <= 0) {
                fitting.add(row);
                used = used.plus(row.amount());
            }
        }
        return fitting;
    }

    /** The records that sum to the amount, the earliest of several choices; none when no choice does. */
    private static List<PricedRecord> exact(Money amount, List<PricedRecord> rows) {
        for (int i = 0; i < rows.size(); i++) {
            PricedRecord row = rows.get(i);
            Money left = amount.minus(row.amount());
            List<PricedRecord> others = List.of();
            if (left.isPositive()) {
                others = exact(left, rows.subList(i + 1, rows.size()));
            }
            if (left.isZero() || !others.isEmpty()) {
                List<PricedRecord> found = new ArrayList<>(List.of(row));
                found.addAll(others);
                return found;
            }
        }
        return List.of();
    }

    private Money rest(Category category) {
        Money open = bill.open(category).stream().map(OpenSum::amount).reduce(Money.ZERO, Money::plus);
        return open.minus(sum(taken.getOrDefault(category, List.of())));
    }

    private static PlacedCharge remainder(List<OpenSum> sums, Money rest) {
        OpenSum first = sums.get(0);
        String name = first.sum().name().strip();
        var line = new ChargeLine(
                0,
                first.sum().category(),
                name,
                ServiceProvider.UNSTATED,
                Rhythm.UNSTATED,
                rest,
                Origin.REMAINDER,
                name,
                first.cycle(),
                null,
                sums.stream().map(open -> open.sum().evidence()).toList());
        return new PlacedCharge(first.row(), true, null, line);
    }

    private void remarkOnTheRest(List<Category> both) {
        for (Category category : both) {
            List<PricedRecord> over = free.stream()
                    .filter(row -> row.category() == category && row.amount().isPositive())
                    .toList();
            if (!over.isEmpty()) {
                String key =
                        bill.open(category).isEmpty() ? "ledger.records-not-on-bill" : "ledger.records-exceed-section";
                remarks.add(Remark.of(key, over.size(), sum(over)));
            }
        }
    }

    private static Money sum(List<PricedRecord> rows) {
        return rows.stream().map(PricedRecord::amount).reduce(Money.ZERO, Money::plus);
    }
}
