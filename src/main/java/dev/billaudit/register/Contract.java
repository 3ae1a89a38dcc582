package dev.billaudit.register;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a line: one row of {@code contracts.csv}.
 *
 * @param line whose
 * @param carrier with whom, null when the row does not say
 * @param kind what the line is, null when the row does not say
 * @param plan the plan's name, null when the row has none
 * @param price the plan's monthly price, null for none agreed
 * @param from first day, inclusive, null for open
 * @param until last day, inclusive, null for open
 * @param terminationFee the agreed early-termination fee, null for none agreed
 * @param holder the holder's name, empty when unknown
 * @param province where the line is registered, empty when unknown
 * @param costCentre who pays inside the company, empty when unknown
 * @param note free text, empty for none
 * @param place file and row
 */
public record Contract(
        Line line,
        @Nullable Carrier carrier,
        @Nullable Kind kind,
        @Nullable String plan,
        @Nullable Money price,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Money terminationFee,
        String holder,
        String province,
        String costCentre,
        String note,
        String place) {

    /** What the line is. */
    public enum Kind {
        MOBILE,
        BROADBAND,
        LEASED
    }

    /** Whether any day of the span lies inside the contract's time. */
    public boolean runsIn(Cycle span) {
        return (from == null || !from.isAfter(span.last())) && (until == null || !until.isBefore(span.first()));
    }
}
