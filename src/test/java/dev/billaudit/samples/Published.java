package dev.billaudit.samples;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One published month, read back as a stranger would read it.
 *
 * @param folder {@code out/<month>/r1}
 */
record Published(Path folder) {

    static final String NOTHING = "-";

    /** The rows of a CSV file by their headings. */
    List<CSVRecord> csv(String name) {
        String text = text(folder.resolve(name));
        if (text.charAt(0) != '\uFEFF') {
            throw new IllegalStateException(name + " has no mark");
        }
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> lines(String name) {
        return text(folder.resolve(name))
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    JsonNode json(String name) {
        return JsonMapper.shared().readTree(text(folder.resolve(name)));
    }

    /** The folders of the cases this month touched. */
    List<Path> cases() {
        try (Stream<Path> folders = Files.list(folder.resolve("cases"))) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value as text, a dash for none. */
    static String shown(JsonNode value) {
        return value == null || value.isNull() ? NOTHING : value.asString();
    }

    static BigDecimal sum(Stream<String> amounts) {
        return amounts.map(BigDecimal::new).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
