package dev.billaudit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps stack traces where a person need not see them. */
final class FaultLog {

    private FaultLog() {}

    /**
     * Appends a failure with its stack trace, numbers hidden.
     *
     * @return whether it could be written
     */
    static boolean write(Path log, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String tabsAsBlanks = trace.toString().replace("\t", "    ").replace("\r", "");
        String entry = ShanghaiClock.now() + " ERROR " + Printable.message(tabsAsBlanks);
        try {
            Path folder = log.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(log, entry, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
            return false;
        }
    }
}
