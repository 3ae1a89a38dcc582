package dev.billaudit.job;

import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.casebook.Deadline;
import dev.billaudit.casebook.Passage;
import dev.billaudit.casebook.Rung;
import dev.billaudit.findings.Promise;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.FatalFailure;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.packs.Packs;
import dev.billaudit.store.RecordStore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases as people work on them: how each stands, and what is written down of it. Appends only. */
@Component
public class CaseOffice {

    private final RecordStore records;
    private final CaseDays days;
    private final String between;

    CaseOffice(JobSettings settings, RecordStore records) {
        this.records = records;
        var packs = new Packs(settings.packs());
        this.days = new CaseDays(packs, settings.language());
        this.between = packs.wording(settings.language()).say("ledger.between");
    }

    /** How every case stands, by line, then case. */
    public List<CaseStanding> all() {
        return records.standings();
    }

    /**
     * How one case stands.
     *
     * @throws WrongUsage if there is no such case
     */
    public CaseStanding one(String caseId) {
        return records.standing(caseId).orElseThrow(() -> new WrongUsage(Remark.of("job.no-such-case", caseId)));
    }

    /** The days that matter to a case from that day on, by day; none once it is closed. */
    public List<Deadline> deadlines(CaseStanding standing, LocalDate asOf) {
        if (standing.closing().isPresent()) {
            return List.of();
        }
        return Stream.of(
                        days.deadlines(standing.file()).of(standing, asOf).stream(),
                        standing.promise().map(promise -> promised(promise, asOf)).stream(),
                        nextRung(standing, asOf).stream())
                .flatMap(days -> days)
                .filter(deadline -> !deadline.isPast())
                .sorted(Comparator.comparing(Deadline::day).thenComparing(Deadline::clock))
                .toList();
    }

    /** How each rung of the ladder stands to a case on that day. */
    public List<Passage> ladder(CaseStanding standing, LocalDate asOf) {
        return days.gates(standing.file()).of(standing, asOf);
    }

    private static Deadline promised(Promise promise, LocalDate asOf) {
        LocalDate day = promise.due();
        Remark note = Remark.of("casebook.deadline.promised", promise.amount(), day, promise.promisedBy());
        return new Deadline("promised", null, day, ChronoUnit.DAYS.between(asOf, day), false, false, note);
    }

    /** The first day on which another rung opens by waiting, with those rungs that shut no door. */
    private Optional<Deadline> nextRung(CaseStanding standing, LocalDate asOf) {
        List<Passage> ahead = days.gates(standing.file()).of(standing, asOf).stream()
                .filter(passage -> !passage.isOpen()
                        && passage.opens() != null
                        && passage.closes().isEmpty())
                .filter(passage -> standing.records().stream()
                        .noneMatch(
                                record -> record.outcome().equals(passage.rung().id())))
                .toList();
        return ahead.stream()
                .flatMap(passage -> Stream.ofNullable(passage.opens()))
                .min(Comparator.naturalOrder())
                .map(day -> new Deadline(
                        "next-rung",
                        null,
                        day,
                        ChronoUnit.DAYS.between(asOf, day),
                        false,
                        ahead.stream().anyMatch(Passage::isProvisional),
                        Remark.of("casebook.deadline.next-rung", day, titles(ahead, day))));
    }

    private String titles(List<Passage> passages, LocalDate day) {
        return passages.stream()
                .filter(passage -> day.equals(passage.opens()))
                .map(Passage::title)
                .collect(Collectors.joining(between));
    }

    /** What a person should know before or when something is written down: doors it shuts, months it comes too late for. */
    public List<Remark> warnings(CaseStanding standing, CaseRecord draft) {
        if (draft.kind() != CaseRecord.Kind.FILED) {
            return List.of();
        }
        Passage passage = passage(standing, draft);
        var warnings = new ArrayList<Remark>();
        if (!passage.closes().isEmpty()) {
            warnings.add(Remark.of("job.rung-closes", passage.title(), String.join(between, passage.closes())));
        }
        passage.tooLate().forEach(month -> warnings.add(Remark.of("job.rung-too-late", passage.title(), month)));
        return warnings;
    }

    /**
     * Writes something down; answers how the case stands with it.
     *
     * @throws WrongUsage if there is no such case, no such rung of the ladder, or the rung is not open on the day of the
     *     filing
     * @throws FatalFailure if what was written down before was changed since
     */
    @Transactional
    public CaseStanding write(String caseId, CaseRecord draft) {
        records.hold(caseId);
        CaseStanding standing = one(caseId);
        standing.changedRecord().ifPresent(number -> {
            throw new FatalFailure(Remark.of("job.record-changed", caseId, number));
        });
        if (draft.kind() == CaseRecord.Kind.FILED) {
            refuse(caseId, passage(standing, draft));
        }
        records.append(caseId, draft);
        return one(caseId);
    }

    private Passage passage(CaseStanding standing, CaseRecord filing) {
        List<String> rungs =
                days.ladder(standing.file()).rungs().stream().map(Rung::id).toList();
        if (!rungs.contains(filing.outcome())) {
            throw new WrongUsage(Remark.of("job.no-such-rung", filing.outcome(), String.join(", ", rungs)));
        }
        return days.gates(standing.file()).of(standing, filing.outcome(), filing.day());
    }

    private static void refuse(String caseId, Passage passage) {
        if (passage.isOpen()) {
            return;
        }
        var details = new ArrayList<>(passage.shut());
        String next = passage.next().name().toLowerCase(Locale.ROOT).replace('_', '-');
        details.add(Remark.of("job.rung-next." + next, caseId));
        throw passage.opens() == null
                ? new WrongUsage(Remark.of("job.rung-shut", passage.title()), details)
                : new WrongUsage(Remark.of("job.rung-opens", passage.title(), passage.opens()), details);
    }
}
