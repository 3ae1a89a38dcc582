package dev.billaudit.cli;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.intake.FileReading;
import dev.billaudit.intake.Intake;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.probe.Collected;
import dev.billaudit.intake.probe.InputCollector;
import dev.billaudit.intake.probe.Prober;
import dev.billaudit.job.Progress;
import dev.billaudit.job.StopRequest;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.MonthBalancer;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.Stopped;
import dev.billaudit.ledger.failure.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of exports without books: from bytes to balanced months, in memory. Usage is left out; it has no part
 * in what is charged.
 */
final class FolderReading {

    private final Intake intake;
    private final StopRequest stop;
    private final Progress progress;
    private final Set<String> known = new HashSet<>();
    private final SortedMap<Line, List<FileExtract>> extracts = new TreeMap<>();
    private final List<String> parked = new ArrayList<>();
    private long rejects;

    FolderReading(Intake intake, StopRequest stop, Progress progress) {
        this.intake = intake;
        this.stop = stop;
        this.progress = progress;
    }

    /**
     * Reads every file of the folder but those under the given paths.
     *
     * @throws UnusableInput if the folder cannot be read
     */
    void read(Path bills, Set<Path> others) {
        try (ScratchFolder scratch = new ScratchFolder("bill-audit-init")) {
            Collected collected = new InputCollector().collect(bills, scratch.path(), others, count -> heed());
            List<ArchivedFile> files = collected.files();
            for (int at = 0; at < files.size(); at++) {
                heed();
                read(files.get(at), collected.refusals());
                progress.step("probe", at + 1L, files.size());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(Remark.of("cli.file-not-readable", PathText.show(bills)), e);
        }
    }

    /** Files of which nothing was understood, by their paths. */
    List<String> parked() {
        return List.copyOf(parked);
    }

    /** Rows that were not understood in the other files. */
    long rejects() {
        return rejects;
    }

    /** The months of each line, lines in order, months oldest first; a line without any month is absent. */
    Stream<List<BalancedMonth>> lines() {
        return extracts.entrySet().stream().map(FolderReading::months).filter(months -> !months.isEmpty());
    }

    private static List<BalancedMonth> months(Map.Entry<Line, List<FileExtract>> line) {
        Set<YearMonth> months = line.getValue().stream()
                .flatMap(file -> file.scopes().stream())
                .map(ExportScope::month)
                .collect(Collectors.toCollection(TreeSet::new));
        return months.stream()
                .map(month -> MonthBalancer.balance(line.getKey(), null, month, line.getValue())
                        .month())
                .toList();
    }

    private void read(ArchivedFile file, Map<String, Remark> refusals) {
        Examination examination = new Prober().examine(file);
        if (refusals.containsKey(file.path()) || examination.refusal() != null) {
            parked.add(file.path());
        } else if (!examination.container().equals("zip") && known.add(intake.readingKey(examination))) {
            readRows(file, examination);
        }
    }

    private void readRows(ArchivedFile file, Examination examination) {
        List<PricedRecord> records = new ArrayList<>();
        try (FileReading reading = new FileReading(intake, examination, file.path())) {
            while (!reading.isDone()) {
                heed();
                MappedBlock block = reading.next();
                records.addAll(block.records());
                if (block.end() != null) {
                    take(file, block.end(), records);
                }
            }
        }
    }

    private void take(ArchivedFile file, MappedBlock.FileEnd end, List<PricedRecord> records) {
        if (end.file().state() == FileState.QUARANTINED) {
            parked.add(file.path());
            return;
        }
        rejects += end.file().rowsRejected();
        Map<Line, List<ExportScope>> scopes = end.scopes().stream().collect(Collectors.groupingBy(ExportScope::line));
        Map<Line, List<Bill>> bills = end.bills().stream().collect(Collectors.groupingBy(Bill::line));
        Map<Line, List<PricedRecord>> priced = records.stream().collect(Collectors.groupingBy(PricedRecord::line));
        scopes.forEach((line, own) -> extracts.computeIfAbsent(line, any -> new ArrayList<>())
                .add(new FileExtract(
                        file.path(),
                        newest(own),
                        file.memberTime(),
                        own,
                        bills.getOrDefault(line, List.of()),
                        priced.getOrDefault(line, List.of()),
                        List.of())));
    }

    private static @Nullable LocalDate newest(List<ExportScope> scopes) {
        return scopes.stream()
                .map(ExportScope::queried)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private void heed() {
        if (stop.isAsked()) {
            throw new Stopped(Remark.of("cli.init.stopped"));
        }
    }
}
