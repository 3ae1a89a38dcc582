package dev.billaudit.register.read;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.register.Register;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A register as read, and what it was read from.
 *
 * @param register what was agreed
 * @param files what it was read from
 * @param linesByCarrier every line the register names, by the carrier of its contract, to complete masked numbers; a
 *     line without a known carrier stands under {@link Carrier#UNKNOWN}
 */
public record RegisterReading(Register register, RegisterFiles files, Map<Carrier, Set<Line>> linesByCarrier) {

    /** No register at all. */
    public static final RegisterReading NONE = new RegisterReading(Register.EMPTY, RegisterFiles.NONE, Map.of());

    /** Copies the map. */
    public RegisterReading {
        linesByCarrier = Collections.unmodifiableMap(new TreeMap<>(linesByCarrier));
    }
}
