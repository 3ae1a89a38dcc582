package dev.billaudit.cli;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what somebody meant who mistyped. */
final class Nearest {

    private Nearest() {}

    /** The known word with the fewest keystrokes between, null when more than a third of it would have to change. */
    static @Nullable String of(String typed, List<String> known) {
        return known.stream()
                .filter(word -> distance(typed, word) <= Math.max(2, word.length() / 3))
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int swap = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
