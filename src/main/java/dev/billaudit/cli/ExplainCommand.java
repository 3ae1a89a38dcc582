package dev.billaudit.cli;

import dev.billaudit.job.Explanation;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows how a finding came about. */
@Command(name = "explain", customSynopsis = "bill-audit explain FINDING [OPTIONS]")
final class ExplainCommand extends JudgingVerb {

    @Parameters(hideParamSyntax = true, arity = "0..1", paramLabel = "FINDING", descriptionKey = "finding")
    private @Nullable String finding;

    ExplainCommand(Counter counter) {
        super(counter);
    }

    @Override
    int serve(Settings settings) {
        String id = finding;
        if (id == null) {
            throw new WrongUsage(Remark.of("cli.finding-not-given"));
        }
        if (!id.matches("F-[0-9a-f]{16}")) {
            throw new WrongUsage(Remark.of("cli.finding-unreadable", id));
        }
        try (AuditDesk desk =
                counter().desks().audits().open(settings, counter().signal().request())) {
            Explanation explanation = desk.explain(id);
            ExplanationPage page = new ExplanationPage(counter());
            if (settings.json()) {
                counter().print(page.json(explanation));
            } else {
                page.print(explanation);
            }
        }
        return 0;
    }
}
