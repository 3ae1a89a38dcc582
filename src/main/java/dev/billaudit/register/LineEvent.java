package dev.billaudit.register;

import dev.billaudit.ledger.Line;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a line: one row of {@code events.csv}.
 *
 * @param line whose
 * @param kind what happened
 * @param from the day, inclusive
 * @param until the last day of it, inclusive, null for open
 * @param proof where it can be seen, empty for none
 * @param place file and row
 */
public record LineEvent(
        Line line, Kind kind, LocalDate from, @Nullable LocalDate until, String proof, String place) {

    /** What happened. */
    public enum Kind {
        ACTIVATED,
        SUSPENDED,
        RESUMED,
        CANCELLED,
        IDLE
    }
}
