package dev.billaudit.rules;

import dev.billaudit.findings.Matter;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The line's cases on file, as they stood when the month's cycle began. */
final class KnownMatters {

    private static final Comparator<Matter> BY_CASE = Comparator.comparing(Matter::identity)
            .thenComparing(Matter::generation)
            .thenComparing(Matter::caseId);

    private final Cycle cycle;
    private final List<Matter> matters;

    KnownMatters(Dossier dossier) {
        this.cycle = dossier.month().cycle();
        this.matters = dossier.matters().stream().sorted(BY_CASE).toList();
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
        return matters.stream()
                .filter(matter -> matter.carrier() == carrier
                        && matter.family() == family
                        && matter.identity().equals(identity)
                        && isClosedBefore(matter))
                .max(Comparator.comparing(Matter::generation));
    }

    /** Whether the case was closed before the cycle began. */
    boolean isClosedBefore(Matter matter) {
        LocalDate closed = matter.closed();
        return closed != null && closed.isBefore(cycle.first());
    }
}
