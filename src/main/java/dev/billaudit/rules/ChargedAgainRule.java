package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.Matter;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service whose case was closed is charged again in a cycle that began after the closing.
 *
 * <p>Asked last: what another rule has found is found there, and names the closed case. Fees of idle lines are left out,
 * for the fee itself was never disputed. Would be cleared by an entry or contract that covers the charge.
 */
final class ChargedAgainRule implements AuditRule {

    @Override
    public String id() {
        return "charged-again";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.UNAUTHORISED;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        if (docket.matters().all().isEmpty()) {
            return List.of();
        }
        return docket.open().stream().flatMap(charge -> judge(docket, charge)).toList();
    }

    private Stream<Opinion> judge(Docket docket, ChargeLine charge) {
        Optional<Matter> closed = closed(docket, charge);
        return closed
                .map(matter -> docket.agreements().agreed(charge) ? acquit(charge) : accuse(charge, matter))
                .stream();
    }

    private Optional<Matter> closed(Docket docket, ChargeLine charge) {
        String identity = docket.who().identity(charge);
        Carrier carrier = docket.month().carrierOf(charge);
        return docket.who().isIdentified(charge)
                ? Stream.of(RuleFamily.UNAUTHORISED, RuleFamily.PLAN, RuleFamily.PENALTY)
                        .flatMap(family -> docket.matters().lastClosed(carrier, identity, family).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Opinion acquit(ChargeLine charge) {
        return new Opinion.Acquittal(id(), charge, Remark.of("rules.charged-again.agreed"));
    }

    private Opinion accuse(ChargeLine charge, Matter matter) {
        return new Opinion.Accusation(
                id(),
                charge,
                charge.amount(),
                null,
                Grade.LIKELY,
                List.of(Remark.of("rules.charged-again.closed", matter.caseId(), String.valueOf(matter.closed()))),
                List.of(Remark.of("rules.charged-again.clear")),
                List.of(),
                matter);
    }
}
