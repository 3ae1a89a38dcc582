package dev.billaudit.casebook;

import java.util.List;
import java.util.Map;

/**
 * One station of the ladder.
 *
 * @param id such as {@code regulator-appeal}
 * @param title by language tag
 * @param gates what must hold before it opens, as words of {@link Gate}
 * @param clocks ids of the clocks that run once it is open
 * @param closes ids of the rungs that can no longer be taken once this one is open
 */
public record Rung(String id, Map<String, String> title, List<String> gates, List<String> clocks, List<String> closes) {

    /** Copies the collections. */
    public Rung {
        title = Map.copyOf(title);
        gates = List.copyOf(gates);
        clocks = List.copyOf(clocks);
        closes = List.copyOf(closes);
    }
}
