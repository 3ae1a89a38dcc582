package dev.billaudit.cli;

import dev.billaudit.job.AuditOutcome;
import dev.billaudit.schedule.ScheduleListener;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what the schedule does: results on standard output, the rest as talk. */
final class ScheduleTalk implements ScheduleListener {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Counter counter;
    private final Settings settings;
    private final ProgressLine progress;
    private final ResultPrinter results;

    ScheduleTalk(Counter counter, Settings settings, ProgressLine progress) {
        this.counter = counter;
        this.settings = settings;
        this.progress = progress;
        this.results = new ResultPrinter(counter, settings.json(), false);
    }

    @Override
    public void begins(List<YearMonth> months) {
        if (months.isEmpty()) {
            talk("cli.schedule.nothing-missed");
        } else if (months.size() > 1) {
            talk("cli.schedule.begins", listed(months));
        }
    }

    @Override
    public void audited(AuditOutcome outcome) {
        progress.end();
        results.print(outcome);
        flush();
    }

    @Override
    public int failed(YearMonth month, Throwable failure) {
        progress.end();
        counter.talk(counter.say("cli.schedule.failed", month));
        int code = new Complaint(counter).about(failure, settings);
        flush();
        return code;
    }

    @Override
    public void waits(ZonedDateTime until, List<YearMonth> again) {
        progress.end();
        if (!again.isEmpty()) {
            counter.talk(counter.say("cli.schedule.again", listed(again), MINUTE.format(until)));
        }
        talk("cli.schedule.waits", MINUTE.format(until));
        flush();
    }

    /** Nobody waits for the end of this command: what is said is wanted now. */
    private void flush() {
        counter.streams().out().flush();
        counter.streams().err().flush();
    }

    private void talk(String key, Object... values) {
        if (settings.verbosity() != Settings.Verbosity.QUIET) {
            counter.talk(counter.say(key, values));
        }
    }

    private static String listed(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }
}
