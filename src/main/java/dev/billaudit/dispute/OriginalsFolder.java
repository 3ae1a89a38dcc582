package dev.billaudit.dispute;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.billaudit.dispute.EvidenceTable.EvidenceRow;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.FatalFailure;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The exports behind a case: whole where they hold this line alone, else the line's rows and the whole's digest. */
final class OriginalsFolder {

    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "txt", "xls", "xlsx", "html", "htm");
    private static final int NAME_DIGITS = 16;

    private final Originals originals;
    private final Wording wording;
    private final String caseId;
    private final Line line;

    OriginalsFolder(Originals originals, Wording wording, CaseMatter matter) {
        this.originals = originals;
        this.wording = wording;
        this.caseId = matter.file().id();
        this.line = matter.file().key().line();
    }

    void fill(EvidenceTable table, Path folder) throws IOException {
        Map<String, List<Place>> placesByDigest = new TreeMap<>();
        for (EvidenceRow row : table.rows()) {
            Place place = row.evidence().place();
            placesByDigest
                    .computeIfAbsent(place.sha256(), any -> new ArrayList<>())
                    .add(place);
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, List<Place>> entry : placesByDigest.entrySet()) {
            String file =
                    Collections.min(entry.getValue().stream().map(Place::file).toList());
            if (originals.holdsOnly(entry.getKey(), line)) {
                copyWhole(entry.getKey(), file, folder);
            } else {
                extract(entry.getKey(), file, entry.getValue(), folder);
            }
        }
    }

    private void copyWhole(String sha256, String file, Path folder) throws IOException {
        Path target = folder.resolve(nameOf(sha256) + "." + ending(file));
        String copied = Manifest.copy(originals.archived(sha256), target);
        if (!copied.equals(sha256)) {
            throw new FatalFailure(Remark.of("dispute.original-changed", nameOf(sha256), caseId));
        }
    }

    private void extract(String sha256, String file, List<Place> cited, Path folder) throws IOException {
        List<String> rows = originals.extract(sha256, line, cited);
        StringWriter text = new StringWriter();
        text.write(EvidenceCsv.BYTE_ORDER_MARK);
        CsvWriter csv = EvidenceCsv.into(text);
        for (String row : rows) {
            csv.writeRecord(
                    cells(row).stream().map(PlainText::inertUnlessAmount).toList());
        }
        write(folder.resolve(nameOf(sha256) + "-extract.csv"), text.toString());
        String note = String.join(
                "\n",
                say("dispute.original.extract", line.number()),
                say("dispute.original.file", PlainText.masked(PlainText.oneLine(file), line)),
                say("dispute.original.digest", sha256),
                say("dispute.original.rows", rows.size()),
                "");
        write(folder.resolve(nameOf(sha256) + "-extract.txt"), note);
    }

    private static List<String> cells(String row) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(row)) {
            List<CsvRecord> records = reader.stream().toList();
            return records.size() == 1 ? records.get(0).getFields() : List.of(row);
        } catch (CsvParseException | IOException e) {
            return List.of(row);
        }
    }

    private String say(String key, Object... args) {
        return wording.say(Remark.of(key, args));
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Names come from digests only: a path in a bill export is not to be trusted. */
    private static String nameOf(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no digest of a file");
        }
        return sha256.substring(0, NAME_DIGITS);
    }

    private static String ending(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) ? ending : "bin";
    }
}
