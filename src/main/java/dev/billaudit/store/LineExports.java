package dev.billaudit.store;

import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.Line;
import java.util.List;

/**
 * Everything a run's files say of one line, over all months.
 *
 * @param line whose
 * @param files one extract a file, in the order of paths
 */
public record LineExports(Line line, List<FileExtract> files) {

    /** Copies the list. */
    public LineExports {
        files = List.copyOf(files);
    }
}
