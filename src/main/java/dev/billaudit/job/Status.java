package dev.billaudit.job;

import dev.billaudit.ledger.Money;
import dev.billaudit.report.RunSummary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is on record.
 *
 * @param lastRuns the newest revision of every audited month, newest month first
 * @param unfinished the run that was interrupted and can be resumed, null for none
 * @param openCases cases that are not closed
 * @param openClaims what they ask back
 * @param database where the database stands, as a person would look for it
 */
public record Status(
        List<Run> lastRuns, @Nullable Unfinished unfinished, long openCases, Money openClaims, String database) {

    /** Copies the list. */
    public Status {
        lastRuns = List.copyOf(lastRuns);
    }

    /** The interrupted run, empty for none. */
    public Optional<Unfinished> interrupted() {
        return Optional.ofNullable(unfinished);
    }

    /**
     * A published run.
     *
     * @param month the audited month
     * @param revision of its report, from 1
     * @param state how far the month can be trusted
     * @param asOf the as-of date of the run
     * @param folder where its results lie
     */
    public record Run(YearMonth month, int revision, RunSummary.State state, LocalDate asOf, Path folder) {}

    /**
     * A run that did not end.
     *
     * @param month the month it audits
     * @param asOf the as-of date it began with and will resume with
     * @param step the id of the step it stands in
     */
    public record Unfinished(YearMonth month, LocalDate asOf, String step) {}
}
