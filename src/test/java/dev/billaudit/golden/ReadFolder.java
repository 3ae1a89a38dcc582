package dev.billaudit.golden;

import dev.billaudit.intake.ArchivedFile;
import dev.billaudit.intake.Examination;
import dev.billaudit.intake.Intake;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.MappedBlock.FileEnd;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.layout.FileMapper;
import dev.billaudit.intake.probe.Collected;
import dev.billaudit.intake.probe.InputCollector;
import dev.billaudit.intake.probe.Prober;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ExportScope;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Reject;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.ledger.UsageMonth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All exports of a folder, read.
 *
 * @param files what became of each file
 * @param rejects rows that were not understood, with their place
 * @param refused files whose container cannot be read
 * @param extracts what each file says, by line
 */
record ReadFolder(
        List<SourceFile> files,
        List<String> rejects,
        List<String> refused,
        SortedMap<Line, List<FileExtract>> extracts) {

    // Less than a file has rows, so that blocks meet inside it.
    private static final int BLOCK_ROWS = 7;

    static ReadFolder of(Path folder, Path archive, Intake intake) {
        Collected collected = new InputCollector().collect(folder, archive, noExports(folder), count -> {});
        var read = new ReadFolder(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        Set<String> refused = collected.refusals().keySet();
        read.refused.addAll(refused.stream().sorted().toList());
        Set<String> known = new HashSet<>();
        for (ArchivedFile file : collected.files()) {
            Examination examination = new Prober().examine(file);
            if (refused.contains(file.path())) {
                continue;
            }
            if (!examination.isReadable()) {
                read.refused.add(file.path());
                continue;
            }
            if (known.add(intake.readingKey(examination))) {
                read.add(file, intake.mapper(examination), examination);
            }
        }
        return read;
    }

    private void add(ArchivedFile file, FileMapper mapper, Examination examination) {
        var records = new ArrayList<PricedRecord>();
        try (RowSource rows = RowSources.open(examination)) {
            for (RowBlock block = rows.next(BLOCK_ROWS); block != null; block = rows.next(BLOCK_ROWS)) {
                MappedBlock mapped = mapper.map(block);
                records.addAll(mapped.records());
                mapped.rejects().forEach(reject -> rejects.add(file.path() + ": " + text(reject)));
                FileEnd end = mapped.end();
                if (end != null) {
                    files.add(end.file());
                    byLine(file, end, records);
                }
            }
        }
    }

    private void byLine(ArchivedFile file, FileEnd end, List<PricedRecord> records) {
        var lines = new TreeSet<Line>();
        end.scopes().forEach(scope -> lines.add(scope.line()));
        for (Line line : lines) {
            List<ExportScope> scopes = end.scopes().stream()
                    .filter(scope -> scope.line().equals(line))
                    .toList();
            List<Bill> bills = end.bills().stream()
                    .filter(bill -> bill.line().equals(line))
                    .toList();
            List<UsageMonth> usage =
                    end.usage().stream().filter(one -> one.line().equals(line)).toList();
            List<PricedRecord> own =
                    records.stream().filter(row -> row.line().equals(line)).toList();
            extracts.computeIfAbsent(line, any -> new ArrayList<>())
                    .add(new FileExtract(file.path(), newest(scopes), file.memberTime(), scopes, bills, own, usage));
        }
    }

    private static @Nullable LocalDate newest(List<ExportScope> scopes) {
        return scopes.stream()
                .map(ExportScope::queried)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String text(Reject reject) {
        return reject.toString();
    }

    private static Set<Path> noExports(Path folder) {
        try (Stream<Path> names = Files.list(folder)) {
            return names.filter(path -> path.endsWith("register")
                            || path.endsWith("cases.yml")
                            || path.toString().endsWith(".expected"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
