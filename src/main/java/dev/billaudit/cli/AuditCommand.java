package dev.billaudit.cli;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.job.AuditRequest;
import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Audits a folder of exported bills. */
@Command(name = "audit", customSynopsis = "bill-audit audit BILLS [OPTIONS]")
final class AuditCommand extends RunVerb {

    private static final int LAST_OWN_END = 1;
    private static final int THRESHOLD_MET = 10;

    @Option(names = "--month", paramLabel = "M|A..B", order = 1)
    private @Nullable String month;

    @Option(names = "--as-of", paramLabel = "DATE", order = 4)
    private @Nullable String asOf;

    @Option(names = "--dry-run", order = 5)
    private boolean dryRun;

    @Option(names = "--fail-on", paramLabel = "WHAT", order = 6)
    private @Nullable String failOn;

    AuditCommand(Counter counter) {
        super(counter);
    }

    @Override
    int serve(Settings settings) {
        FailOn threshold = FailOn.of(counter().surroundings().text("--fail-on", failOn));
        AuditRequest request = request(settings);
        List<AuditOutcome> outcomes = audit(settings, request);
        int worst = outcomes.stream().mapToInt(AuditOutcome::exitCode).max().orElse(0);
        if (worst <= LAST_OWN_END && threshold.isMetBy(outcomes)) {
            counter().talk(counter().say("cli.threshold-met", threshold.given()));
            return THRESHOLD_MET;
        }
        return worst;
    }

    private List<AuditOutcome> audit(Settings settings, AuditRequest request) {
        counter().signal().workBegins();
        try (AuditDesk desk = counter()
                        .desks()
                        .audits()
                        .open(settings, counter().signal().request());
                ProgressLine progress = new ProgressLine(counter(), settings.verbosity(), request.from() == null)) {
            counter().signal().request().whenAsked(() -> progress.note(Remark.of("cli.stopping")));
            List<AuditOutcome> outcomes = desk.audit(request, progress);
            progress.end();
            outcomes.forEach(new ResultPrinter(counter(), settings.json(), request.dryRun())::print);
            return outcomes;
        }
    }

    private AuditRequest request(Settings settings) {
        Surroundings given = counter().surroundings();
        Path folder = billsFolder(settings);
        Path agreed = registerFolder();
        MonthRange months = MonthRange.of(given.text("--month", month));
        return new AuditRequest(
                folder,
                months.from(),
                months.to(),
                agreed,
                settings.out(),
                given.date("--as-of", asOf),
                given.today().get(),
                given.flag("--dry-run", dryRun));
    }
}
