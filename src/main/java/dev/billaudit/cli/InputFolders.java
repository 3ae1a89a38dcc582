package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.UnusableInput;
import dev.billaudit.ledger.failure.WrongUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folders a command is given to read, looked at before anything is opened. */
final class InputFolders {

    private InputFolders() {}

    /**
     * The bills folder, or one file: the argument, else the environment.
     *
     * @throws WrongUsage if none is given
     * @throws UnusableInput if it is not there or may not be read
     */
    static Path bills(Surroundings given, @Nullable String argument) {
        String text = given.text("--bills", argument);
        if (text == null) {
            throw new WrongUsage(Remark.of("cli.bills-not-given"));
        }
        Path folder = PathText.of(text);
        if (!Files.exists(folder)) {
            throw new UnusableInput(Remark.of("cli.bills-not-there", PathText.show(folder)));
        }
        if (!Files.isReadable(folder)) {
            throw new UnusableInput(Remark.of("cli.bills-not-readable", PathText.show(folder)));
        }
        return folder;
    }

    /**
     * The register folder as given; null for none.
     *
     * @throws WrongUsage if it is no folder
     */
    static @Nullable Path register(@Nullable Path given) {
        if (given != null && !Files.isDirectory(given)) {
            throw new WrongUsage(Remark.of("cli.not-a-folder", "--register", PathText.show(given)));
        }
        return given;
    }

    /** Results inside the bills folder would be read as bills by the next run. */
    static void refuseResultsAmong(Path bills, Settings settings) {
        refuse(bills, "--out", settings.out());
        refuse(bills, "--data", settings.data());
    }

    private static void refuse(Path bills, String option, Path results) {
        Path inside = bills.toAbsolutePath().normalize();
        if (Files.isDirectory(bills) && results.toAbsolutePath().normalize().startsWith(inside)) {
            throw new WrongUsage(
                    Remark.of("cli.results-among-bills", option, PathText.show(results), PathText.show(bills)));
        }
    }
}
