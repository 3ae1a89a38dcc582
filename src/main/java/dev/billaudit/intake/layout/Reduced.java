package dev.billaudit.intake.layout;

import dev.billaudit.ledger.Money;
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

    /** A credit that is itself reduced: the price is negative and the reduction gives a part of it back. */
    private static @Nullable Reduced reversed(Money before, @Nullable Money reduction, Money net) {
        boolean isReversed = reduction != null
                && before.isNegative()
                && before.plus(reduction).equals(net);
        return isReversed ? new Reduced(net, Money.ZERO) : null;
    }
}
