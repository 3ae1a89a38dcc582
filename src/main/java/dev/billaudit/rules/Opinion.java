package dev.billaudit.rules;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.Matter;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one rule says of one charge, or of the bill as a whole. */
public sealed interface Opinion {

    /** The rule that speaks. */
    String rule();

    /** The charge it speaks of, with what was left of it; null when it speaks of the bill. */
    @Nullable
    ChargeLine charge();

    /** Why. */
    Remark because();

    /**
     * The charge, or a part of it, is suspect.
     *
     * @param rule the rule that speaks
     * @param charge null when it speaks of the bill
     * @param charged the suspect part, zero for rules without money
     * @param difference stated total minus items, null for all rules but one
     * @param grade how sure
     * @param why what speaks against it, most important first, at least one
     * @param wouldClear what would clear it
     * @param missing what was not there to look at
     * @param matter the case on file it speaks of, null when it speaks of the month alone
     */
    record Accusation(
            String rule,
            @Nullable ChargeLine charge,
            Money charged,
            @Nullable Money difference,
            Grade grade,
            List<Remark> why,
            List<Remark> wouldClear,
            List<Remark> missing,
            @Nullable Matter matter)
            implements Opinion {

        /** An accusation that speaks of the month alone. */
        Accusation(
                String rule,
                @Nullable ChargeLine charge,
                Money charged,
                @Nullable Money difference,
                Grade grade,
                List<Remark> why,
                List<Remark> wouldClear,
                List<Remark> missing) {
            this(rule, charge, charged, difference, grade, why, wouldClear, missing, null);
        }

        /** Copies the lists. */
        public Accusation {
            why = List.copyOf(why);
            wouldClear = List.copyOf(wouldClear);
            missing = List.copyOf(missing);
        }

        /** An accusation of a charge with nothing missing. */
        static Accusation of(
                String rule, ChargeLine charge, Money charged, Grade grade, List<Remark> why, List<Remark> clear) {
            return new Accusation(rule, charge, charged, null, grade, why, clear, List.of());
        }

        @Override
        public Remark because() {
            return why.get(0);
        }
    }

    /**
     * The rule was asked and has nothing against the charge.
     *
     * @param rule the rule that speaks
     * @param charge null when it speaks of the bill
     * @param because why not
     */
    record Acquittal(String rule, @Nullable ChargeLine charge, Remark because) implements Opinion {}

    /**
     * The rule could not be asked.
     *
     * @param rule the rule that speaks
     * @param charge null when it speaks of the bill
     * @param effect what that makes of the charge
     * @param because what was lacking
     * @param money the money it would have judged
     */
    record Abstention(String rule, @Nullable ChargeLine charge, Effect effect, Remark because, Money money)
            implements Opinion {

        /** What a rule that could not be asked makes of the charge's verdict. */
        public enum Effect {
            /** The charge is unclear, whoever agreed to it. */
            UNCLEAR,
            /** The charge is unclear where nobody agreed to it. */
            UNCLEAR_UNLESS_AGREED,
            /** Nothing but a row on the list of what was not checked. */
            NONE
        }
    }
}
