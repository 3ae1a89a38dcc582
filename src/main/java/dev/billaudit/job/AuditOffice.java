package dev.billaudit.job;

import dev.billaudit.intake.Intake;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.probe.Collected;
import dev.billaudit.intake.probe.InputCollector;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.ResumableFailure;
import dev.billaudit.ledger.failure.Stopped;
import dev.billaudit.ledger.failure.UnusableInput;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.packs.Packs;
import dev.billaudit.register.read.RegisterReader;
import dev.billaudit.register.read.RegisterReading;
import dev.billaudit.rules.Judgement;
import dev.billaudit.rules.OwnCondition;
import dev.billaudit.rules.RuleCard;
import dev.billaudit.store.ReadingStore;
import dev.billaudit.store.Run;
import dev.billaudit.store.RunLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes a request, looks at the input, and has every month audited, oldest first. */
@Component
class AuditOffice {

    private final JobSettings settings;
    private final RunPlanner planner;
    private final RunLauncher monthly;
    private final ReadingStore readings;
    private final ReadAhead ahead;
    private final RunOutcomes outcomes;
    private final RunLock lock;
    private final Recovery recovery;

    AuditOffice(
            JobSettings settings,
            RunPlanner planner,
            RunLauncher monthly,
            ReadingStore readings,
            ReadAhead ahead,
            RunOutcomes outcomes,
            RunLock lock,
            Recovery recovery) {
        this.settings = settings;
        this.planner = planner;
        this.monthly = monthly;
        this.readings = readings;
        this.ahead = ahead;
        this.outcomes = outcomes;
        this.lock = lock;
        this.recovery = recovery;
    }

    /**
     * Audits the months asked for, holding the run lock.
     *
     * @return one outcome a month, oldest first
     * @throws dev.billaudit.ledger.failure.HeldByAnother if another run holds the lock, or took it meanwhile
     */
    List<AuditOutcome> audit(AuditRequest request, Progress progress, StopRequest stop) {
        requireInput(request);
        OutFolder.check(request.out());
        RunLock.Held held = lock.take();
        try (held) {
            return auditAlone(request, progress, stop);
        }
    }

    private List<AuditOutcome> auditAlone(AuditRequest request, Progress progress, StopRequest stop) {
        Set<String> finished = recovery.recover();
        RegisterPlace place = RegisterPlace.of(request);
        RegisterReading agreed = new RegisterReader().readWithFiles(place.folder());
        Material material = material(agreed);
        List<SurveyedFile> files = survey(request, place, material, progress, stop);
        List<YearMonth> months = months(request, files);
        if (months.isEmpty()) {
            throw new UnusableInput(Remark.of("job.no-month", unusable(request, files, material)));
        }
        progress.months(months);
        var list = new ArrayList<SurveyedFile>(files);
        list.addAll(RegisterRows.of(agreed, place, request.bills()));
        return months.stream()
                .map(month -> month(month, request, list, material, new Watch(progress, stop, finished)))
                .map(outcome -> outcome.noting(place.notes()))
                .toList();
    }

    /** The months the input has a row of, oldest first. */
    List<YearMonth> months(AuditRequest request, Progress progress, StopRequest stop) {
        requireInput(request);
        RegisterPlace place = RegisterPlace.of(request);
        Material material = material(new RegisterReader().readWithFiles(place.folder()));
        return List.copyOf(present(survey(request, place, material, progress, stop)));
    }

    private AuditOutcome month(
            YearMonth month, AuditRequest request, List<SurveyedFile> files, Material material, Watch watch) {
        RunPlan plan = planner.plan(month, request, files, material.digest());
        if (plan.isPublished()) {
            return watch.finished().contains(plan.run().id())
                    ? outcomes.of(plan.run().id(), true)
                    : outcomes.nothingToDo(plan.run());
        }
        Run run = plan.run();
        Path staging = Staging.of(run.folder(), run.id());
        if (plan.isNew() && Files.exists(run.folder())) {
            throw new WrongUsage(Remark.of("job.folder-taken", run.folder()));
        }
        Wording wording = material.packs().wording(settings.language());
        RunDesk desk = new RunDesk(
                run,
                material.intake(),
                material.agreed().register(),
                material.judgement(),
                material.cards(),
                wording,
                new CaseStationery(material.packs(), wording, material.agreed().register()),
                settings.archive(),
                staging,
                watch.progress(),
                watch.stop(),
                request.dryRun());
        monthly.run(plan, desk);
        AuditOutcome outcome = outcomes.of(run.id(), !plan.isNew());
        if (request.dryRun()) {
            recovery.forget(run);
        }
        return outcome;
    }

