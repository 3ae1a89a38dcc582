package dev.billaudit.job;

import dev.billaudit.dispute.Originals;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.ledger.Line;
import dev.billaudit.store.ReadingStore;
import dev.billaudit.store.RunFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** The archived exports behind a case: whole where they hold one line only, else the rows of the line. */
final class CaseOriginals implements Originals {

    private static final int BLOCK_ROWS = 16_384;

    private final RunDesk desk;
    private final ReadingStore readings;
    private final List<RunFile> files;
    private final Map<String, Set<Line>> linesByDigest = new HashMap<>();

    CaseOriginals(RunDesk desk, ReadingStore readings, List<RunFile> files) {
        this.desk = desk;
        this.readings = readings;
        this.files = List.copyOf(files);
    }

    @Override
    public Path archived(String sha256) {
        return Archive.copy(desk.archive(), sha256);
    }

    @Override
    public boolean holdsOnly(String sha256, Line line) {
        return readings.holdsOnly(desk.run().id(), sha256, line.number());
    }

    @Override
    public List<String> extract(String sha256, Line line) throws IOException {
        RunFile file = files.stream()
                .filter(one -> one.sha256().equals(sha256) && one.readingKey() != null)
                .findFirst()
                .orElseThrow(() -> new IOException("no file of this run has the digest " + sha256));
        Set<Line> lines = linesByDigest.computeIfAbsent(sha256, this::lines);
        var extract = new ArrayList<String>();
        boolean isAboveRows = true;
        try (RowSource rows = RowSources.open(FileBench.examination(desk.archive(), file))) {
            for (RowBlock block = rows.next(BLOCK_ROWS); block != null; block = rows.next(BLOCK_ROWS)) {
                for (TableRow row : block.rows()) {
                    boolean isOfSomeLine = names(row, lines);
                    isAboveRows = isAboveRows && !isOfSomeLine;
                    if (isAboveRows || (isOfSomeLine && names(row, Set.of(line)))) {
                        extract.add(CSVFormat.RFC4180.format(row.cells().toArray()));
                    }
                }
                if (block.isLast()) {
                    break;
                }
            }
        }
        return extract;
    }

    private Set<Line> lines(String sha256) {
        return readings.linesOf(desk.run().id(), sha256).stream().map(Line::new).collect(Collectors.toSet());
    }

    private static boolean names(TableRow row, Set<Line> lines) {
        return row.cells().stream().anyMatch(cell -> lines.contains(Line.of(cell)));
    }
}
