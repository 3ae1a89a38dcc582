package dev.billaudit.rules;

import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.register.ServiceEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lawful fee of a suspended line (停机保号费): up to its entry's price, else up to a usual amount.
 *
 * @param usual the amount spared where no entry has a price
 */
record KeepingFee(Money usual) {

    /** The part of the charge that is spared: zero for every other fee. */
    Money sparedOf(Docket docket, ChargeLine charge) {
        if (!docket.who().isKeepingFee(charge)) {
            return Money.ZERO;
        }
        Money monthly = docket.agreements().covering(charge).stream()
                .map(ServiceEntry::agreedPrice)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(usual);
        return Docket.due(monthly, List.of(charge)).atMost(charge.amount());
    }

    /** What of the charge is not spared. */
    Money beyond(Docket docket, ChargeLine charge) {
        return charge.amount().minus(sparedOf(docket, charge));
    }
}
