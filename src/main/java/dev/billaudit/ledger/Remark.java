package dev.billaudit.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Something to tell a person, without the language: a key of the wording packs and the values to put in.
 *
 * @param key such as {@code rule.unrecognised-sp.why}
 * @param args the values for {@code {0}}, {@code {1}} …
 */
public record Remark(String key, List<String> args) {

    /** Copies the list. */
    public Remark {
        args = List.copyOf(args);
    }

    /** What tells a value that is keys from one that is text; no export holds it. */
    private static final char KEYS = '\uE0F0';

    private static final String BETWEEN_KEYS = ",";

    /** What tells a value that is another remark, and what stands between its parts. */
    private static final char REMARK = '\uE0F1';

    private static final String BETWEEN_PARTS = "\uE0F2";

    /** A value that is words itself: they are said in the language of the remark. */
    public static String words(Collection<String> keys) {
        return KEYS + String.join(BETWEEN_KEYS, keys);
    }

    /** The keys of a value made by {@link #words}; empty for a text. */
    public static List<String> keysOf(String value) {
        boolean isKeys = value.length() > 1 && value.charAt(0) == KEYS;
        return isKeys ? List.of(value.substring(1).split(BETWEEN_KEYS, -1)) : List.of();
    }

    /** A value that is another remark: it is said in the language of the remark. */
    public static String within(Remark other) {
        StringBuilder value = new StringBuilder().append(REMARK).append(other.key);
        other.args.forEach(arg -> value.append(BETWEEN_PARTS).append(arg));
        return value.toString();
    }

    /** The remark of a value made by {@link #within}; empty for any other value. */
    public static Optional<Remark> remarkIn(String value) {
        if (value.isEmpty() || value.charAt(0) != REMARK) {
            return Optional.empty();
        }
        List<String> parts = List.of(value.substring(1).split(BETWEEN_PARTS, -1));
        return Optional.of(new Remark(parts.get(0), parts.subList(1, parts.size())));
    }

    /** A remark with its values. */
    public static Remark of(String key, Object... args) {
        return new Remark(key, List.of(args).stream().map(String::valueOf).toList());
    }
}
