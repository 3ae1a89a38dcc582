package dev.billaudit.ledger;

import dev.billaudit.ledger.BillCharges.PlacedCharge;
import dev.billaudit.ledger.ChargeLine.Origin;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records behind the bill's items, so that the same money is never charged twice. The item stays the charge;
 * the records lend it code, port, day and rhythm.
 */
final class RecordMatching {

    private static final Comparator<PricedRecord> BY_TIME = Comparator.comparing(
                    PricedRecord::time, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
            .thenComparing(SpeakingRecords.BY_PLACE);

    private final List<PlacedCharge> items;
    private final List<PricedRecord> free;

    RecordMatching(List<PlacedCharge> items, List<PricedRecord> records) {
        this.items = new ArrayList<>(items);
        this.free = new ArrayList<>(records);
        this.free.sort(BY_TIME);
    }

    /** The items in their order, completed where records are behind them. */
    List<PlacedCharge> lend() {
        for (boolean ownCategory : new boolean[] {true, false}) {
            each(item -> one(item, ownCategory));
            each(item -> several(item, ownCategory));
        }
        each(this::onlyCandidate);
        return items;
    }

    /** The records no item explains, by place. */
    List<PricedRecord> left() {
        return free.stream().sorted(SpeakingRecords.BY_PLACE).toList();
    }

    private void each(Function<PlacedCharge, List<PricedRecord>> finder) {
        for (int i = 0; i < items.size(); i++) {
            PlacedCharge item = items.get(i);
            List<PricedRecord> behind = isWaiting(item) ? finder.apply(item) : List.of();
            if (!behind.isEmpty()) {
                behind.forEach(free::remove);
                items.set(i, completed(item, behind));
            }
        }
    }

    private static boolean isWaiting(PlacedCharge item) {
        ChargeLine line = item.line();
        boolean printed = line.origin() == Origin.BILL_ITEM || line.origin() == Origin.REDUCTION;
        return printed
                && !item.isRemainder()
                && !line.amount().isZero()
                && line.evidence().size() == 1;
    }

    private List<PricedRecord> one(PlacedCharge item, boolean ownCategory) {
        return candidates(item, ownCategory).stream()
                .filter(row -> row.amount().equals(item.line().amount()) && sameService(item.line(), row))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /** Single uses that sum to the item, from the first on. */
    private List<PricedRecord> several(PlacedCharge item, boolean ownCategory) {
        Money wanted = item.line().amount();
        List<PricedRecord> behind = new ArrayList<>();
        Money sum = Money.ZERO;
        for (PricedRecord row : candidates(item, ownCategory)) {
            if (sameService(item.line(), row) && row.amount().isPositive() && sum.compareTo(wanted) < 0) {
                behind.add(row);
                sum = sum.plus(row.amount());
            }
        }
        return sum.equals(wanted) ? behind : List.of();
    }

    /** An item and a record of one amount, each the only one of it, where one of them names nothing. */
    private List<PricedRecord> onlyCandidate(PlacedCharge item) {
        ChargeLine line = item.line();
        long rivals = items.stream()
                .filter(other -> isWaiting(other)
                        && other.line().category() == line.category()
                        && other.line().amount().equals(line.amount()))
                .count();
        List<PricedRecord> rows = candidates(item, true).stream()
                .filter(row -> row.amount().equals(line.amount()))
                .toList();
        return rivals == 1 && rows.size() == 1 && doesNotClash(line, rows.get(0)) ? rows : List.of();
    }

    private static boolean doesNotClash(ChargeLine line, PricedRecord row) {
        return (PrintedName.isAbsent(line.item()) || PrintedName.isAbsent(row.service()))
                && !PrintedName.codesClash(line.provider(), row.provider());
    }

    private static boolean sameService(ChargeLine line, PricedRecord row) {
        return PrintedName.sameCodes(line.provider(), row.provider())
                || (PrintedName.same(line.item(), row.service())
                        && !PrintedName.codesClash(line.provider(), row.provider()));
    }

    private List<PricedRecord> candidates(PlacedCharge item, boolean ownCategory) {
        Category category = item.line().category();
        return BillCharges.isForThirdParties(category)
                ? free.stream()
                        .filter(row -> (row.category() == category) == ownCategory)
                        .toList()
                : List.of();
    }

    private static PlacedCharge completed(PlacedCharge item, List<PricedRecord> behind) {
        ChargeLine line = item.line();
        PricedRecord first = behind.get(0);
        List<Evidence> evidence = new ArrayList<>(line.evidence());
        behind.forEach(row -> evidence.add(row.evidence()));
        var completed = new ChargeLine(
                line.number(),
                line.category(),
                line.item() != null ? line.item() : first.service(),
                line.provider().completedBy(first.provider()),
                line.rhythm() == Rhythm.UNSTATED ? commonRhythm(behind) : line.rhythm(),
                line.amount(),
                line.origin(),
                line.section(),
                line.cycle(),
                dayOf(behind),
                evidence);
        return new PlacedCharge(item.row(), false, item.printed(), completed);
    }

    private static Rhythm commonRhythm(List<PricedRecord> rows) {
        Rhythm first = rows.get(0).rhythm();
        return rows.stream().allMatch(row -> row.rhythm() == first) ? first : Rhythm.UNSTATED;
    }

    static @Nullable LocalDate dayOf(List<PricedRecord> rows) {
        return rows.stream()
                .map(PricedRecord::time)
                .filter(Objects::nonNull)
                .map(LocalDateTime::toLocalDate)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
