package dev.billaudit.job;

import dev.billaudit.findings.Finding;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.layout.RowText;
import dev.billaudit.intake.layout.TextCells;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Place;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.RunFile;
import dev.billaudit.store.RunStore;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** V4: every row of evidence is read again from the archived bytes, by its place, and must say the same. */
@Component
class EvidenceCheck {

    private static final int BLOCK_ROWS = 16_384;

    private final MonthStore months;
    private final RunStore runs;

    EvidenceCheck(MonthStore months, RunStore runs) {
        this.months = months;
        this.runs = runs;
    }

    /** Whether every row of evidence of the run's findings stands in the archive as it is quoted. */
    boolean recomputes(RunDesk desk) throws IOException {
        Map<String, Map<Place, Quote>> byFile = quotes(desk.run().id());
        for (RunFile file : runs.files(desk.run().id())) {
            desk.heed();
            Map<Place, Quote> quoted = byFile.remove(file.path());
            if (quoted != null && !stands(desk, file, quoted)) {
                return false;
            }
        }
        return byFile.isEmpty();
    }

    private Map<String, Map<Place, Quote>> quotes(String runId) {
        var byFile = new TreeMap<String, Map<Place, Quote>>();
        months.eachFinding(
                runId,
                finding -> finding.evidence()
                        .forEach(one -> byFile.computeIfAbsent(one.place().file(), file -> new HashMap<>())
                                .put(one.place(), quote(finding, one))));
        return byFile;
    }

    private static Quote quote(Finding finding, Evidence evidence) {
        return new Quote(evidence.text(), finding.line());
    }

    private static boolean stands(RunDesk desk, RunFile file, Map<Place, Quote> quoted) throws IOException {
        long found = 0;
        try (RowSource rows = RowSources.open(FileBench.examination(desk.archive(), file))) {
            for (RowBlock block = rows.next(BLOCK_ROWS); block != null; block = rows.next(BLOCK_ROWS)) {
                desk.heed();
                found += block.rows().stream()
                        .filter(row -> isQuoted(file, row, quoted))
                        .count();
                if (block.isLast()) {
                    break;
                }
            }
        }
        return found == quoted.size();
    }

    private static boolean isQuoted(RunFile file, TableRow row, Map<Place, Quote> quoted) {
        Quote quote = quoted.get(new Place(file.path(), file.sha256(), row.sheet(), row.row()));
        return quote != null
                && TextCells.cuts(row.cells()).stream()
                        .anyMatch(cells ->
                                RowText.of(cells, quote.line().number()).equals(quote.text()));
    }

    private record Quote(String text, Line line) {}
}
