package dev.billaudit.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that judges what it read, by the user's rules too. */
abstract class JudgingVerb extends ReadingVerb {

    @Option(names = "--rules", paramLabel = "FILE", order = 8)
    private @Nullable String rules;

    JudgingVerb(Counter counter) {
        super(counter);
    }

    @Override
    @Nullable
    final String rules() {
        return rules;
    }
}
