package dev.billaudit.intake.layout;

import dev.billaudit.intake.LineTaker.StrictDecoder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts met in the fields of plain lines, each decoded once: there are few among millions. What was told of a text is
 * kept with it.
 */
final class FieldTexts<T> {

    private static final int PLACES = 1 << 10;

    /** A column of other parties' numbers or addresses has as many texts as rows: those are not kept for ever. */
    private final int most;

    private @Nullable Kept<T>[] table;
    private int size;

    FieldTexts(int most) {
        this.most = most;
        table = places(PLACES);
    }

    /** One text; what it means is told by who asks first. */
    static final class Kept<T> {

        private final byte[] bytes;
        private final int hash;
        private final @Nullable String text;
        private @Nullable T meaning;

        private Kept(byte[] bytes, int hash, @Nullable String text) {
            this.bytes = bytes;
            this.hash = hash;
            this.text = text;
        }

        /** The text, null when its bytes cannot be trusted. */
        @Nullable
        String text() {
            return text;
        }

        /** What was told of it, null for nothing yet. */
        @Nullable
        T meaning() {
            return meaning;
        }

        void tell(T told) {
            meaning = told;
        }
    }

    /** The text of a field. */
    Kept<T> of(byte[] buffer, int from, int to, StrictDecoder strict) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        hash ^= hash >>> 15;
        int at = hash & (table.length - 1);
        Kept<T> kept = table[at];
        while (kept != null) {
            if (kept.hash == hash && Arrays.equals(kept.bytes, 0, kept.bytes.length, buffer, from, to)) {
                return kept;
            }
            at = (at + 1) & (table.length - 1);
            kept = table[at];
        }
        Kept<T> fresh = new Kept<>(Arrays.copyOfRange(buffer, from, to), hash, strict.decode(buffer, from, to));
        keep(fresh);
        return fresh;
    }

    private void keep(Kept<T> fresh) {
        if (size >= most) {
            table = places(PLACES);
            size = 0;
        } else if (size * 2 >= table.length) {
            grow();
        }
        size++;
        put(table, fresh);
    }

    private void grow() {
        @Nullable Kept<T>[] larger = places(table.length * 2);
        for (Kept<T> kept : table) {
            if (kept != null) {
                put(larger, kept);
            }
        }
        table = larger;
    }

    private static <T> void put(@Nullable Kept<T>[] table, Kept<T> kept) {
        int at = kept.hash & (table.length - 1);
        while (table[at] != null) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = kept;
    }

    @SuppressWarnings("unchecked") // an array of a generic type can only be made raw
    private static <T> @Nullable Kept<T>[] places(int count) {
        return (@Nullable Kept<T>[]) new Kept<?>[count];
    }
}
