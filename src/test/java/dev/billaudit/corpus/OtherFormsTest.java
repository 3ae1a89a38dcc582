package dev.billaudit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.golden.GoldenBill;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same exports in another form give the same findings: another charset, rows in another order, a list in two files. */
class OtherFormsTest {

    private static final int LINES = 9;
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    /** What is done to a text file. */
    enum Form {
        OTHER_CHARSET,
        ROWS_SHUFFLED,
        LIST_IN_TWO_FILES
    }

    /** A list: what stands above its rows, the headings included, and rows of one width, without the total. */
    private record Rows(List<String> head, List<String> rows) {}

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({
        "OTHER_CHARSET, 21",
        "ROWS_SHUFFLED, 23",
        "ROWS_SHUFFLED, 24",
        "LIST_IN_TWO_FILES, 26",
        "LIST_IN_TWO_FILES, 27",
        "LIST_IN_TWO_FILES, 30",
        "LIST_IN_TWO_FILES, 38",
        "LIST_IN_TWO_FILES, 39",
        "LIST_IN_TWO_FILES, 42"
    })
    void the_findings_stay_the_same(Form form, long seed) throws IOException {
        Path bills = folder.resolve("bills");
        Corpus.write(bills, seed, LINES, new HashSet<>());
        List<String> before = GoldenBill.of(bills, folder.resolve("archive")).findings();

        int changed = change(bills, form, new Random(seed));

        assertThat(changed).as("files in another form").isGreaterThan(LINES);
        assertThat(GoldenBill.of(bills, folder.resolve("archive-2")).findings()).isEqualTo(before);
    }

    private static int change(Path bills, Form form, Random random) throws IOException {
        int changed = 0;
        for (Path file : texts(bills)) {
            String text = decoded(Files.readAllBytes(file));
            if (text != null && !text.contains("<html") && change(file, text, form, random)) {
                changed++;
            }
        }
        return changed;
    }

    private static boolean change(Path file, String text, Form form, Random random) throws IOException {
        if (form == Form.OTHER_CHARSET) {
            Charset[] all = {StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE};
            Charset charset = all[random.nextInt(all.length)];
            Files.write(file, ("\ufeff" + text).getBytes(charset));
            return true;
        }
        Rows list = rows(text);
        if (list == null || list.rows().size() < 2) {
            return false;
        }
        var rows = new ArrayList<>(list.rows());
        if (form == Form.ROWS_SHUFFLED) {
            Collections.shuffle(rows, random);
            write(file, list.head(), rows);
            return true;
        }
        int middle = 1 + random.nextInt(rows.size() - 1);
        if (!Collections.disjoint(figures(rows.subList(0, middle)), figures(rows.subList(middle, rows.size())))) {
            // A sale of one moment that stands in both files is one that overlapping exports repeat, and counts once
            return false;
        }
        write(file, list.head(), rows.subList(0, middle));
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        write(
                file.resolveSibling(name.substring(0, dot) + "_2" + name.substring(dot)),
                list.head(),
                rows.subList(middle, rows.size()));
        return true;
    }

    private static List<String> figures(List<String> rows) {
        return rows.stream().map(row -> row.replaceAll("[^0-9]+", " ")).toList();
    }

    /** The rows of a list of use or of sales; null for a bill, and where not all rows below the headings are alike. */
    private static Rows rows(String text) {
        List<String> lines = text.lines().toList();
        boolean isList = lines.stream().anyMatch(line -> line.contains("时间") && width(line) > 3);
        int headings = 0;
        while (headings < lines.size() && width(lines.get(headings)) < 4) {
            headings++;
        }
        if (!isList || headings == lines.size()) {
            return null;
        }
        int width = width(lines.get(headings));
        List<String> rows = lines.subList(headings + 1, lines.size()).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("合计"))
                .toList();
        boolean alike = rows.stream().allMatch(row -> width(row) == width);
        return alike ? new Rows(lines.subList(0, headings + 1), rows) : null;
    }

    private static int width(String line) {
        return line.split("[,\t]", -1).length;
    }

    private static void write(Path file, List<String> head, List<String> rows) throws IOException {
        Files.writeString(
                file, String.join("\r\n", head) + "\r\n" + String.join("\r\n", rows) + "\r\n", StandardCharsets.UTF_8);
    }

    private static List<Path> texts(Path bills) throws IOException {
        try (Stream<Path> tree = Files.walk(bills)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.startsWith(bills.resolve("register")) && !file.startsWith(bills.resolve("其他")))
                    .filter(file -> !file.endsWith("cases.yml"))
                    .sorted()
                    .toList();
        }
    }

    /** Null for what is no text. */
    private static String decoded(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\ufeff") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                // tried with the next one
            }
        }
        return null;
    }
}
