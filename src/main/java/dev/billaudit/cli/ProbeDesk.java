package dev.billaudit.cli;

import java.nio.file.Path;
import java.util.List;

/** Answers what a file is, without a database. */
public interface ProbeDesk {

    /** What the file is; an archive answers with one for each member. */
    List<ProbedFile> probe(Path file);

    /** Prints every table the file holds as CSV, whatever the layout: what {@code probe --tables} shows. */
    void tables(Path file, Appendable out);

    /** Makes the desk for the user's settings. */
    @FunctionalInterface
    interface Opener {

        /**
         * Makes it.
         *
         * @throws dev.billaudit.ledger.failure.WrongUsage if the data packs are wrong
         */
        ProbeDesk open(Settings settings);
    }
}
