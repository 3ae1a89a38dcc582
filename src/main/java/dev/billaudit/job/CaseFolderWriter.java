package dev.billaudit.job;

import dev.billaudit.casebook.CaseChange;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.dispute.CaseFolder;
import dev.billaudit.dispute.CaseMatter;
import dev.billaudit.dispute.Deadline;
import dev.billaudit.dispute.Originals;
import dev.billaudit.findings.Finding;
import dev.billaudit.store.MonthStore;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Writes the folder of every touched case into staging, over whatever an interrupted run left. */
class CaseFolderWriter implements ItemStreamWriter<CaseChange> {

    private final CurrentRun current;
    private final Bookshelf shelf;
    private @Nullable CaseOriginals originals;

    CaseFolderWriter(CurrentRun current, Bookshelf shelf) {
        this.current = current;
        this.shelf = shelf;
    }

    @Override
    public void write(Chunk<? extends CaseChange> changes) throws IOException {
        RunDesk desk = current.desk();
        CaseOriginals opened = originals == null ? new CaseOriginals(desk, shelf) : originals;
        originals = opened;
        for (CaseChange change : changes) {
            desk.heed();
            write(desk, change.file(), opened);
        }
    }

    @Override
    public void close() {
        CaseOriginals opened = originals;
        originals = null;
        if (opened != null) {
            opened.close();
        }
    }

    private void write(RunDesk desk, CaseFile file, Originals originals) throws IOException {
        var folder = desk.staging().resolve("cases").resolve(file.id());
        Staging.sweep(folder);
        LocalDate asOf = desk.run().asOf();
        CaseStanding standing = shelf.records().standing(file, desk.run().id()).asOf(asOf);
        List<Deadline> deadlines = desk.stationery().deadlines(standing, asOf).stream()
                .map(deadline -> new Deadline(deadline.clock(), deadline.day(), deadline.provisional()))
                .toList();
        new CaseFolder(desk.stationery().of(file.key().line()))
                .write(new CaseMatter(file, findings(file), asOf, deadlines), originals, folder);
    }

    /** The findings behind the postings, of whichever month they are. */
    private List<Finding> findings(CaseFile file) {
        return file.postings().stream()
                .map(posting -> shelf.months().finding(posting.findingId()))
                .flatMap(Optional::stream)
                .map(MonthStore.FoundIn::finding)
                .toList();
    }
}
