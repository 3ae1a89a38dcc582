package dev.billaudit.rules;

import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Category;
import java.util.List;

/**
 * A charge collected for a third party, with a name or a code, that no entry of the register covers on its day.
 *
 * <p>Likeness to an agreed name never clears it; it only lowers the grade and is offered to a person.
 */
final class UnrecognisedSpRule implements AuditRule {

    private final Recognition recognition;

    UnrecognisedSpRule(Thresholds thresholds) {
        this.recognition = new Recognition(id(), Category.ON_BEHALF, thresholds);
    }

    @Override
    public String id() {
        return "unrecognised-sp";
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
