package dev.billaudit.cli;

import dev.billaudit.ledger.failure.WrongUsage;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** The command line: understands what is asked, hands it to the desk that can do it, says what came of it. */
public final class FrontDesk {

    private static final long PATIENCE_MILLIS = 8_000;

    private final Desks desks;
    private final Streams streams;
    private final Surroundings surroundings;
    private final StopSignal signal;

    FrontDesk(Desks desks, Streams streams, Surroundings surroundings, StopSignal signal) {
        this.desks = desks;
        this.streams = streams;
        this.surroundings = surroundings;
        this.signal = signal;
    }

    /**
     * Serves this process: real streams, environment and signals.
     *
     * @return the exit code to end with
     */
    public static int serveProcess(String... args) {
        return serveProcess(Desks.ofProduct(), args);
    }

    /** The same with other desks. */
    static int serveProcess(Desks desks, String... args) {
        Surroundings surroundings = Surroundings.ofProcess();
        Streams streams = Streams.ofProcess(surroundings.environment());
        // What libraries print is talk, never part of the result; what they fail with is for the log.
        System.setOut(streams.err());
        // Docker gives ten seconds before it kills; two of them are left for the hooks of others and a busy machine.
        StopSignal signal = new StopSignal(Runtime.getRuntime()::halt, PATIENCE_MILLIS);
        Runtime.getRuntime().addShutdownHook(new Thread(signal::shutDown, "exit-code"));
        FrontDesk desk = new FrontDesk(desks, streams, surroundings, signal);
        int code = desk.serve(Surroundings.arguments(args));
        signal.ended(code);
        return code;
    }

    /** Serves one call; everything is said on the streams, nothing is thrown. */
    int serve(String... args) {
        List<String> asked = asked(args);
        SpokenWords words = new SpokenWords(Languages.CHINESE, desks.wordings());
        try {
            String language = Languages.chosen(asked, surroundings);
            if (!language.equals(words.language())) {
                words = new SpokenWords(language, desks.wordings());
            }
        } catch (WrongUsage e) {
            return new Complaint(counter(words)).about(e);
        }
        return run(counter(words), asked);
    }

    private int run(Counter counter, List<String> asked) {
        CommandLine line = commandLine(counter);
        if (asked.isEmpty()) {
            line.usage(streams.err());
            return CommandLine.ExitCode.USAGE;
        }
        int code = line.execute(asked.toArray(String[]::new));
        streams.out().flush();
        streams.err().flush();
        return code;
    }

    /** The commands and their options, in the words of the counter. */
    static CommandLine commandLine(Counter counter) {
        CommandLine line = new CommandLine(new BillAuditCommand());
        List<Verb> verbs = List.of(
                new AuditCommand(counter),
                new ExplainCommand(counter),
                new CasesCommand(counter),
                new ProbeCommand(counter),
                new InitCommand(counter),
                new ScheduleCommand(counter),
                new StatusCommand(counter));
        verbs.forEach(line::addSubcommand);
        HelpPages.dress(line, counter.words());
        line.setOut(printer(counter.streams().out()));
        line.setErr(printer(counter.streams().err()));
        line.setParameterExceptionHandler((mistake, args) -> new Complaint(counter).about(mistake));
        return line;
    }

    private Counter counter(SpokenWords words) {
        return new Counter(desks, streams, surroundings, words, signal);
    }

    /** {@code help audit} is what people type for {@code audit --help}. */
    private static List<String> asked(String... args) {
        if (args.length == 0 || !"help".equals(args[0])) {
            return List.of(args);
        }
        return args.length == 1 ? List.of("--help") : List.of(args[1], "--help");
    }

    private static PrintWriter printer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
