package dev.billaudit.rules;

import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.Money;
import dev.billaudit.register.AcceptedEntry;
import dev.billaudit.rules.Opinion.Accusation;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which accusations of a month somebody accepted. What is stale, or above its cap, is not accepted. */
final class AcceptedList {

    private final Docket docket;

    AcceptedList(Docket docket) {
        this.docket = docket;
    }

    /** The entry that accepts it. */
    Optional<AcceptedEntry> entry(Accusation accusation) {
        return docket.dossier().register().accepted().stream()
                .filter(entry -> entry.rule() == null || entry.rule().equals(accusation.rule()))
                .filter(entry -> names(entry, accusation))
                .filter(entry -> holdsThroughout(entry, span(accusation.charge())))
                .filter(entry -> isBelowCap(entry, accusation.charge()))
                .findFirst();
    }

    // Without a service an entry accepts what is found of the bill as a whole, by the rule it names; never a charge.
    private boolean names(AcceptedEntry entry, Accusation accusation) {
        ChargeLine charge = accusation.charge();
        String service = entry.service();
        if (charge == null) {
            return service == null && entry.rule() != null;
        }
        return service != null
                && docket.who()
                        .serviceName(charge)
                        .filter(name -> docket.who().sameName(service, name))
                        .isPresent();
    }

    private Cycle span(@Nullable ChargeLine charge) {
        return charge == null ? docket.month().cycle() : charge.span();
    }

    private static boolean holdsThroughout(AcceptedEntry entry, Cycle span) {
        LocalDate until = entry.until();
        return until == null || !until.isBefore(span.last());
    }

    private boolean isBelowCap(AcceptedEntry entry, @Nullable ChargeLine charge) {
        Money cap = entry.priceCap();
        if (cap == null || charge == null) {
            return true;
        }
        Money taken = docket.sums(docket.month()).taken(docket.who().identity(charge));
        return taken.compareTo(cap) <= 0;
    }
}
