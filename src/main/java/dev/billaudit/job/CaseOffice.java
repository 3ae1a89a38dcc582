package dev.billaudit.job;

import dev.billaudit.casebook.CalendarFile;
import dev.billaudit.casebook.CaseRecord;
import dev.billaudit.casebook.CaseStanding;
import dev.billaudit.casebook.Deadline;
import dev.billaudit.casebook.Deadlines;
import dev.billaudit.casebook.Ladder;
import dev.billaudit.casebook.WorkCalendar;
import dev.billaudit.findings.Promise;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.packs.Packs;
import dev.billaudit.store.RecordStore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases as people work on them: how each stands, and what is written down of it. Appends only. */
@Component
public class CaseOffice {

    private final RecordStore records;
    private final Ladder ladder;
    private final Deadlines deadlines;

    CaseOffice(JobSettings settings, RecordStore records) {
        this.records = records;
        var packs = new Packs(settings.packs());
        this.ladder = packs.one("ladder/national.yml", Ladder.class);
        this.deadlines = new Deadlines(
                WorkCalendar.of(new ArrayList<>(
                        packs.all("calendar", CalendarFile.class).values())),
                ladder);
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
        return Stream.concat(
                        deadlines.of(standing.file(), standing.filed(), asOf).stream(),
                        standing.promise().map(promise -> promised(promise, asOf)).stream())
                .filter(deadline -> !deadline.isPast())
                .sorted(Comparator.comparing(Deadline::day).thenComparing(Deadline::clock))
                .toList();
    }

    private static Deadline promised(Promise promise, LocalDate asOf) {
        LocalDate day = promise.due();
        Remark note = Remark.of("casebook.deadline.promised", promise.amount(), day, promise.promisedBy());
        return new Deadline("promised", null, day, ChronoUnit.DAYS.between(asOf, day), false, false, note);
    }

    /**
     * Writes something down; answers how the case stands with it.
     *
     * @throws WrongUsage if there is no such case, or no such rung of the ladder
     */
    @Transactional
    public CaseStanding write(String caseId, CaseRecord draft) {
        one(caseId);
        boolean isFiling = draft.kind() == CaseRecord.Kind.FILED;
        if (isFiling && ladder.rungs().stream().noneMatch(rung -> rung.id().equals(draft.outcome()))) {
            throw new WrongUsage(Remark.of(
                    "job.no-such-rung",
                    draft.outcome(),
                    String.join(
                            ", ", ladder.rungs().stream().map(rung -> rung.id()).toList())));
        }
        records.append(caseId, draft);
        return one(caseId);
    }
}
