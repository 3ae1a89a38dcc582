package dev.billaudit.register;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The plan a line pays for by its bills.
 *
 * @param line whose
 * @param carrier who sends the bills
 * @param plan the plan's name as exported, null for a plan sum without a name and for a line without a plan fee
 * @param firstSeen the first month on hand it is charged in, null for a line without a plan fee
 * @param latestAmount what the last month with it takes, null for a line without a plan fee
 */
public record ProposedContract(
        Line line,
        Carrier carrier,
        @Nullable String plan,
        @Nullable YearMonth firstSeen,
        @Nullable Money latestAmount) {

    /** A line whose exports show no plan fee. */
    static ProposedContract withoutPlan(Line line, Carrier carrier) {
        return new ProposedContract(line, carrier, null, null, null);
    }
}
