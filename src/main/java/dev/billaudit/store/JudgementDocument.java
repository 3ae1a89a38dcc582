package dev.billaudit.store;

import dev.billaudit.findings.Acceptance;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedCharge;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.NotChecked;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a judged month has beyond the balanced month and the findings, which are documents of their own.
 *
 * @param parts every charge or part of one, in order
 * @param notChecked rules that could not be asked
 * @param accepted what was found and had been accepted before
 */
record JudgementDocument(List<Part> parts, List<NotChecked> notChecked, List<Acceptance> accepted) {

    /** Copies the lists. */
    JudgementDocument {
        parts = List.copyOf(parts);
        notChecked = List.copyOf(notChecked);
        accepted = List.copyOf(accepted);
    }

    static JudgementDocument of(JudgedMonth month) {
        Map<Integer, ChargeLine> charges = byNumber(month.month());
        return new JudgementDocument(
                month.charges().stream().map(charge -> Part.of(charge, charges)).toList(),
                month.notChecked(),
                month.accepted());
    }

    /** The judged month that was written; a run that an earlier version began has it whole in one document. */
    static JudgedMonth read(String doc, BalancedMonth month, List<Finding> findings) {
        return Documents.isNamed(doc)
                ? Documents.read(doc, JudgedMonth.class)
                : Documents.read(doc, JudgementDocument.class).judged(month, findings);
    }

    private JudgedMonth judged(BalancedMonth month, List<Finding> findings) {
        Map<Integer, ChargeLine> charges = byNumber(month);
        return new JudgedMonth(
                month, parts.stream().map(part -> part.judged(charges)).toList(), findings, notChecked, accepted);
    }

    private static Map<Integer, ChargeLine> byNumber(BalancedMonth month) {
        return month.charges().stream().collect(Collectors.toMap(ChargeLine::number, Function.identity()));
    }

    /**
     * A charge with its verdict.
     *
     * @param number of the charge in its month
     * @param amount of this part, null for the whole charge
     * @param verdict exactly one
     * @param rule that made it suspect or unclear, null otherwise
     * @param findingId the finding it stands in, null otherwise
     * @param because why this verdict
     */
    record Part(
            int number,
            @Nullable Money amount,
            Verdict verdict,
            @Nullable String rule,
            @Nullable String findingId,
            Remark because) {

        static Part of(JudgedCharge judged, Map<Integer, ChargeLine> charges) {
            ChargeLine charge = judged.charge();
            ChargeLine whole = whole(charge.number(), charges);
            if (!charge.equals(whole.withAmount(charge.amount()))) {
                throw new IllegalStateException("charge " + charge.number() + " is not the month's");
            }
            return new Part(
                    charge.number(),
                    charge.amount().equals(whole.amount()) ? null : charge.amount(),
                    judged.verdict(),
                    judged.rule(),
                    judged.findingId(),
                    judged.because());
        }

        JudgedCharge judged(Map<Integer, ChargeLine> charges) {
            ChargeLine whole = whole(number, charges);
            return new JudgedCharge(
                    amount == null ? whole : whole.withAmount(amount), verdict, rule, findingId, because);
        }

        private static ChargeLine whole(int number, Map<Integer, ChargeLine> charges) {
            return Objects.requireNonNull(charges.get(number), "a judged charge is a charge of its month");
        }
    }
}
