package dev.billaudit.job;

import dev.billaudit.ledger.Balanced;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.RevisedMonth;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest published revision of the audited month: what a month exported again is compared with. */
final class LastRevision {

    private final Optional<Run> run;
    private final MonthStore months;
    private final Map<String, BalancedMonth> before = new HashMap<>();

    LastRevision(Optional<Run> run, MonthStore months) {
        this.run = run;
        this.months = months;
    }

    /** Fetches what it says of these lines. */
    void open(List<String> lines) {
        before.clear();
        run.ifPresent(last -> months.balanced(List.of(last), lines, last.month(), last.month())
                .forEach(month -> before.put(month.line().number(), month)));
    }

    /** The month with a remark on what became of its charges since. */
    Balanced compared(Balanced balanced) {
        BalancedMonth now = balanced.month();
        BalancedMonth old = before.get(now.line().number());
        if (run.isEmpty()
                || old == null
                || !old.cycle().month().equals(now.cycle().month())) {
            return balanced;
        }
        return RevisedMonth.since(run.get().revision(), old, now)
                .map(remark -> new Balanced(now.noting(remark), balanced.knownRows()))
                .orElse(balanced);
    }
}
