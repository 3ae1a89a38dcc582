package dev.billaudit.casebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a {@code ladder} pack says: the rungs in the order they are climbed, and the clocks.
 *
 * @param id such as {@code national}, or a province whose rules differ
 * @param marginDays days kept in hand before the customer's own last day, for writing and posting
 * @param rungs in order
 * @param clocks every clock a rung or the case itself runs on
 */
public record Ladder(String id, int marginDays, List<Rung> rungs, List<Clock> clocks) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a rung names an unknown gate, clock or rung
     */
    public Ladder {
        rungs = List.copyOf(rungs);
        clocks = List.copyOf(clocks);
        Set<String> known = new HashSet<>();
        clocks.forEach(clock -> known.add(clock.id()));
        rungs.forEach(rung -> known.add(rung.id()));
        for (Rung rung : rungs) {
            rung.gates().forEach(Gate::of);
            if (!known.containsAll(rung.clocks()) || !known.containsAll(rung.closes())) {
                throw new IllegalArgumentException("rung " + rung.id() + " names an unknown clock or rung");
            }
        }
    }

    /**
     * The clock of that id.
     *
     * @throws IllegalArgumentException if the ladder has none
     */
    public Clock clock(String clockId) {
        return clocks.stream()
                .filter(clock -> clock.id().equals(clockId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("ladder " + id + " has no clock " + clockId));
    }

    /**
     * The rung of that id.
     *
     * @throws IllegalArgumentException if the ladder has none
     */
    public Rung rung(String rungId) {
        return rungs.stream()
                .filter(rung -> rung.id().equals(rungId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("ladder " + id + " has no rung " + rungId));
    }
}
