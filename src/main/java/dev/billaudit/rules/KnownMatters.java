package dev.billaudit.rules;

import dev.billaudit.findings.Matter;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The line's cases on file, as they stood when the month's cycle began. */
final class KnownMatters {

    private static final Comparator<Matter> BY_CASE = Comparator.comparing(Matter::identity)
            .thenComparing(Matter::generation)
            .thenComparing(Matter::caseId);

    private final Cycle cycle;
    private final List<Matter> matters;
    private final Set<Carrier> named;

    KnownMatters(Dossier dossier) {
        this.cycle = dossier.month().cycle();
        this.matters = dossier.matters().stream().sorted(BY_CASE).toList();
        this.named = named(dossier);
    }

    /** All of them, in an order that never changes. */
    List<Matter> all() {
        return matters;
    }

    /**
     * The last case with a carrier of a service and family that was closed before the cycle began. The month in which it was closed is
     * charged whole by the carriers and belongs to the closed case.
     */
    Optional<Matter> lastClosed(Carrier carrier, String identity, RuleFamily family) {
        return of(keyedAs(carrier, identity, family), identity, family)
                .filter(this::isClosedBefore)
                .max(Comparator.comparing(Matter::generation));
    }

    /**
     * Under whom the cases of a matter are kept: under its carrier, unless that has none and a case that was opened when nobody
     * could say who took the money has turned out to be the carrier's, or is by all that is known of the line.
     */
    Carrier keyedAs(Carrier carrier, String identity, RuleFamily family) {
        boolean hasOwn = of(carrier, identity, family).findAny().isPresent();
        boolean goesOn = !hasOwn
                && of(Carrier.UNKNOWN, identity, family)
                        .max(Comparator.comparing(Matter::generation))
                        .filter(nameless -> nameless.carrier() == carrier
                                || (nameless.carrier() == Carrier.UNKNOWN && named.equals(Set.of(carrier))))
                        .isPresent();
        return goesOn ? Carrier.UNKNOWN : carrier;
    }

    private Stream<Matter> of(Carrier carrier, String identity, RuleFamily family) {
        return matters.stream()
                .filter(matter -> matter.keyedAs() == carrier
                        && matter.family() == family
                        && matter.identity().equals(identity));
    }

    private static Set<Carrier> named(Dossier dossier) {
        Set<Carrier> all = EnumSet.noneOf(Carrier.class);
        all.addAll(dossier.month().carriers());
        dossier.earlier().forEach(month -> all.addAll(month.carriers()));
        dossier.register().contracts().stream()
                .flatMap(contract -> Stream.ofNullable(contract.carrier()))
                .forEach(all::add);
        all.remove(Carrier.UNKNOWN);
        return all;
    }

    /** Whether the case was closed before the cycle began. */
    boolean isClosedBefore(Matter matter) {
        LocalDate closed = matter.closed();
        return closed != null && closed.isBefore(cycle.first());
    }
}
