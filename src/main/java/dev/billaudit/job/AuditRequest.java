package dev.billaudit.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a person or the schedule asks for.
 *
 * @param bills the bills folder, or one file
 * @param from the first month to audit, null for the latest month of the input
 * @param to the last month to audit, null for {@code from}
 * @param register the register folder, null for {@code register/} inside the bills folder
 * @param out where results go
 * @param asOf the as-of date, null when none was given
 * @param today the date in Asia/Shanghai: the as-of date when none was given
 * @param dryRun whether to stop before anything is published
 */
public record AuditRequest(
        Path bills,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable Path register,
        Path out,
        @Nullable LocalDate asOf,
        LocalDate today,
        boolean dryRun) {}
