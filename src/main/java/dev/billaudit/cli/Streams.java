package dev.billaudit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Where things are said: the result on one stream, everything else on the other, both in UTF-8 whatever the locale.
 *
 * @param out for the result
 * @param err for talk and failures
 * @param terminal whether a person watches {@code err}
 * @param columns how wide that terminal is, at most 80
 */
record Streams(PrintStream out, PrintStream err, boolean terminal, int columns) {

    private static final int WIDEST = 80;
    private static final int NARROWEST = 40;

    /** Those of this process. */
    static Streams ofProcess(Map<String, String> environment) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean watched = !"dumb".equals(environment.get("TERM")) && errIsTerminal();
        return new Streams(out, err, watched, columns(environment.getOrDefault("COLUMNS", "")));
    }

    /** The width to use of what the environment says: 80 when it says nothing. */
    static int columns(String said) {
        if (!said.matches("[0-9]{1,4}")) {
            return WIDEST;
        }
        return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(said)));
    }

    /** Asks the kernel, where there is one to ask: Java's console speaks for standard input and output only. */
    private static boolean errIsTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            return Ansi.AUTO.enabled();
        }
    }
}
