package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Rows below a total that call themselves parts of it, {@code 其中：抵扣赠款}, and rows that by their names tell of payments: none of
 * the charges, unless a later total only holds with them.
 */
final class HeldParts {

    /** A row, and how many entries stand above it. */
    private record Part(BillEntry entry, int above) {}

    /** Of more rows some come to any difference. */
    private static final int MOST_TRIED = 6;

    private final List<Part> parts = new ArrayList<>();

    void hold(BillEntry entry, int above) {
        parts.add(new Part(entry, above));
    }

    /** Keeps the rows so far; what it answers forgets those that came later. */
    Runnable mark() {
        List<Part> kept = List.copyOf(parts);
        return () -> {
            parts.clear();
            parts.addAll(kept);
        };
    }

    /** How many of these rows stand above the entry that is the at-th without them. */
    private int before(int at) {
        return (int) parts.stream().filter(part -> part.above <= at).count();
    }

    /** Where the entry that was the at-th stands once all rows are among them. */
    int moved(int at) {
        return at + before(at - 1);
    }

    /**
     * The entries with the rows at their places, if only so a later total holds, or with the only ones of them that it holds with;
     * the entries as they are otherwise.
     *
     * @param holds whether entries come to that total
     */
    List<BillEntry> settled(List<BillEntry> entries, Predicate<List<BillEntry>> holds) {
        if (parts.isEmpty() || holds.test(entries)) {
            return entries;
        }
        List<BillEntry> all = with(entries, parts);
        if (holds.test(all)) {
            return all;
        }
        List<List<Part>> some = parts.size() > MOST_TRIED
                ? List.of()
                : IntStream.range(1, (1 << parts.size()) - 1)
                        .mapToObj(this::chosen)
                        .filter(chosen -> holds.test(with(entries, chosen)))
                        .toList();
        if (some.size() != 1) {
            return entries;
        }
        parts.retainAll(some.get(0));
        return with(entries, parts);
    }

    private List<Part> chosen(int bits) {
        return IntStream.range(0, parts.size())
                .filter(at -> (bits >> at & 1) == 1)
                .mapToObj(parts::get)
                .toList();
    }

    private static List<BillEntry> with(List<BillEntry> entries, List<Part> added) {
        List<BillEntry> all = new ArrayList<>(entries);
        for (int i = added.size() - 1; i >= 0; i--) {
            all.add(added.get(i).above, added.get(i).entry);
        }
        return all;
    }

    void forget() {
        parts.clear();
    }

    /** Whether all rows are such. */
    boolean areAll(Predicate<BillEntry> such) {
        return parts.stream().map(Part::entry).allMatch(such);
    }

    /** Whether a total may hold them. */
    boolean isAny() {
        return !parts.isEmpty();
    }

    /** What they come to. */
    Money sum() {
        return parts.stream().map(part -> part.entry.net()).reduce(Money.ZERO, Money::plus);
    }
}
