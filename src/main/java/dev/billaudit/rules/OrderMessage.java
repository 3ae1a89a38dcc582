package dev.billaudit.rules;

import dev.billaudit.ledger.Money;
import dev.billaudit.register.Confirmation;
import dev.billaudit.register.MessagePatterns.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an order or cancel message says; every part but the message may be lacking.
 *
 * @param message as received
 * @param kind what it is, null when no pattern fits
 * @param provider who provides the service
 * @param service the service's name
 * @param price what it costs, zero when it says free
 * @param unit what the price is for: 月, 次, 条, 天, 年
 * @param reply the word that confirms
 * @param effective the day it takes effect
 */
record OrderMessage(
        Confirmation message,
        @Nullable Kind kind,
        @Nullable String provider,
        @Nullable String service,
        @Nullable Money price,
        @Nullable String unit,
        @Nullable String reply,
        @Nullable LocalDate effective) {

    boolean isCancellation() {
        return kind == Kind.CANCELLED;
    }
}
