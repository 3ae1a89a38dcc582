package dev.billaudit.job;

import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.report.RunSummary;
import dev.billaudit.store.BooksStore;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a further revision of a month says otherwise than the one before, in a few sentences. */
@Component
class RevisionNotes {

    /** More than a line of the terminal holds; how many there are is always said. */
    private static final int SHOWN = 5;

    private final RunStore runs;
    private final BooksStore books;

    RevisionNotes(RunStore runs, BooksStore books) {
        this.runs = runs;
        this.books = books;
    }

    /** The difference to the newest published revision before; empty for the first. */
    List<Remark> of(Run run, RunSummary now) {
        Optional<Run> last = runs.published(run.month()).stream()
                .filter(other -> other.revision() < run.revision())
                .findFirst();
        return last.isEmpty() ? List.of() : since(last.get(), run, now);
    }

    private List<Remark> since(Run last, Run run, RunSummary now) {
        RunSummary before = runs.figures(last.id(), RunSummary.class);
        var notes = new ArrayList<Remark>();
        notes.add(Remark.of(
                "job.note.since",
                last.revision(),
                before.billed(),
                now.billed(),
                suspect(before),
                suspect(now),
                before.counts().findings(),
                now.counts().findings(),
                before.claimed(),
                now.claimed()));
        List<String> gone = books.linesOnlyIn(last.id(), run.id(), run.month());
        if (!gone.isEmpty()) {
            String shown = gone.stream().limit(SHOWN).collect(Collectors.joining("、"));
            notes.add(Remark.of(
                    "job.note.lines-gone", last.revision(), gone.size(), gone.size() > SHOWN ? shown + "…" : shown));
        }
        return notes;
    }

    private static Money suspect(RunSummary run) {
        return run.byVerdict().getOrDefault(Verdict.SUSPECT, Money.ZERO);
    }
}
