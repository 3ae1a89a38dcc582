package dev.billaudit.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the whole process, whichever command runs.
 *
 * @param data where database, archive and log stand
 * @param out where results go
 * @param language {@code zh-CN} or {@code en}
 * @param layouts the user's folder of layouts, null for none
 * @param rules the user's rules file, null for none
 * @param verbosity how much is told
 * @param json whether the result is for a machine
 */
public record Settings(
        Path data,
        Path out,
        String language,
        @Nullable Path layouts,
        @Nullable Path rules,
        Verbosity verbosity,
        boolean json) {

    /** How much is told besides the result. */
    public enum Verbosity {
        /** Failures only. */
        QUIET,
        NORMAL,
        /** Details go to the log file, never to the terminal. */
        VERBOSE
    }

    /** The file for what a person need not see: stack traces, details. */
    public Path log() {
        return data.resolve("logs").resolve("bill-audit.log");
    }
}
