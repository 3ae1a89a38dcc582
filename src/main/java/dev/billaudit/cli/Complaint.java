package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.AuditFailure;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.ledger.failure.Stopped;
import dev.billaudit.ledger.failure.WrongUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells a person what went wrong: what, where, why and what to do, on standard error. A stack trace goes to the log only.
 */
final class Complaint {

    private final Counter counter;

    Complaint(Counter counter) {
        this.counter = counter;
    }

    /** A failure we foresaw. */
    int about(AuditFailure failure) {
        Remark remark = failure.remark();
        counter.talk(counter.say("cli.error", counter.words().say(remark)));
        if (failure instanceof WrongUsage wrong) {
            wrong.details()
                    .forEach(detail -> counter.talk("  - " + counter.words().say(detail)));
        }
        counter.talk(counter.say("cli.error-id", remark.key(), failure.exitCode()));
        return failure.exitCode();
    }

    /** A command line we do not understand. */
    int about(ParameterException mistake) {
        int code = about(new WrongUsage(remark(mistake)));
        counter.talk(counter.say(
                "cli.see-help", mistake.getCommandLine().getCommandSpec().qualifiedName()));
        return code;
    }

    /** Anything that ended a command. */
    int about(Throwable end, Settings settings) {
        if (end instanceof AuditFailure failure) {
            boolean forTheLog = failure instanceof FatalFailure || failure instanceof ResumableFailure;
            if (forTheLog && FaultLog.write(settings.log(), failure)) {
                int code = about(failure);
                counter.talk(counter.say("cli.see-log", PathText.show(settings.log())));
                return code;
            }
            return about(failure);
        }
        boolean logged = FaultLog.write(settings.log(), end);
        if (counter.signal().request().isAsked()) {
            return about(new Stopped(Remark.of("cli.stopped"), end));
        }
        return about(unforeseen(end, logged, settings));
    }

    private static AuditFailure unforeseen(Throwable end, boolean logged, Settings settings) {
        String log = PathText.show(settings.log());
        if (end instanceof OutOfMemoryError) {
            return new FatalFailure(Remark.of("cli.out-of-memory", log), end);
        }
        return logged
                ? new FatalFailure(Remark.of("cli.unforeseen", end.getClass().getSimpleName(), log), end)
                : new FatalFailure(
                        Remark.of("cli.unforeseen-unlogged", end.getClass().getSimpleName(), log), end);
    }

    private static Remark remark(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (mistake instanceof MissingParameterException missing) {
            return Remark.of("cli.value-missing", names(missing.getMissing()));
        }
        if (mistake instanceof OverwrittenOptionException twice) {
            return Remark.of("cli.given-twice", names(List.of(twice.getOverwritten())));
        }
        ArgSpec spec = mistake.getArgSpec();
        String value = mistake.getValue() == null ? "" : mistake.getValue();
        return spec == null
                ? Remark.of("cli.usage-unclear")
                : Remark.of("cli.value-unreadable", names(List.of(spec)), value);
    }

    private static Remark unmatched(UnmatchedArgumentException mistake) {
        String given = mistake.getUnmatched().get(0);
        String nearest = nearest(mistake, given);
        if (nearest == null) {
            return Remark.of("cli.argument-unknown", given);
        }
        return Remark.of("cli.argument-unknown-nearest", given, nearest);
    }

    /** The option or command most like what was typed, null when none is. */
    private static @Nullable String nearest(UnmatchedArgumentException mistake, String given) {
        String typed = given.replaceFirst("=.*$", "");
        var spec = mistake.getCommandLine().getCommandSpec();
        List<String> known = typed.startsWith("-")
                ? spec.options().stream().map(OptionSpec::longestName).toList()
                : List.copyOf(spec.subcommands().keySet());
        return Nearest.of(typed, known);
    }

    private static String names(List<ArgSpec> specs) {
        return String.join(
                ", ",
                specs.stream()
                        .map(spec -> spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel())
                        .toList());
    }
}
