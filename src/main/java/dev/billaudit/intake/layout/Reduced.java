package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price, what is taken off it, and what remains: the third is a check on the other two.
 *
 * @param before the price
 * @param reduction negative or zero
 */
record Reduced(Money before, Money reduction) {

    /** Fits the figures together, whichever sign the reduction is printed with; null when they do not fit. */
    static @Nullable Reduced of(@Nullable Money before, @Nullable Money reduction, @Nullable Money net) {
        Money off = reduction == null ? Money.ZERO : reduction.absolute().negated();
        if (before == null && net == null) {
            return null;
        }
        if (before == null) {
            return net == null ? null : new Reduced(net.minus(off), off);
        }
        if (net == null || before.plus(off).equals(net)) {
            return new Reduced(before, off);
        }
        boolean isUnstated = reduction == null && net.compareTo(before) < 0 && !net.isNegative();
        return isUnstated ? null : reversed(before, reduction, net);
    }

    /** What the columns of a row say; what was taken off is told by what remains where there is no column for it. */
    static @Nullable Reduced in(Columns columns, List<String> cells) {
        Money before = columns.amount(cells, Field.BEFORE).value();
        Money net = columns.amount(cells, Field.NET).value();
        return columns.has(Field.REDUCTION) || before == null || net == null
                ? of(before, columns.amount(cells, Field.REDUCTION).value(), net)
                : derived(before, net);
    }

    /**
     * A price and what remains of it, where nothing says what was taken off; null where it is more than the price, or all of it: nothing
     * paid may as well be still due.
     */
    static @Nullable Reduced derived(Money before, Money net) {
        boolean isPart = net.isPositive() && net.compareTo(before) <= 0;
        return isPart || net.equals(before) ? new Reduced(before, net.minus(before)) : null;
    }

    /** A credit that is itself reduced: the price is negative and the reduction gives a part of it back. */
    private static @Nullable Reduced reversed(Money before, @Nullable Money reduction, Money net) {
        boolean isReversed = reduction != null
                && before.isNegative()
                && before.plus(reduction).equals(net);
        return isReversed ? new Reduced(net, Money.ZERO) : null;
    }
}
