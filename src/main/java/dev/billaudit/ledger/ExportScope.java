package dev.billaudit.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What one file says it holds of one line, month and kind: the ground of coverage, and of which export speaks.
 *
 * @param line whose
 * @param carrier from whom
 * @param month the billing month (bills) or calendar month (records)
 * @param kind bill or which records
 * @param period the query period the export states, null when it states none
 * @param queried the day the export was made, null when it does not say
 * @param rows how many rows of the line, month and kind it has
 * @param statesEmpty whether a message or a zero total says that there was nothing
 */
public record ExportScope(
        Line line,
        Carrier carrier,
        YearMonth month,
        RecordKind kind,
        @Nullable Cycle period,
        @Nullable LocalDate queried,
        long rows,
        boolean statesEmpty) {}
