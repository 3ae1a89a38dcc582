package dev.billaudit.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that audits a folder of bills and writes what it found. */
abstract class RunVerb extends JudgingVerb {

    @Parameters(hideParamSyntax = true, arity = "0..1", paramLabel = "BILLS", descriptionKey = "bills")
    private @Nullable String bills;

    @Option(names = "--register", paramLabel = "DIR", order = 2)
    private @Nullable String register;

    @Option(names = "--out", paramLabel = "DIR", order = 3)
    private @Nullable String out;

    RunVerb(Counter counter) {
        super(counter);
    }

    @Override
    @Nullable
    final String out() {
        return out;
    }

    /**
     * The folder of bills.
     *
     * @throws dev.billaudit.ledger.failure.WrongUsage if none is given, or results would lie in it
     */
    final Path billsFolder(Settings settings) {
        Path folder = InputFolders.bills(counter().surroundings(), bills);
        InputFolders.refuseResultsAmong(folder, settings);
        return folder;
    }

    /**
     * The register's folder, null for the one among the bills.
     *
     * @throws dev.billaudit.ledger.failure.WrongUsage if it is none
     */
    final @Nullable Path registerFolder() {
        return InputFolders.register(optional("--register", register));
    }
}
