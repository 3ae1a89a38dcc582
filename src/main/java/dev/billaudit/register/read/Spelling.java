package dev.billaudit.register.read;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How far two spellings are apart, to offer the word that was probably meant. Never used to accept one. */
final class Spelling {

    private Spelling() {}

    /** The known word with the smallest distance; of several the first. */
    static String nearest(String word, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .orElseThrow();
    }

    /** Insertions, deletions and replacements that turn one word into the other, whatever their case. */
    static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] before = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = before[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(before[column], current[column - 1]) + 1);
            }
            before = current;
        }
        return before[to.length()];
    }
}
