package dev.billaudit.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * V6: reads the finished workbook back with another reader and compares findings, evidence, cases, lines and what was not
 * checked with the files of the twin beside it: row by row, in number and in sum.
 */
public final class WorkbookCheck {

    private final Wording wording;

    /** Takes the words the workbook was written in: its sheets are found by their names. */
    public WorkbookCheck(Wording wording) {
        this.wording = wording;
    }

    /**
     * Compares a workbook with its twin.
     *
     * @param workbook the finished {@code report.xlsx}
     * @param twin the folder with {@code findings.jsonl}, {@code cases.jsonl}, {@code lines.csv} and
     *     {@code not-checked.csv}
     * @return what differs, in words that name sheet and row; empty when nothing does
     */
    public List<String> differences(Path workbook, Path twin) {
        try {
            return SheetRows.in(workbook, rows -> compare(rows, twin));
        } catch (IOException | UncheckedIOException | JacksonException e) {
            String name = String.valueOf(workbook.getFileName());
            return List.of(wording.say(
                    Remark.of("report.check-unreadable", name, e.getClass().getSimpleName())));
        }
    }

    private List<String> compare(SheetRows rows, Path twin) throws IOException, OpenXML4JException, SAXException {
        List<String> differences = new ArrayList<>();
        try (Stream<List<String>> findings =
                        lines(twin.resolve("findings.jsonl")).map(WorkbookCheck::finding);
                Stream<List<String>> evidence =
                        lines(twin.resolve("findings.jsonl")).flatMap(WorkbookCheck::evidence);
                Stream<List<String>> cases = lines(twin.resolve("cases.jsonl")).map(WorkbookCheck::matter);
                Stream<List<String>> lines = csv(twin.resolve("lines.csv"), 1, 0, 15, 8, 14);
                Stream<List<String>> notChecked = csv(twin.resolve("not-checked.csv"), 1, 2, 0, 4)) {
            for (RowComparison comparison : List.of(
                    new RowComparison(wording, "findings", List.of(0, 3, 18, 24, 6, 7), 2, findings.iterator()),
                    new RowComparison(wording, "evidence", List.of(0, 3, 6, 5, 7), 2, evidence.iterator()),
                    new RowComparison(wording, "cases", List.of(0, 2, 8, 9), 2, cases.iterator()),
                    new RowComparison(wording, "lines", List.of(0, 1, 15, 8, 14), 3, lines.iterator()),
                    new RowComparison(wording, "not-checked", List.of(1, 2, 5, 4), 1, notChecked.iterator()))) {
                rows.table(wording.say("report.sheet." + comparison.sheet()), comparison::row);
                differences.addAll(comparison.end());
            }
        }
        return differences;
    }

    @SuppressWarnings("StreamResourceLeak") // closed by the try of compare
    private static Stream<JsonNode> lines(Path file) throws IOException {
        return Files.lines(file, StandardCharsets.UTF_8).map(Json.MAPPER::readTree);
    }

    private static List<String> finding(JsonNode json) {
        return texts(json, "id", "line", "month", "rule", "charged", "claim");
    }

    private static Stream<List<String>> evidence(JsonNode json) {
        String id = json.required("id").asString();
        return StreamSupport.stream(json.required("evidence").spliterator(), false)
                .map(row -> {
                    List<String> cells = new ArrayList<>(List.of(id));
                    cells.addAll(texts(row, "file", "text", "row", "amount"));
                    return cells;
                });
    }

    private static List<String> matter(JsonNode json) {
        return texts(json, "id", "line", "charged", "claimed");
    }

    private static List<String> texts(JsonNode json, String... keys) {
        return Stream.of(keys).map(key -> json.required(key).asString()).toList();
    }

    private static Stream<List<String>> csv(Path file, int... columns) throws IOException {
        CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file);
        return csv.stream().skip(1).onClose(() -> close(csv)).map(row -> cells(row, columns));
    }

    private static List<String> cells(CsvRecord row, int... columns) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            String cell = row.getField(column);
            boolean guarded = cell.startsWith("'") && Printable.looksLikeFormula(cell.substring(1));
            cells.add(guarded ? cell.substring(1) : cell);
        }
        return cells;
    }

    private static void close(CsvReader<CsvRecord> csv) {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
