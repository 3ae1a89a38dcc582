package dev.billaudit.store;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.UsageMonth;
import java.util.List;

/**
 * What one file says of one line: a document of the books. A file with more priced records than are held in memory at a time has
 * several parts a line.
 */
record LinePart(List<ExportScope> scopes, List<Bill> bills, List<PricedRecord> records, List<UsageMonth> usage) {

    /** Copies the lists. */
    LinePart {
        scopes = List.copyOf(scopes);
        bills = List.copyOf(bills);
        records = List.copyOf(records);
        usage = List.copyOf(usage);
    }
}
