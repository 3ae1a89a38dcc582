package dev.billaudit.dispute;

import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The archived exports behind a case. */
public interface Originals {

    /** The archived copy of a file, by digest. */
    Path archived(String sha256);

    /** Whether the file holds rows of this line only, so that it may be handed on whole. */
    boolean holdsOnly(String sha256, Line line);

    /**
     * The rows of a group file that are this line's, headings first, as CSV lines without line ends.
     *
     * @param cited where the evidence stands in that file: such a row is the line's even if it does not name it
     *
     * @throws IOException if the archived copy cannot be read
     */
    List<String> extract(String sha256, Line line, Collection<Place> cited) throws IOException;
}
