package dev.billaudit.job;

import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.report.RunSummary;
import dev.billaudit.store.BooksStore;
import dev.billaudit.store.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** A run's figures and how far they can be trusted. */
@Component
class RunFigures {

    private final BooksStore books;
    private final RunFiles files;
    private final Limits limits;
    private final Invariants invariants;

    RunFigures(BooksStore books, RunFiles files, Limits limits, Invariants invariants) {
        this.books = books;
        this.files = files;
        this.limits = limits;
        this.invariants = invariants;
    }

    /** Counts, sums and checks the run. */
    RunSummary of(RunDesk desk) throws IOException {
        Run run = desk.run();
        SortedMap<String, Boolean> held = invariants.check(desk);
        List<Remark> gaps = gaps(run, held);
        BooksStore.Sums sums = books.sums(run.id());
        List<SourceFile> listed = files.of(run.id());
        RunSummary.State state = limits.isHeld(run)
                ? RunSummary.State.HELD
                : gaps.isEmpty() ? RunSummary.State.COMPLETE : RunSummary.State.INCOMPLETE;
        held.put("V10", true);
        return new RunSummary(
                run.month(),
                run.revision(),
                state,
                run.asOf(),
                run.inputDigest(),
                run.ruleDigest(),
                run.version(),
                new RunSummary.Counts(
                        listed.size(),
                        sum(listed, SourceFile::rowsRead),
                        sum(listed, SourceFile::rowsAccepted),
                        sum(listed, SourceFile::rowsRejected),
                        sum(listed, SourceFile::rowsIgnored),
                        sums.lines(),
                        sums.charges(),
                        books.findings(run.id()),
                        books.cases(run.id())),
                byVerdict(sums),
                sums.agreed()
                        .plus(sums.standard())
                        .plus(sums.suspect())
                        .plus(sums.unclear())
                        .plus(sums.credit()),
                books.claimed(run.id()),
                held,
                gaps);
    }

    private List<Remark> gaps(Run run, Map<String, Boolean> held) {
        var gaps = new ArrayList<Remark>();
        held.forEach((id, holds) -> {
            if (!holds) {
                gaps.add(Remark.of("job.gap.invariant", id));
            }
        });
        gaps.addAll(limits.passed(run));
        long rejected = books.rows(run.id()).rejected();
        if (rejected > 0) {
            gaps.add(Remark.of("job.gap.rejects", rejected));
        }
        long parked = files.parked(run.id());
        if (parked > 0) {
            gaps.add(Remark.of("job.gap.parked", parked));
        }
        long rivals = books.rivalBills(run.id(), run.month());
        if (rivals > 0) {
            gaps.add(Remark.of("job.gap.rival-bills", rivals));
        }
        long missing = books.missingCoverage(run.id(), run.month());
        if (missing > 0) {
            gaps.add(Remark.of("job.gap.coverage", missing));
        }
        return gaps;
    }

    /** What {@code files.csv} says, so that both say the same: the register's rows, and rows that a newer file repeats. */
    private static long sum(List<SourceFile> files, ToLongFunction<SourceFile> rows) {
        return files.stream().mapToLong(rows).sum();
    }

    private static Map<Verdict, Money> byVerdict(BooksStore.Sums sums) {
        var money = new EnumMap<Verdict, Money>(Verdict.class);
        money.put(Verdict.AGREED, sums.agreed());
        money.put(Verdict.STANDARD, sums.standard());
        money.put(Verdict.SUSPECT, sums.suspect());
        money.put(Verdict.UNCLEAR, sums.unclear());
        money.put(Verdict.CREDIT, sums.credit());
        return money;
    }
}
