package dev.billaudit.job;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.intake.FileReading;
import dev.billaudit.intake.Intake;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.probe.Prober;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.store.ReadingStore;
import dev.billaudit.store.RunFile;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at every archived file before launch: what it is, which months it has, whether it stands twice. */
final class InputSurvey {

    private final Prober prober = new Prober();
    private final Intake intake;
    private final ReadingStore readings;
    private final ReadAhead ahead;
    private final Set<String> beside;
    private final Runnable heed;
    private final Map<String, String> firstPathByIdentity = new HashMap<>();

    /**
     * Makes a survey.
     *
     * @param beside paths of files that are listed and not read: a register that is not the one in use
     */
    InputSurvey(Intake intake, ReadingStore readings, ReadAhead ahead, Set<String> beside, Runnable heed) {
        this.intake = intake;
        this.beside = beside;
        this.readings = readings;
        this.ahead = ahead;
        this.heed = heed;
    }

    /** Surveys the files in the order of their paths. */
    List<SurveyedFile> survey(List<ArchivedFile> files, Map<String, Remark> refusals, Progress progress)
            throws IOException {
        var surveyed = new ArrayList<SurveyedFile>();
        for (ArchivedFile file : files) {
            heed.run();
            surveyed.add(survey(file, refusals.get(file.path())));
            progress.step("probe", surveyed.size(), files.size());
        }
        return surveyed;
    }

    private SurveyedFile survey(ArchivedFile file, @Nullable Remark refusal) {
        Examination examination = prober.examine(file);
        Remark why = refusal != null ? refusal : examination.refusal();
        if (why != null) {
            return unread(file, examination, new RunFile.Disposition(FileState.REFUSED.name(), why), true);
        }
        if (beside.contains(file.path())) {
            Remark unused = Remark.of("job.register-not-used");
            return unread(file, examination, new RunFile.Disposition(FileState.ACCEPTED.name(), unused), false);
        }
        if (examination.container().equals("zip")) {
            return unread(file, examination, new RunFile.Disposition(FileState.ACCEPTED.name(), null), false);
        }
        String identity = intake.readingKey(examination);
        String earlier = firstPathByIdentity.putIfAbsent(identity, file.path());
        if (earlier != null) {
            Remark twice = Remark.of("job.duplicate-of", earlier);
            return unread(file, examination, new RunFile.Disposition(FileState.DUPLICATE.name(), twice), false);
        }
        return read(file, examination, identity);
    }

    private SurveyedFile read(ArchivedFile file, Examination examination, String identity) {
        var fresh = new SurveyedFile(file, examination, identity, Set.of(), false, null, null, List.of());
        Optional<List<YearMonth>> known = readings.months(fresh.readingKey());
        if (known.isPresent()) {
            SourceFile read = readings.file(fresh.readingKey()).orElse(null);
            return with(fresh, Set.copyOf(known.get()), read, List.of());
        }
        return mapWhole(fresh, examination);
    }

    private SurveyedFile mapWhole(SurveyedFile file, Examination examination) {
        ReadAhead.Pile pile = ahead.pile(file.readingKey());
        var rejects = new ArrayList<Reject>();
        try (FileReading reading = new FileReading(intake, examination, file.readingKey())) {
            while (true) {
                heed.run();
                MappedBlock mapped = reading.next();
                pile.add(mapped);
                mapped.rejects().stream()
                        .limit(SurveyedFile.REJECTS_KEPT - rejects.size())
                        .forEach(rejects::add);
                MappedBlock.FileEnd end = mapped.end();
                if (end != null) {
                    Set<YearMonth> months =
                            end.scopes().stream().map(ExportScope::month).collect(Collectors.toSet());
                    return with(file, months, end.file(), months.isEmpty() ? rejects : List.of());
                }
            }
        }
    }

    private static SurveyedFile with(
            SurveyedFile file, Set<YearMonth> months, @Nullable SourceFile read, List<Reject> rejects) {
        boolean isParked = read != null && read.state() == FileState.QUARANTINED;
        return new SurveyedFile(
                file.file(), file.examination(), file.identity(), months, isParked, null, read, rejects);
    }

    private static SurveyedFile unread(
            ArchivedFile file, Examination examination, RunFile.Disposition disposition, boolean isParked) {
        return new SurveyedFile(file, examination, file.sha256(), Set.of(), isParked, disposition, null, List.of());
    }
}
