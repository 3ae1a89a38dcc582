package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.ServiceEntry;
import java.util.List;
import java.util.Optional;

/**
 * A service that was taken as a trial or for free is charged.
 *
 * <p>It does not matter whether the trial still runs: its end is no order. A monthly or per-use entry that runs beside
 * it clears the charge.
 */
final class TrialTurnedPaidRule implements AuditRule {

    @Override
    public String id() {
        return "trial-turned-paid";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.UNAUTHORISED;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        return docket.open().stream()
                .map(charge -> judge(docket.agreements(), charge))
                .toList();
    }

    private Opinion judge(Agreements agreements, ChargeLine charge) {
        Optional<ServiceEntry> trial = agreements.naming(charge).stream()
                .filter(entry -> !Agreements.isPaid(entry) && hasBegun(entry, charge))
                .findFirst();
        if (trial.isEmpty()) {
            return new Opinion.Acquittal(id(), charge, Remark.of("rules.trial-turned-paid.no-trial"));
        }
        if (!agreements.covering(charge).isEmpty()) {
            return new Opinion.Acquittal(id(), charge, Remark.of("rules.trial-turned-paid.ordered"));
        }
        String kind = trial.get().kind() == ServiceEntry.Kind.FREE ? "free" : "trial";
        return Opinion.Accusation.of(
                id(),
                charge,
                charge.amount(),
                Grade.STRONG,
                List.of(Remark.of("rules.trial-turned-paid." + kind, trial.get().place())),
                List.of(Remark.of("rules.trial-turned-paid.clear")));
    }

    private static boolean hasBegun(ServiceEntry entry, ChargeLine charge) {
        return entry.from() == null || !entry.from().isAfter(charge.span().last());
    }
}
