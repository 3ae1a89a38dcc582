package dev.billaudit.dispute;

import dev.billaudit.ledger.Remark;
import java.util.List;

/**
 * What a look at a sealed folder found.
 *
 * @param files how many files the manifest names
 * @param problems missing, changed or added files, unreadable lines; empty when the seal holds
 */
public record Verification(int files, List<Remark> problems) {

    /** Copies the list. */
    public Verification {
        problems = List.copyOf(problems);
    }

    /** Whether every file is as it was sealed, and nothing was added. */
    public boolean holds() {
        return files > 0 && problems.isEmpty();
    }
}
