package dev.billaudit.findings;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule's claim about one charge, or about one bill.
 *
 * @param id derived from rule, line, month, service identity and occurrence: the same in every run
 * @param rule the rule's id
 * @param family decides the case it goes to
 * @param month the billing month
 * @param line whose
 * @param carrier who took the money
 * @param category of the charge, null for findings about a bill
 * @param service the item's name as exported, null when nothing is named or for findings about a bill
 * @param identity the normalised identity of the service, the same in every month; part of the case key
 * @param provider who the charge is collected for
 * @param charged the suspect part of the charge; zero for money-free findings
 * @param claim what is asked back by default
 * @param offset reductions of the bill that name the service, positive
 * @param difference stated total minus items, for {@code bill-does-not-add-up} only
 * @param grade how sure
 * @param since the first month the matter is on record, this one where none before it is; null only in earlier books
 * @param why what speaks against the charge, most important first
 * @param wouldClear what would clear it
 * @param missing what was not there to look at
 * @param signals money-free marks, in the order of the enum
 * @param evidence the rows behind it, at least one
 * @param caseId the case it belongs to, null when it opens none
 * @param figures what the signals rest on, in their order
 */
public record Finding(
        String id,
        String rule,
        RuleFamily family,
        YearMonth month,
        Line line,
        Carrier carrier,
        @Nullable Category category,
        @Nullable String service,
        String identity,
        ServiceProvider provider,
        Money charged,
        Money claim,
        Money offset,
        @Nullable Money difference,
        Grade grade,
        @Nullable YearMonth since,
        List<Remark> why,
        List<Remark> wouldClear,
        List<Remark> missing,
        List<Signal> signals,
        List<Evidence> evidence,
        @Nullable String caseId,
        List<Remark> figures) {

    /** Copies the lists. */
    public Finding {
        why = List.copyOf(why);
        wouldClear = List.copyOf(wouldClear);
        missing = List.copyOf(missing);
        signals = List.copyOf(signals);
        evidence = List.copyOf(evidence);
        figures = List.copyOf(figures);
    }

    /** A finding whose signals have no figures. */
    public Finding(
            String id,
            String rule,
            RuleFamily family,
            YearMonth month,
            Line line,
            Carrier carrier,
            @Nullable Category category,
            @Nullable String service,
            String identity,
            ServiceProvider provider,
            Money charged,
            Money claim,
            Money offset,
            @Nullable Money difference,
            Grade grade,
            @Nullable YearMonth since,
            List<Remark> why,
            List<Remark> wouldClear,
            List<Remark> missing,
            List<Signal> signals,
            List<Evidence> evidence,
            @Nullable String caseId) {
        this(
                id,
                rule,
                family,
                month,
                line,
                carrier,
                category,
                service,
                identity,
                provider,
                charged,
                claim,
                offset,
                difference,
                grade,
                since,
                why,
                wouldClear,
                missing,
                signals,
                evidence,
                caseId,
                List.of());
    }

    /** The same finding with other signals: those that only show beside the findings of other lines. */
    public Finding withSignals(List<Signal> other, List<Remark> otherFigures) {
        return new Finding(
                id,
                rule,
                family,
                month,
                line,
                carrier,
                category,
                service,
                identity,
                provider,
                charged,
                claim,
                offset,
                difference,
                grade,
                since,
                why,
                wouldClear,
                missing,
                other,
                evidence,
                caseId,
                otherFigures);
    }

    /** Whether it speaks of money taken from the customer, even where a reduction leaves nothing to claim. */
    public boolean hasMoney() {
        return charged.isPositive();
    }

    /**
     * Whether it opens or appends a case without a person's decision. A finding that speaks of no charge brings no money
     * to a case: what it names stands there already.
     */
    public boolean opensCase() {
        return hasMoney() && category != null && grade != Grade.REVIEW && family != RuleFamily.BILL;
    }
}
