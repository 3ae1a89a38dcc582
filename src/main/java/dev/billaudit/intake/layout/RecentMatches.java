package dev.billaudit.intake.layout;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The tables that the last rows of headings were taken for. A group's files have the same headings by the thousand, and comparing
 * them with every layout costs more than reading a small file.
 *
 * <p>Any number of threads may ask. What is kept is bounded: headings take the place of others, and long rows are not kept.
 */
final class RecentMatches {

    private static final int PLACES = 1 << 8;
    private static final int MOST_CELLS = 60;
    private static final int LONGEST = 40;

    private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(PLACES);
    private final BiFunction<List<String>, Layouts.Surroundings, Layouts.@Nullable Match> compared;

    private record Known(List<String> cells, Layouts.Surroundings around, Layouts.@Nullable Match match) {}

    /** Takes a comparison that depends on nothing but the headings and what surrounds them. */
    RecentMatches(BiFunction<List<String>, Layouts.Surroundings, Layouts.@Nullable Match> compared) {
        this.compared = compared;
    }

    /** The table these headings belong to there, null for none. */
    Layouts.@Nullable Match of(List<String> cells, Layouts.Surroundings around) {
        int hash = 31 * cells.hashCode() + around.hashCode();
        int at = (hash ^ (hash >>> 16)) & (PLACES - 1);
        Known last = known.get(at);
        if (last != null && last.cells.equals(cells) && last.around.equals(around)) {
            return last.match;
        }
        Layouts.Match match = compared.apply(cells, around);
        if (cells.size() <= MOST_CELLS && cells.stream().allMatch(cell -> cell.length() <= LONGEST)) {
            known.set(at, new Known(List.copyOf(cells), around.copied(), match));
        }
        return match;
    }
}
