package dev.billaudit.findings;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.ServiceProvider;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote down of a case, as far as a rule may look at it.
 *
 * @param caseId the case
 * @param carrier who took its money
 * @param keyedAs the carrier of its key: {@code UNKNOWN} when nobody could say who that was as it was opened
 * @param identity the normalised identity of its service
 * @param family its family of rules
 * @param generation 0 for the first case of its kind, one more for each successor
 * @param service the service's name as last exported, null when nothing is named
 * @param provider as last exported
 * @param promise the newest promise of a refund, null without any
 * @param received what came back otherwise than on a bill since that promise
 * @param closed the day it was closed as settled or given up, null while it is open
 */
public record Matter(
        String caseId,
        Carrier carrier,
        Carrier keyedAs,
        String identity,
        RuleFamily family,
        int generation,
        @Nullable String service,
        ServiceProvider provider,
        @Nullable Promise promise,
        Money received,
        @Nullable LocalDate closed) {}
