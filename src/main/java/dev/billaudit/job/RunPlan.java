package dev.billaudit.job;

import dev.billaudit.store.Run;
import dev.billaudit.store.RunFile;
import java.util.List;

/**
 * A run about to be launched.
 *
 * @param run what it is
 * @param files its frozen file list
 * @param isNew whether the books do not know it yet
 * @param isPublished whether there is nothing to do
 */
record RunPlan(Run run, List<RunFile> files, boolean isNew, boolean isPublished) {

    /** Copies the list. */
    RunPlan {
        files = List.copyOf(files);
    }
}
