package dev.billaudit.findings;

import dev.billaudit.ledger.BalancedMonth;
import java.util.List;

/**
 * A line's month with a verdict for every yuan.
 *
 * @param month what was judged
 * @param charges every charge of the month, split where only a part is suspect; the parts sum to the whole
 * @param findings in rule order, then by place
 * @param notChecked rules that could not be asked
 * @param accepted what was found and had been accepted before; not among the findings
 */
public record JudgedMonth(
        BalancedMonth month,
        List<JudgedCharge> charges,
        List<Finding> findings,
        List<NotChecked> notChecked,
        List<Acceptance> accepted) {

    /** A month with nothing accepted. */
    public JudgedMonth(
            BalancedMonth month, List<JudgedCharge> charges, List<Finding> findings, List<NotChecked> notChecked) {
        this(month, charges, findings, notChecked, List.of());
    }

    /** Copies the lists. */
    public JudgedMonth {
        charges = List.copyOf(charges);
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
        accepted = List.copyOf(accepted);
    }
}
