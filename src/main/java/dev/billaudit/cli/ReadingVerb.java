package dev.billaudit.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that reads exports, by the user's layouts too. */
abstract class ReadingVerb extends Verb {

    @Option(names = "--layouts", paramLabel = "DIR", order = 7)
    private @Nullable String layouts;

    ReadingVerb(Counter counter) {
        super(counter);
    }

    @Override
    @Nullable
    final String layouts() {
        return layouts;
    }
}
