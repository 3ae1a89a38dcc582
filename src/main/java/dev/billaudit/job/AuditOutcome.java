package dev.billaudit.job;

import dev.billaudit.report.RunSummary;
import java.nio.file.Path;

/**
 * How the audit of one month ended.
 *
 * @param summary the run's figures
 * @param folder where its results lie: {@code out/<month>/r<N>}
 * @param nothingToDo whether the same identity was already published, so that nothing changed
 * @param resumed whether an interrupted run was finished
 * @param parkedFiles files parked or refused
 * @param exitCode 0, 1 or 4
 */
public record AuditOutcome(
        RunSummary summary, Path folder, boolean nothingToDo, boolean resumed, long parkedFiles, int exitCode) {}
