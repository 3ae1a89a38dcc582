package dev.billaudit.register;

import java.math.BigDecimal;

/**
 * How alike two names are: 1 minus the Levenshtein distance over the longer length, kept as a fraction. It never
 * acquits; it is only offered to a person.
 *
 * @param distance how many characters must change
 * @param longer the length of the longer name, at least 1
 */
public record Likeness(int distance, int longer) {

    private static final int HUNDRED = 100;

    /** Compares two names as they stand, character by character. */
    public static Likeness of(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        int[] above = new int[right.length + 1];
        for (int j = 0; j <= right.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length; i++) {
            int[] row = new int[right.length + 1];
            row[0] = i;
            for (int j = 1; j <= right.length; j++) {
                int change = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return new Likeness(above[right.length], Math.max(1, Math.max(left.length, right.length)));
    }

    /** Whether it is at least that share, such as {@code 0.9}. */
    public boolean isAtLeast(BigDecimal share) {
        return BigDecimal.valueOf((long) longer - distance).compareTo(share.multiply(BigDecimal.valueOf(longer))) >= 0;
    }

    /** The share in whole per cent, rounded down. */
    public int percent() {
        return (longer - distance) * HUNDRED / longer;
    }
}
