package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.schedule.AuditTimes;
import dev.billaudit.schedule.ScheduleOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stays up and audits each month when it is due. */
@Command(name = "schedule", customSynopsis = "bill-audit schedule BILLS [OPTIONS]")
final class ScheduleCommand extends RunVerb {

    /** Bills are out by the 5th; at three in the night nobody works on the folder. */
    private static final String DEFAULT_CRON = "0 3 5 * *";

    @Option(names = "--cron", paramLabel = "CRON", order = 0)
    private @Nullable String cron;

    @Option(names = "--catch-up", order = 1)
    private boolean catchUp;

    ScheduleCommand(Counter counter) {
        super(counter);
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
        Path folder = billsFolder(settings);
        String line = given.text("--cron", cron);
        return new ScheduleOrder(
                folder,
                registerFolder(),
                settings.out(),
                AuditTimes.of(line == null ? DEFAULT_CRON : line),
                given.flag("--catch-up", catchUp));
    }
}
