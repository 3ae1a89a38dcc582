package dev.billaudit.intake;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import java.util.Map;
import java.util.Set;

/**
 * Lines known from elsewhere, to complete a masked or absent number by one unique match.
 *
 * @param byCarrier the register's lines, by carrier
 */
public record LineHints(Map<Carrier, Set<Line>> byCarrier) {

    /** No hints. */
    public static final LineHints NONE = new LineHints(Map.of());

    /** Copies the map. */
    public LineHints {
        byCarrier = Map.copyOf(byCarrier);
    }
}
