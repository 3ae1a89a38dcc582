package dev.billaudit.job;

import dev.billaudit.findings.Matter;
import dev.billaudit.findings.Promise;
import dev.billaudit.store.RecordStore;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fixes what a run is before it is launched: its identity, its revision, its as-of date. */
@Component
class RunPlanner {

    private final RunStore runs;
    private final RecordStore records;

    RunPlanner(RunStore runs, RecordStore records) {
        this.runs = runs;
        this.records = records;
    }

    /**
     * The run that this input, these rules and this as-of date ask for: the published one, the interrupted one, or the
     * next revision.
     */
    RunPlan plan(YearMonth month, AuditRequest request, List<SurveyedFile> files, String ruleDigest) {
        String inputDigest = inputDigest(month, files);
        String identity = identity(month, inputDigest, ruleDigest);
        Optional<Run> known = request.dryRun() ? Optional.empty() : known(month, identity, request.asOf());
        if (known.isPresent()) {
            return new RunPlan(known.get(), List.of(), false, known.get().state() == Run.State.PUBLISHED);
        }
        LocalDate asOf = request.asOf() == null ? request.today() : request.asOf();
        int revision =
                runs.published(month).stream().mapToInt(Run::revision).max().orElse(0) + 1;
        Path folder = request.out().resolve(month.toString()).resolve("r" + revision);
        String id = Digests.of(List.of(identity, asOf.toString(), "r" + revision, request.dryRun() ? "dry" : ""));
        Run run = new Run(
                id,
                month,
                revision,
                identity,
                asOf,
                request.dryRun() ? Run.State.REHEARSAL : Run.State.STARTED,
                inputDigest,
                ruleDigest,
                Version.current(),
                folder.toAbsolutePath().normalize(),
                null);
        return new RunPlan(run, FrozenList.of(month, files), true, false);
    }

    /** A published run counts only while it is the newest of its month: going back to an older input is news. */
    private Optional<Run> known(YearMonth month, String identity, @Nullable LocalDate asOf) {
        Optional<Run> newest = runs.published(month).stream().findFirst();
        return runs.withIdentity(month, identity).stream()
                .filter(run -> asOf == null || run.asOf().equals(asOf))
                .filter(run -> run.state() != Run.State.REHEARSAL)
                .filter(run -> run.state() != Run.State.PUBLISHED
                        || newest.map(Run::id).equals(Optional.of(run.id())))
                .findFirst();
    }

    private String identity(YearMonth month, String inputDigest, String ruleDigest) {
        var parts = new ArrayList<String>();
        parts.add(month.toString());
        parts.add(inputDigest);
        parts.add(ruleDigest);
        parts.add(Version.current());
        parts.addAll(History.published(runs, month).revisions());
        records.recorded().forEach(matter -> parts.addAll(facts(month, matter)));
        return Digests.of(parts);
    }

    /** What people wrote down that can change a verdict of the month: promises due in it and earlier closings. */
    private static List<String> facts(YearMonth month, Matter matter) {
        var facts = new ArrayList<String>();
        Promise promise = matter.promise();
        if (promise != null && !YearMonth.from(promise.due()).isAfter(month)) {
            facts.add(matter.caseId() + " " + promise + " " + matter.received());
        }
        LocalDate closed = matter.closed();
        if (closed != null && !YearMonth.from(closed).isAfter(month)) {
            facts.add(matter.caseId() + " " + closed);
        }
        return facts;
    }

    /** Digest of the files that have a row of the month or were parked, whatever they are called. */
    private static String inputDigest(YearMonth month, List<SurveyedFile> files) {
        return Digests.of(files.stream()
                .filter(file -> file.isOf(month))
                .map(SurveyedFile::identity)
                .distinct()
                .sorted()
                .toList());
    }
}
