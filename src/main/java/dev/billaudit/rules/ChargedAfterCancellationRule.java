package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.ServiceEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service is charged for days after its agreement ended, or a fee for days after the line was cancelled.
 *
 * <p>The month in which it ends is not suspect: carriers bill it whole. An agreement that begins later does not revive
 * it; one that runs does.
 */
final class ChargedAfterCancellationRule implements AuditRule {

    private static final Set<Category> END_WITH_THE_LINE =
            EnumSet.of(Category.PLAN, Category.BROADBAND, Category.VALUE_ADDED, Category.ON_BEHALF);

    @Override
    public String id() {
        return "charged-after-cancellation";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.UNAUTHORISED;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        return docket.open().stream().map(charge -> judge(docket, charge)).toList();
    }

    private Opinion judge(Docket docket, ChargeLine charge) {
        Optional<LocalDate> lineEnd = lineEnd(docket, charge);
        if (lineEnd.isPresent()) {
            return accuse(charge, Remark.of("rules.charged-after-cancellation.line", lineEnd.get()));
        }
        Agreements agreements = docket.agreements();
        if (!agreements.covering(charge).isEmpty()) {
            return new Opinion.Acquittal(id(), charge, Remark.of("rules.charged-after-cancellation.runs"));
        }
        return agreements.naming(charge).stream()
                .filter(entry -> Agreements.isPaid(entry) && hasEnded(entry, charge))
                .max(Comparator.comparing(
                        entry -> Optional.ofNullable(entry.until()).orElse(LocalDate.MIN)))
                .<Opinion>map(entry -> accuse(
                        charge,
                        Remark.of(
                                "rules.charged-after-cancellation.entry",
                                String.valueOf(entry.until()),
                                entry.place())))
                .orElseGet(() ->
                        new Opinion.Acquittal(id(), charge, Remark.of("rules.charged-after-cancellation.never-ended")));
    }

    private Opinion accuse(ChargeLine charge, Remark why) {
        return Opinion.Accusation.of(
                id(),
                charge,
                charge.amount(),
                Grade.STRONG,
                List.of(why),
                List.of(Remark.of("rules.charged-after-cancellation.clear")));
    }

    private static Optional<LocalDate> lineEnd(Docket docket, ChargeLine charge) {
        if (!END_WITH_THE_LINE.contains(charge.category())) {
            return Optional.empty();
        }
        List<LineEvent> events = docket.dossier().register().events();
        return events.stream()
                .filter(event -> event.kind() == LineEvent.Kind.CANCELLED)
                .filter(event -> isBefore(event.from(), charge))
                .filter(event -> events.stream().noneMatch(later -> revives(later, event, charge)))
                .map(LineEvent::from)
                .max(Comparator.naturalOrder());
    }

    private static boolean revives(LineEvent later, LineEvent cancelled, ChargeLine charge) {
        boolean opens = later.kind() == LineEvent.Kind.ACTIVATED || later.kind() == LineEvent.Kind.RESUMED;
        return opens
                && !later.from().isBefore(cancelled.from())
                && !later.from().isAfter(charge.span().last());
    }

    private static boolean hasEnded(ServiceEntry entry, ChargeLine charge) {
        return entry.until() != null && isBefore(entry.until(), charge);
    }

    private static boolean isBefore(LocalDate end, ChargeLine charge) {
        return end.isBefore(charge.firstDay()) && end.isBefore(charge.cycle().first());
    }
}
