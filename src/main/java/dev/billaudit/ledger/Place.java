package dev.billaudit.ledger;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands.
 *
 * @param file the path relative to the bills folder, with {@code /}; {@code a.zip!/b.csv} for a member of an archive
 * @param sha256 the digest of the file's bytes, lower-case hexadecimal
 * @param sheet the name of the sheet, null for text
 * @param row the physical line or the sheet row, counted from 1
 */
public record Place(String file, String sha256, @Nullable String sheet, int row) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparing(place -> place.sheet == null ? "" : place.sheet)
            .thenComparingInt(Place::row);

    /** The place as a name, by which a map that is stored can be kept. */
    public String key() {
        return file + "\n" + (sheet == null ? "" : sheet) + "\n" + row;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
