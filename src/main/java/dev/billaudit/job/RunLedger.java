package dev.billaudit.job;

import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.FindingChange;
import dev.billaudit.findings.FindingState;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.register.Contract;
import dev.billaudit.report.Deadline;
import dev.billaudit.report.LineCard;
import dev.billaudit.report.MonthLedger;
import dev.billaudit.report.RateLimits;
import dev.billaudit.report.RuleNote;
import dev.billaudit.report.RunSummary;
import dev.billaudit.report.TrendPoint;
import dev.billaudit.rules.RuleCard;
import dev.billaudit.rules.SignalLimits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run's month, handed over from the books one part at a time, until a stop is asked for. */
final class RunLedger implements MonthLedger {

    private final RunDesk desk;
    private final RunSummary summary;
    private final Bookshelf books;
    private @Nullable FindingChanges changes;
    private @Nullable Crowds crowds;

    RunLedger(RunDesk desk, RunSummary summary, Bookshelf books) {
        this.desk = desk;
        this.summary = summary;
        this.books = books;
    }

    @Override
    public RunSummary summary() {
        return summary;
    }

    @Override
    public void eachMonth(Consumer<JudgedMonth> visitor) {
        books.months().eachJudged(desk.run(), heeding(visitor));
    }

    @Override
    public void eachFinding(Consumer<Finding> visitor) {
        Crowds known = crowds;
        if (known == null) {
            known = new Crowds(desk.judgement().signalLimits(), this::holder);
            books.months().eachFinding(runId(), heeding(known::add));
            crowds = known;
        }
        Crowds crowd = known;
        books.months().eachFinding(runId(), heeding(finding -> visitor.accept(crowd.marked(finding))));
    }

    @Override
    public RateLimits rateLimits() {
        SignalLimits limits = desk.judgement().signalLimits();
        return new RateLimits(limits.complaints(), limits.differencePercent());
    }

    private String holder(Line line) {
        return card(line).map(LineCard::holder).orElse("");
    }

    @Override
    public Optional<FindingState> state(Finding finding) {
        return Optional.of(changes().of(finding));
    }

    @Override
    public void eachChange(Consumer<FindingChange> visitor) {
        changes().ended(this::isPaidBack).forEach(visitor);
    }

    private boolean isPaidBack(Finding finding) {
        String caseId = finding.caseId();
        return caseId != null
                && books.cases()
                        .find(caseId)
                        .map(this::standing)
                        .filter(standing -> standing.received().isPositive())
                        .isPresent();
    }

    private FindingChanges changes() {
        FindingChanges known = changes;
        if (known == null) {
            known = compared();
            changes = known;
        }
        return known;
    }

    private FindingChanges compared() {
        var compared = new FindingChanges();
        FindingChanges.lastRun(books.runs(), desk.run())
                .ifPresent(last -> books.months().eachFinding(last.id(), compared::before));
        books.months().eachFinding(runId(), compared::now);
        if (desk.register().hasAccepted()) {
            books.months().eachJudged(desk.run(), compared::accepted);
        }
        return compared;
    }

    @Override
    public void eachCase(Consumer<CaseFile> visitor) {
        books.cases().eachAfter(runId(), heeding(visitor));
    }

    @Override
    public void eachFile(Consumer<SourceFile> visitor) {
        books.files().of(runId()).forEach(heeding(visitor));
    }

    @Override
    public void eachReject(Consumer<Reject> visitor) {
        books.readings().eachReject(runId(), heeding(visitor));
    }

    @Override
    public void eachTrendPoint(Consumer<TrendPoint> visitor) {
        new Trend(books, desk.run()).each(visitor);
    }

    @Override
    public Optional<LineCard> card(Line line) {
        return desk.register().of(line).contracts().stream().findFirst().map(RunLedger::card);
    }

    @Override
    public CaseStanding standing(CaseFile file) {
        CaseStanding standing = books.records().standing(file, runId());
        return standing.asOf(summary.asOf());
    }

    @Override
    public Optional<Deadline> deadline(CaseFile file) {
        CaseStanding standing = standing(file);
        if (standing.closing().isPresent()) {
            return Optional.empty();
        }
        return desk.stationery().deadlines(standing, summary.asOf()).stream()
                .filter(deadline -> !deadline.isPast())
                .findFirst()
                .map(deadline -> new Deadline(deadline.day(), deadline.note()));
    }

    @Override
    public List<RuleNote> rules() {
        return desk.cards().stream()
                .map(card -> new RuleNote(
                        card.id(),
                        card.title().getOrDefault(desk.wording().language(), card.id()),
                        desk.stationery().basis(card.basis()),
                        parameters(card)))
                .toList();
    }

    private static String parameters(RuleCard card) {
        return card.thresholds().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A stop is heeded at every row: a report of many lines takes longer to write than a person waits. */
    private <T> Consumer<T> heeding(Consumer<T> visitor) {
        return one -> {
            desk.heed();
            visitor.accept(one);
        };
    }

    private String runId() {
        return desk.run().id();
    }

    private static LineCard card(Contract contract) {
        return new LineCard(
                Objects.requireNonNullElse(contract.plan(), ""),
                contract.price() == null ? "" : contract.price().toString(),
                contract.costCentre(),
                contract.holder(),
                contract.province());
    }
}
