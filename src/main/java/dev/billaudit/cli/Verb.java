package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command: what all of them have in common. */
abstract class Verb implements Callable<Integer> {

    private final Counter counter;

    @Option(names = "--data", paramLabel = "DIR", order = 80)
    private @Nullable String data;

    @Option(names = "--lang", paramLabel = "zh-CN|en", order = 81)
    @SuppressWarnings("UnusedVariable") // known before the options are read, or read by picocli
    private @Nullable String language;

    @Option(names = "--json", order = 82)
    private boolean json;

    @Option(names = "--quiet", order = 83)
    private boolean quiet;

    @Option(names = "--verbose", order = 84)
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 99)
    @SuppressWarnings("UnusedVariable") // known before the options are read, or read by picocli
    private boolean help;

    Verb(Counter counter) {
        this.counter = counter;
    }

    /** What is asked, done; the exit code. */
    abstract int serve(Settings settings);

    /** {@code --out} of a command that has it, null for the default. */
    @Nullable
    String out() {
        return null;
    }

    /** {@code --layouts} of a command that has it, null for none. */
    @Nullable
    String layouts() {
        return null;
    }

    /** {@code --rules} of a command that has it, null for none. */
    @Nullable
    String rules() {
        return null;
    }

    @Override
    public final Integer call() {
        Settings settings = null;
        try {
            settings = settings();
            keepTracesOffTheTerminal(settings.log());
            return serve(settings);
        } catch (Throwable end) {
            // errors too: when memory runs out, a person is told what to do
            return new Complaint(counter).about(end, settings == null ? unset() : settings);
        }
    }

    final Counter counter() {
        return counter;
    }

    /** A thread that dies would else print its trace on the terminal. */
    private static void keepTracesOffTheTerminal(Path log) {
        Thread.setDefaultUncaughtExceptionHandler((thread, end) -> FaultLog.write(log, end));
    }

    private Settings settings() {
        Path layouts = optional("--layouts", layouts());
        if (layouts != null && !Files.isDirectory(layouts)) {
            throw new WrongUsage(Remark.of("cli.not-a-folder", "--layouts", PathText.show(layouts)));
        }
        Path rules = optional("--rules", rules());
        if (rules != null && !Files.isRegularFile(rules)) {
            throw new WrongUsage(Remark.of("cli.not-a-file", "--rules", PathText.show(rules)));
        }
        return new Settings(
                path("--data", data, "data"),
                path("--out", out(), "out"),
                counter.words().language(),
                layouts,
                rules,
                verbosity(),
                counter.surroundings().flag("--json", json));
    }

    private Settings.Verbosity verbosity() {
        if (counter.surroundings().flag("--quiet", quiet)) {
            return Settings.Verbosity.QUIET;
        }
        boolean more = counter.surroundings().flag("--verbose", verbose);
        return more ? Settings.Verbosity.VERBOSE : Settings.Verbosity.NORMAL;
    }

    final @Nullable Path optional(String option, @Nullable String given) {
        String text = counter.surroundings().text(option, given);
        return text == null ? null : PathText.of(text);
    }

    private Path path(String option, @Nullable String given, String otherwise) {
        Path path = optional(option, given);
        return path == null ? Path.of(otherwise) : path;
    }

    private Settings unset() {
        return new Settings(
                Path.of("data"),
                Path.of("out"),
                counter.words().language(),
                null,
                null,
                Settings.Verbosity.NORMAL,
                false);
    }
}
