package dev.billaudit.job;

import dev.billaudit.store.BooksStore;
import dev.billaudit.store.CaseStore;
import dev.billaudit.store.RecordStore;
import dev.billaudit.store.Run;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The promises that every real run keeps or says that it did not: counted in the database, never from counters. */
@Component
class Invariants {

    private final BooksStore books;
    private final CaseStore cases;
    private final RecordStore records;
    private final EvidenceCheck evidence;

    Invariants(BooksStore books, CaseStore cases, RecordStore records, EvidenceCheck evidence) {
        this.books = books;
        this.cases = cases;
        this.records = records;
        this.evidence = evidence;
    }

    /** V1 to V5 and V9 of a run, by id. */
    SortedMap<String, Boolean> check(RunDesk desk) throws IOException {
        Run run = desk.run();
        var held = new TreeMap<String, Boolean>();
        held.put("V1", books.filesWithLostRows(run.id()) == 0);
        held.put("V2", books.filesThatDoNotAddUp(run.id()) == 0);
        held.put("V3", books.linesThatDoNotBalance(run.id(), run.month()) == 0);
        held.put("V4", books.findingsWithoutEvidence(run.id()) == 0 && evidence.recomputes(desk));
        held.put("V5", books.linesThatClaimTooMuch(run.id()) == 0 && books.casesWithoutFinding(run.id()) == 0);
        held.put("V9", cases.chainsHold() && records.chainsHold());
        return held;
    }
}
