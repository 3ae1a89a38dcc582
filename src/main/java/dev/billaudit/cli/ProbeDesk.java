package dev.billaudit.cli;

import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what a file is, without a database. */
public interface ProbeDesk {

    /** What the file is; an archive answers with one for each member. */
    List<ProbedFile> probe(Path file);

    /** Shows every table the file holds, row by row, whatever the layout. */
    void tables(Path file, TableSink sink);

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

    /** Takes the tables as they are found: a file, its tables, their rows. */
    interface TableSink {

        /**
         * A file begins.
         *
         * @param name the path as given, {@code a.zip!/b.csv} for a member
         * @param doubt what is not sure about its tables, null when all is
         */
        void file(String name, @Nullable Remark doubt);

        /** A table of that file begins. */
        void table();

        /** A row of that table. */
        void row(List<String> cells);
    }
}
