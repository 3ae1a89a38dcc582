package dev.billaudit.intake.probe;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The input files, archived.
 *
 * @param files sorted by path in code point order; archives and their members each have one
 * @param refusals why a file is not read, by path: an archive over the limits (none of its members is listed), or a file that
 *     was not copied (not a plain one, unreadable, too large), which has an empty digest
 * @param fresh digests of the copies made just now; the others were there before
 */
public record Collected(List<ArchivedFile> files, Map<String, Remark> refusals, Set<String> fresh) {

    /** Copies the collections. */
    public Collected {
        files = List.copyOf(files);
        refusals = Map.copyOf(refusals);
        fresh = Set.copyOf(fresh);
    }
}
