package dev.billaudit.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in Chinese yuan, exact to the li (0.001 yuan), the smallest unit any carrier exports.
 *
 * <p>Positive amounts are owed by the customer, negative ones are credits. Nothing is ever rounded except by
 * {@link #timesFraction}, which says so.
 *
 * @param li thousandths of a yuan
 */
public record Money(long li) implements Comparable<Money> {

    /** No money at all. */
    public static final Money ZERO = new Money(0);

    private static final int LI_DIGITS = 3;
    private static final long LI_PER_FEN = 10;

    /**
     * Reads an amount in yuan such as {@code "15"} or {@code "0.305"}.
     *
     * @throws ArithmeticException if it has more than three significant decimals or does not fit; nothing is rounded
     * @throws NumberFormatException if it is no plain decimal number
     */
    public static Money ofYuan(String yuan) {
        return ofYuan(new BigDecimal(yuan));
    }

    /**
     * Takes an exact amount in yuan.
     *
     * @throws ArithmeticException if it has more than three significant decimals or does not fit
     */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.setScale(LI_DIGITS, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }

    /** Adds, refusing to overflow. */
    public Money plus(Money other) {
        return new Money(Math.addExact(li, other.li));
    }

    /** Subtracts, refusing to overflow. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(li, other.li));
    }

    /** So many times the amount. */
    public Money times(int count) {
        return new Money(Math.multiplyExact(li, count));
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(Math.negateExact(li));
    }

    /** The amount without its sign. */
    public Money absolute() {
        return li < 0 ? negated() : this;
    }

    /**
     * The share {@code part / whole} of this amount, rounded towards zero to the fen (0.01 yuan).
     *
     * @throws ArithmeticException if {@code whole} is zero
     */
    public Money timesFraction(long part, long whole) {
        long share = Math.multiplyExact(li, part) / whole;
        return new Money(share / LI_PER_FEN * LI_PER_FEN);
    }

    /** The smaller of the two. */
    public Money atMost(Money other) {
        return li <= other.li ? this : other;
    }

    /** The larger of the two. */
    public Money atLeast(Money other) {
        return li >= other.li ? this : other;
    }

    public boolean isZero() {
        return li == 0;
    }

    public boolean isPositive() {
        return li > 0;
    }

    public boolean isNegative() {
        return li < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(li, other.li);
    }

    /** Yuan with two decimals, or three where the li are not full fen: {@code "7.00"}, {@code "0.305"}. */
    @Override
    public String toString() {
        int scale = li % LI_PER_FEN == 0 ? 2 : LI_DIGITS;
        return BigDecimal.valueOf(li, LI_DIGITS)
                .setScale(scale, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
