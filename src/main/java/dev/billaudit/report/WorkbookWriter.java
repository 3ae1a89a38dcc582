package dev.billaudit.report;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/**
 * Writes {@code report.xlsx}: what the twin holds, for people. Values only: no formulas, macros or outside links.
 *
 * <p>Rows are streamed through a private folder beside the workbook, removed afterwards. The same ledger gives the same
 * bytes on one JDK build, in any time zone and locale.
 */
final class WorkbookWriter {

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

    WorkbookWriter(Wording wording, Book.Limits limits) {
        this.wording = wording;
        this.limits = limits;
    }

    /** Writes the workbook, replacing one that is there; the month is told to others as well, who are ready for it. */
    void write(MonthLedger ledger, Path file, List<MonthListener> others) throws IOException {
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".workbook-");
        try {
            Path raw = folder.resolve("raw.xlsx");
            TempFile.withStrategy(new DefaultTempFileCreationStrategy(folder.toFile()), () -> {
                writeRaw(ledger, raw, others);
                return raw;
            });
            FixedPackage.rewrite(raw, file, coreProperties(ledger.summary()));
        } finally {
            remove(folder);
        }
    }

    private void writeRaw(MonthLedger ledger, Path raw, List<MonthListener> others) {
        try (StreamedBook workbook = new StreamedBook(WINDOW);
                OutputStream out = Files.newOutputStream(raw)) {
            Words words = new Words(wording, ledger.rules());
            var sheets =
                    new BookSheets(new Book(workbook, new Styles(workbook.getXSSFWorkbook()), words, limits), ledger);
            List<MonthListener> listeners = new ArrayList<>(others);
            listeners.add(sheets);
            MonthListener.tell(ledger, listeners);
            sheets.finish();
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

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
