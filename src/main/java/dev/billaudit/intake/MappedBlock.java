package dev.billaudit.intake;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.UsageMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a block of rows means.
 *
 * @param readingKey the reading it belongs to
 * @param records priced rows of this block
 * @param rejects rows of this block that were not understood
 * @param end what the whole file came to, in the last block only
 */
public record MappedBlock(
        String readingKey,
        List<PricedRecord> records,
        List<Reject> rejects,
        @Nullable FileEnd end) {

    /** Copies the lists. */
    public MappedBlock {
        records = List.copyOf(records);
        rejects = List.copyOf(rejects);
    }

    /**
     * The end-of-file item: stored together with the file's being done, in one transaction.
     *
     * @param file the accounting of its rows
     * @param bills one document a line and cycle
     * @param usage one document a line, month and kind
     * @param scopes what the file says it holds
     * @param ignored rows left out, by declared reason
     */
    public record FileEnd(
            SourceFile file,
            List<Bill> bills,
            List<UsageMonth> usage,
            List<ExportScope> scopes,
            Map<String, Long> ignored) {

        /** Copies the collections. */
        public FileEnd {
            bills = List.copyOf(bills);
            usage = List.copyOf(usage);
            scopes = List.copyOf(scopes);
            ignored = Map.copyOf(ignored);
        }
    }
}
