package dev.billaudit.casebook;

import dev.billaudit.ledger.Provinces;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@code ladder/province} pack says: where a province differs from the national ladder.
 *
 * @param id such as {@code henan}
 * @param provinces the provinces it is for, as a contract's 归属省 may name them
 * @param clocks in place of the national clocks of the same id, or beside them
 * @param rungs what of the national rungs is different
 */
public record ProvinceLadder(String id, List<String> provinces, List<Clock> clocks, List<Change> rungs) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if it names no province: it would never hold
     */
    public ProvinceLadder {
        provinces = List.copyOf(provinces);
        clocks = List.copyOf(clocks);
        rungs = List.copyOf(rungs);
        if (provinces.isEmpty() || provinces.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("ladder " + id + " names no province");
        }
    }

    /**
     * A rung that waits for something else.
     *
     * @param id of a national rung
     * @param gates in place of its own
     */
    public record Change(String id, List<String> gates) {

        /** Copies the list. */
        public Change {
            gates = List.copyOf(gates);
        }
    }

    /** Whether a contract's province is this one. */
    boolean isOf(String province, Provinces known) {
        return provinces.stream().anyMatch(name -> known.isOne(province, name));
    }

    /**
     * The national ladder with what is different here.
     *
     * @throws IllegalArgumentException if it changes a rung there is not, or names an unknown gate
     */
    Ladder on(Ladder national) {
        rungs.forEach(change -> national.rung(change.id));
        List<String> own = clocks.stream().map(Clock::id).toList();
        List<Clock> merged = new ArrayList<>(national.clocks().stream()
                .filter(clock -> !own.contains(clock.id()))
                .toList());
        merged.addAll(clocks);
        return new Ladder(
                id,
                national.marginDays(),
                national.rungs().stream().map(this::changed).toList(),
                merged);
    }

    private Rung changed(Rung rung) {
        return rungs.stream()
                .filter(change -> change.id.equals(rung.id()))
                .findFirst()
                .map(change -> new Rung(rung.id(), rung.title(), change.gates, rung.clocks(), rung.closes()))
                .orElse(rung);
    }
}
