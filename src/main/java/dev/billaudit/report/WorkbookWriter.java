package dev.billaudit.report;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.ResumableFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes {@code report.xlsx}: what the twin holds, for people. Values only: no formulas, macros or outside links.
 *
 * <p>Rows are streamed through a private folder beside the workbook, removed afterwards. The same ledger gives the same
 * bytes on one JDK build, in any time zone and locale.
 */
public final class WorkbookWriter {

    /** Rows of a sheet held in memory. */
    private static final int WINDOW = 100;

    private static final String CORE_PROPERTIES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties \
            xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
            <dcterms:created xsi:type="dcterms:W3CDTF">%sT00:00:00Z</dcterms:created>\
            <dc:creator>bill-audit %s</dc:creator>\
            <dcterms:modified xsi:type="dcterms:W3CDTF">%sT00:00:00Z</dcterms:modified>\
            <dc:title>%s</dc:title></cp:coreProperties>
            """;

    private final Wording wording;
    private final Book.Limits limits;

    /** Takes the words of the report's language. */
    public WorkbookWriter(Wording wording) {
        this(wording, Book.Limits.USUAL);
    }

    WorkbookWriter(Wording wording, Book.Limits limits) {
        this.wording = wording;
        this.limits = limits;
    }

    /**
     * Writes the workbook, replacing one that is there.
     *
     * @throws ResumableFailure if the folder cannot be written
     */
    public void write(MonthLedger ledger, Path file) {
        try {
            Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".workbook-");
            try {
                Path raw = folder.resolve("raw.xlsx");
                TempFile.withStrategy(new DefaultTempFileCreationStrategy(folder.toFile()), () -> {
                    writeRaw(ledger, raw);
                    return raw;
                });
                FixedPackage.rewrite(raw, file, coreProperties(ledger.summary()));
            } finally {
                remove(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            throw TwinWriter.cannotWrite(e);
        }
    }

    private void writeRaw(MonthLedger ledger, Path raw) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, false);
                OutputStream out = Files.newOutputStream(raw)) {
            Words words = new Words(wording, ledger.rules());
            fill(new Book(workbook, new Styles(workbook.getXSSFWorkbook()), words, limits), ledger);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Core properties that never ask the clock or the account. */
    private String coreProperties(RunSummary summary) {
        String title = wording.say(Remark.of("report.cover.title", summary.month()));
        return CORE_PROPERTIES.formatted(summary.asOf(), escaped(summary.version()), summary.asOf(), escaped(title));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Creates the sheets in their order, then passes through the ledger once for each of its parts. */
    private static void fill(Book book, MonthLedger ledger) {
        RunSummary summary = ledger.summary();
        Totals totals = new Totals();
        Rates rates = new Rates(ledger.rateLimits());
        CoverSheet cover = new CoverSheet(book);
        SummarySheet overview = new SummarySheet(book);
        LinesSheet lines = new LinesSheet(book);
        FindingsSheet findings = new FindingsSheet(book);
        CasesSheet cases = new CasesSheet(book, ledger);
        ChargesSheet refunds = new ChargesSheet(book, "refunds", Set.of(Verdict.CREDIT));
        TrendSheet trend = new TrendSheet(book, summary.month());
        ChargesSheet accepted = new ChargesSheet(book, "accepted", Set.of(Verdict.AGREED, Verdict.STANDARD));
        ChangesSheet changes = new ChangesSheet(book);
        NotCheckedSheet notChecked = new NotCheckedSheet(book);
        DataQualitySheet quality = new DataQualitySheet(book);
        RulesSheet rules = new RulesSheet(book);

        ledger.eachMonth(judged -> {
            LineMonth figures = LineMonth.of(judged, ledger);
            totals.add(judged, figures);
            rates.add(judged);
            lines.add(judged.month(), figures);
            addCharges(judged, List.of(refunds, accepted));
            judged.notChecked().forEach(notChecked::add);
            quality.add(judged.month());
        });
        CostCentres centres = new CostCentres(ledger);
        ledger.eachFinding(finding -> {
            totals.add(finding, centres.of(finding));
            rates.add(finding);
            findings.add(finding, ledger.state(finding));
        });
        ledger.eachChange(changes::add);
        ledger.eachCase(file -> cases.add(file).ifPresent(totals::add));
        ledger.eachTrendPoint(trend::add);
        ledger.eachReject(quality::add);
        ledger.eachFile(quality::add);

        closeAll(lines::close, findings::close, cases::close, refunds::close);
        closeAll(trend::close, accepted::close, changes::close, notChecked::close, quality::close);
        rules.close(ledger.rules(), totals);
        overview.close(summary, totals, rates.rates());
        cover.close(summary, totals);
        book.workbook().setActiveSheet(0);
    }

    private static void closeAll(Runnable... sheets) {
        for (Runnable sheet : sheets) {
            sheet.run();
        }
    }

    private static void addCharges(JudgedMonth judged, List<ChargesSheet> sheets) {
        judged.charges().forEach(charge -> sheets.forEach(sheet -> sheet.add(judged.month(), charge)));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The cost centre of the line at hand: findings come line by line, so one card is asked for each line. */
    private static final class CostCentres {

        private final MonthLedger ledger;
        private Optional<Line> line = Optional.empty();
        private String centre = "";

        CostCentres(MonthLedger ledger) {
            this.ledger = ledger;
        }

        String of(Finding finding) {
            if (!line.equals(Optional.of(finding.line()))) {
                line = Optional.of(finding.line());
                centre = ledger.card(finding.line()).map(LineCard::costCentre).orElse("");
            }
            return centre;
        }
    }
}
