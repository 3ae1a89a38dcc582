package dev.billaudit.register;

import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding somebody looked at and accepted: one row of {@code accepted.csv}. It hides something, so it fails open: past
 * its day or above its cap it hides nothing.
 *
 * @param line whose, null for every line ({@code *})
 * @param service the service's name, null for findings about the bill as a whole
 * @param rule the rule's id, null for any rule
 * @param reason why it was accepted
 * @param person who accepted it
 * @param priceCap the most the service may take in a month, null for no cap
 * @param until the last day it holds, inclusive, null for open
 * @param place file and row
 */
public record AcceptedEntry(
        @Nullable Line line,
        @Nullable String service,
        @Nullable String rule,
        String reason,
        String person,
        @Nullable Money priceCap,
        @Nullable LocalDate until,
        String place) {}
