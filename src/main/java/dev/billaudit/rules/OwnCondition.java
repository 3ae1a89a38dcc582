package dev.billaudit.rules;

import com.google.re2j.Pattern;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the user's own, as data: a charge that fits every part is laid before a person. Parts that are null are not
 * asked.
 *
 * @param id as written; its findings bear {@code own:} before it
 * @param title what people call it
 * @param reason what is said of a charge it finds
 * @param category the charge's category
 * @param name found in the charge's name, as exported or normalised
 * @param provider found in the provider's name
 * @param code the enterprise code, service code or port, whole
 * @param price bounds of the charge's amount
 * @param age bounds of how many months the service is on record, the month itself counted
 */
public record OwnCondition(
        String id,
        String title,
        String reason,
        @Nullable Category category,
        @Nullable Pattern name,
        @Nullable Pattern provider,
        @Nullable String code,
        @Nullable Prices price,
        @Nullable Months age) {

    /** What stands before the id of a rule of the user's own. */
    public static final String PREFIX = "own:";

    /** The id its findings bear. */
    public String ruleId() {
        return PREFIX + id;
    }

    /**
     * Bounds of an amount, both inclusive.
     *
     * @param from the least
     * @param to the most, null for no bound
     */
    public record Prices(Money from, @Nullable Money to) {

        boolean hold(Money amount) {
            return amount.compareTo(from) >= 0 && (to == null || amount.compareTo(to) <= 0);
        }
    }

    /**
     * Bounds of a number of months, both inclusive.
     *
     * @param from the least, 1 for a service that is new
     * @param to the most, null for no bound
     */
    public record Months(int from, @Nullable Integer to) {

        boolean hold(long months) {
            return months >= from && (to == null || months <= to);
        }
    }
}
