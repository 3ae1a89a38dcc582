package dev.billaudit.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file says of one line, for one month and its neighbours.
 *
 * @param file the path relative to the bills folder
 * @param queried the day the export was made, null when the file does not say
 * @param memberTime the file time inside its archive, null outside archives; never the time of a copy on disk
 * @param scopes which kinds and periods the file holds of the line
 * @param bills the line's bills in it
 * @param records the line's priced rows in it, each equal row with its own place
 * @param usage the line's usage in it, one document a kind and calendar month
 */
public record FileExtract(
        String file,
        @Nullable LocalDate queried,
        @Nullable Instant memberTime,
        List<ExportScope> scopes,
        List<Bill> bills,
        List<PricedRecord> records,
        List<UsageMonth> usage) {

    /** Copies the lists. */
    public FileExtract {
        scopes = List.copyOf(scopes);
        bills = List.copyOf(bills);
        records = List.copyOf(records);
        usage = List.copyOf(usage);
    }
}
