package dev.billaudit.rules;

import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Category;
import java.util.List;

/**
 * A value-added charge of the carrier, with a name or a code, that no entry of the register covers on its day.
 *
 * <p>Likeness to an agreed name never clears it; it only lowers the grade and is offered to a person.
 */
final class UnrecognisedValueAddedRule implements AuditRule {

    private final Recognition recognition;

    UnrecognisedValueAddedRule(Thresholds thresholds) {
        this.recognition = new Recognition(id(), Category.VALUE_ADDED, thresholds);
    }

    @Override
    public String id() {
        return "unrecognised-value-added";
    }

    @Override
    public RuleFamily family() {
        return RuleFamily.UNAUTHORISED;
    }

    @Override
    public List<Opinion> judge(Docket docket) {
        return recognition.judge(docket);
    }
}