    private List<SurveyedFile> survey(
            AuditRequest request, RegisterPlace place, Material material, Progress progress, StopRequest stop) {
        Runnable heed = () -> {
            if (stop.isAsked()) {
                throw new Stopped(Remark.of("job.stopped"));
            }
        };
        try {
            Set<Path> excluded = Set.of(
                    place.folder().toAbsolutePath().normalize(),
                    settings.data().toAbsolutePath().normalize(),
                    request.out().toAbsolutePath().normalize());
            ahead.clear();
            Collected collected = new InputCollector().collect(request.bills(), settings.archive(), excluded, count -> {
                heed.run();
                progress.step("collect", count, 0);
            });
            ahead.copied(collected.fresh());
            return new InputSurvey(material.intake(), readings, ahead, place.unused(), heed)
                    .survey(collected.files(), collected.refusals(), progress);
        } catch (IOException | UncheckedIOException e) {
            throw Failures.of(
                    e, new ResumableFailure(Remark.of("job.input-unreadable", request.bills(), reason(e)), e));
        }
    }

    private Path unusable(AuditRequest request, List<SurveyedFile> files, Material material) {
        LocalDate asOf = request.asOf() == null ? request.today() : request.asOf();
        try {
            Wording wording = material.packs().wording(settings.language());
            return UnusableInputFolder.write(request.out(), files, material.digest(), asOf, wording);
        } catch (IOException e) {
            throw Failures.of(e, new ResumableFailure(Remark.of("job.output-unwritable", request.out(), reason(e)), e));
        }
    }

    private Material material(RegisterReading agreed) {
        var packs = new Packs(settings.packs());
        List<RuleCard> cards = packs.ruleCards(settings.rules());
        List<OwnCondition> own = packs.ownRules(settings.rules());
        var intake = new Intake(packs.layouts(), new LineHints(agreed.linesByCarrier()));
        String digest = Digests.of(List.of(agreed.files().digest(), packs.digest(settings.rules())));
        var judgement = new Judgement(cards, own, packs.catalogue());
        return new Material(packs, OwnCards.beside(cards, own), intake, judgement, agreed, digest);
    }

    private static void requireInput(AuditRequest request) {
        if (!Files.exists(request.bills())) {
            throw new UnusableInput(Remark.of("job.no-such-input", request.bills()));
        }
    }

    /** The latest month of the input, or every month of the span asked for that the input has. */
    private static List<YearMonth> months(AuditRequest request, List<SurveyedFile> files) {
        NavigableSet<YearMonth> present = present(files);
        YearMonth from = request.from();
        if (from == null) {
            return present.isEmpty() ? List.of() : List.of(present.last());
        }
        YearMonth to = request.to() == null ? from : request.to();
        List<YearMonth> wanted = present.stream()
                .filter(month -> !month.isBefore(from) && !month.isAfter(to))
                .toList();
        if (wanted.isEmpty() && !present.isEmpty()) {
            throw new UnusableInput(Remark.of("job.month-not-in-input", from, to, present));
        }
        return wanted;
    }

    private static NavigableSet<YearMonth> present(List<SurveyedFile> files) {
        return files.stream().flatMap(file -> file.months().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage());
    }

    /**
     * Who is told, who may stop the run, and what a death had left to do.
     *
     * @param progress who is told
     * @param stop whether to stop
     * @param finished runs whose publication was finished at this start
     */
    private record Watch(Progress progress, StopRequest stop, Set<String> finished) {}

    /**
     * What a request's months share.
     *
     * @param packs the data packs
     * @param cards what {@code rules.yml} says
     * @param intake reads exports
     * @param judgement the rules
     * @param agreed the register
     * @param digest of register and packs
     */
    record Material(
            Packs packs,
            List<RuleCard> cards,
            Intake intake,
            Judgement judgement,
            RegisterReading agreed,
            String digest) {}
}
