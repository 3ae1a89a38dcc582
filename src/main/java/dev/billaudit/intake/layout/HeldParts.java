package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rows below a total that call themselves parts of it, {@code 其中：抵扣赠款}: none of the charges, unless a later total only
 * holds with them.
 */
final class HeldParts {

    /** A row, and how many entries stand above it. */
    private record Part(BillEntry entry, int above) {}

    private final List<Part> parts = new ArrayList<>();

    void hold(BillEntry entry, int above) {
        parts.add(new Part(entry, above));
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
     * The entries with the rows at their places, if only so a later total holds; the entries as they are otherwise.
     *
     * @param holds whether entries come to that total
     */
    List<BillEntry> settled(List<BillEntry> entries, Predicate<List<BillEntry>> holds) {
        if (parts.isEmpty() || holds.test(entries)) {
            return entries;
        }
        List<BillEntry> all = new ArrayList<>(entries);
        for (int i = parts.size() - 1; i >= 0; i--) {
            all.add(parts.get(i).above, parts.get(i).entry);
        }
        return holds.test(all) ? all : entries;
    }

    void forget() {
        parts.clear();
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
