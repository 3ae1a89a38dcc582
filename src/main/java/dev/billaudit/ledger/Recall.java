package dev.billaudit.ledger;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What a pure function answered for the texts it was asked of last. The rows of an export repeat a few names and words; asked anew
 * for each row, the patterns that judge them cost more than all the rest of the reading.
 *
 * <p>Any number of threads may ask. What is kept is bounded: a text takes the place of another, and long ones are not kept.
 *
 * @param <T> the answers, immutable
 */
public final class Recall<T> {

    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 100;

    private final AtomicReferenceArray<Answer<T>> answers = new AtomicReferenceArray<>(PLACES);
    private final Function<String, T> function;

    private record Answer<T>(String text, T value) {}

    /** Takes a function whose answer depends on nothing but the text. */
    public Recall(Function<String, T> function) {
        this.function = function;
    }

    /** The function's answer. */
    public T of(String text) {
        int hash = text.hashCode();
        int at = (hash ^ (hash >>> 12)) & (PLACES - 1);
        Answer<T> known = answers.get(at);
        if (known != null && known.text.equals(text)) {
            return known.value;
        }
        T value = function.apply(text);
        if (text.length() <= LONGEST) {
            answers.set(at, new Answer<>(text, value));
        }
        return value;
    }
}
