package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of tables come to, counted in one way, and what they came to at each break between them. */
final class RunningSum {

    private Money sum = Money.ZERO;
    private final List<Money> breaks = new ArrayList<>();
    /** How many rows stand above the last break at which the rows came to a sum. */
    private final Map<Money, Integer> above = new HashMap<>();

    void add(Money amount) {
        sum = sum.plus(amount);
    }

    Money sum() {
        return sum;
    }

    /** A break below so many rows. */
    void mark(int rows) {
        breaks.add(sum);
        above.put(sum, rows);
    }

    /** How many rows stand above those that come to a figure, of which the last is the last so far; null where none do. */
    @Nullable
    Integer from(Money figure) {
        return above.get(sum.minus(figure));
    }

    /** Of figures that stand at breaks, the breaks from which on rows come to theirs, up to a later break. */
    Set<Integer> heldBelow(List<GroupTotals.Unfit> figures) {
        Set<Integer> held = new HashSet<>();
        Set<Money> below = new HashSet<>();
        int next = breaks.size() - 1;
        for (int i = figures.size() - 1; i >= 0; i--) {
            GroupTotals.Unfit figure = figures.get(i);
            for (; next > figure.at(); next--) {
                below.add(breaks.get(next));
            }
            if (below.contains(breaks.get(figure.at()).plus(figure.stated()))) {
                held.add(figure.at());
            }
        }
        return held;
    }
}
