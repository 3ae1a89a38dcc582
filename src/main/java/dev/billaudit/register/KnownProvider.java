package dev.billaudit.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider of the catalogue. Told to people; nothing is judged by it.
 *
 * @param name null where only the code was seen
 * @param spCode the enterprise code, null where only the name was seen
 * @param ports seen with it
 * @param kind carrier, gateway or provider
 */
public record KnownProvider(@Nullable String name, @Nullable String spCode, List<String> ports, Kind kind) {

    /** Copies the list. */
    public KnownProvider {
        ports = List.copyOf(ports);
    }

    /** What it is. */
    public enum Kind {
        CARRIER,
        /** An enterprise's own messages: no subscription stands behind them. */
        GATEWAY,
        PROVIDER
    }
}
