package dev.billaudit.ledger;

import java.util.List;

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

    /** A remark with its values. */
    public static Remark of(String key, Object... args) {
        return new Remark(key, List.of(args).stream().map(String::valueOf).toList());
    }
}
