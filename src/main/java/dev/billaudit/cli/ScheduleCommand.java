package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.schedule.AuditTimes;
import dev.billaudit.schedule.ScheduleOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stays up and audits each month when it is due. */
@Command(name = "schedule", customSynopsis = "bill-audit schedule BILLS [OPTIONS]")
final class ScheduleCommand extends Verb {

    /** Bills are out by the 5th; at three in the night nobody works on the folder. */
    private static final String DEFAULT_CRON = "0 3 5 * *";

    @Parameters(hideParamSyntax = true, arity = "0..1", paramLabel = "BILLS", descriptionKey = "bills")
    private @Nullable String bills;

    @Option(names = "--cron", paramLabel = "CRON", order = 1)
    private @Nullable String cron;

    @Option(names = "--catch-up", order = 2)
    private boolean catchUp;

    @Option(names = "--register", paramLabel = "DIR", order = 3)
    private @Nullable String register;

    @Option(names = "--out", paramLabel = "DIR", order = 4)
    private @Nullable String out;

    @Option(names = "--layouts", paramLabel = "DIR", order = 5)
    private @Nullable String layouts;

    @Option(names = "--rules", paramLabel = "FILE", order = 6)
    private @Nullable String rules;

    ScheduleCommand(Counter counter) {
        super(counter);
    }

    @Override
    @Nullable
    String out() {
        return out;
    }

    @Override
    @Nullable
    String layouts() {
        return layouts;
    }

    @Override
    @Nullable
    String rules() {
        return rules;
    }

    @Override
    int serve(Settings settings) {
        ScheduleOrder order = order(settings);
        StopSignal signal = counter().signal();
        signal.workBegins();
        try (AuditDesk desk = counter().desks().audits().open(settings, signal.request());
                ProgressLine progress = new ProgressLine(counter(), settings.verbosity(), false)) {
            signal.request().whenAsked(() -> progress.note(Remark.of("cli.stopping")));
            return desk.schedule(order, new ScheduleTalk(counter(), settings, progress), progress);
        }
    }

    private ScheduleOrder order(Settings settings) {
        Surroundings given = counter().surroundings();
        Path folder = InputFolders.bills(given, bills);
        InputFolders.refuseResultsAmong(folder, settings);
        String line = given.text("--cron", cron);
        return new ScheduleOrder(
                folder,
                InputFolders.register(optional("--register", register)),
                settings.out(),
                AuditTimes.of(line == null ? DEFAULT_CRON : line),
                given.flag("--catch-up", catchUp));
    }
}
