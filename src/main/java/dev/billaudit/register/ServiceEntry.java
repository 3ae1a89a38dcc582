package dev.billaudit.register;

import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service the customer agreed to: one row of {@code services.csv}.
 *
 * @param line whose, null for every line ({@code *})
 * @param service the service's name, null when the row has none
 * @param provider provider and codes as far as the row has them
 * @param price agreed price of a month or of one use, null for none agreed
 * @param kind how it is charged
 * @param from first day, inclusive, null for open
 * @param until last day, inclusive, null for open
 * @param proof where the agreement can be seen, empty for none
 * @param note free text, empty for none
 * @param place file and row, such as {@code services.csv:17}
 */
public record ServiceEntry(
        @Nullable Line line,
        @Nullable String service,
        ServiceProvider provider,
        @Nullable Money price,
        Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String proof,
        String note,
        String place) {

    /** How an agreed service is charged. */
    public enum Kind {
        MONTHLY,
        PER_USE,
        TRIAL,
        FREE
    }

    /** Whether any day of the span lies inside the agreed time. */
    public boolean runsIn(Cycle span) {
        return (from == null || !from.isAfter(span.last())) && (until == null || !until.isBefore(span.first()));
    }

    public Optional<Money> agreedPrice() {
        return Optional.ofNullable(price);
    }
}
