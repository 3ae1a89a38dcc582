package dev.billaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.packs.PackReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every failure a person can meet has words in both languages that end with what to do, and an entry in the catalogue.
 * {@code -Derrors=write} writes the catalogue anew; the change is then judged in the diff.
 */
class ErrorCatalogueTest {

    private static final Path CATALOGUE = Path.of("src/docs/errors.md");
    private static final Pattern THROWN = Pattern.compile(
            "new\\s+(WrongUsage|UnusableInput|ResumableFailure|FatalFailure|HeldByAnother|Stopped)\\(\\s*"
                    + "Remark\\s*\\.of\\(\\s*\"([^\"]+)\"");
    private static final Map<String, Integer> CODES = Map.of(
            "WrongUsage",
            2,
            "UnusableInput",
            3,
            "ResumableFailure",
            5,
            "FatalFailure",
            6,
            "HeldByAnother",
            7,
            "Stopped",
            130);
    private static final List<String> LANGUAGES = List.of("en", "zh-CN");
    private static final Pattern PART = Pattern.compile("(?<=\\.)\\s+|(?<=。)|\\s[–—]\\s|——");

    @Test
    void every_failure_has_words_that_say_what_and_what_to_do() throws IOException {
        SortedMap<String, Integer> thrown = thrown();

        assertThat(thrown).containsKeys("cli.month-unreadable", "cli.bills-not-there", "job.no-month");
        for (String key : thrown.keySet()) {
            for (String language : LANGUAGES) {
                String text = words(language, key);
                assertThat(text)
                        .as("wording/%s has no words for %s", language, key)
                        .isNotNull();
                assertThat(parts(text))
                        .as("%s in %s must end with what to do, as a sentence of its own: %s", key, language, text)
                        .hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void the_catalogue_has_them_all() throws IOException {
        String catalogue = catalogue(thrown());
        if ("write".equals(System.getProperty("errors")) && !"true".equals(System.getenv("CI"))) {
            Files.writeString(CATALOGUE, catalogue, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(CATALOGUE, StandardCharsets.UTF_8))
                .as("run: mvn test -Dtest=ErrorCatalogueTest -Derrors=write")
                .isEqualTo(catalogue);
    }

    private static String catalogue(SortedMap<String, Integer> thrown) {
        StringBuilder page = new StringBuilder("""
                # What can end a command

                Made by `ErrorCatalogueTest` from the sources and the wording files; `-Derrors=write` makes it anew.
                A message on the terminal ends with its id and exit code. `{0}`, `{1}` stand for values; numbers of
                customers are always hidden in them.
                """);
        thrown.forEach((key, code) -> {
            page.append("\n## ").append(key).append("\n\n- Exit code: ").append(code);
            for (String language : LANGUAGES) {
                List<String> parts = parts(String.valueOf(words(language, key)));
                String separator = language.equals("en") ? " " : "";
                String remedy = String.join(separator, parts.subList(1, parts.size()));
                page.append("\n- What (").append(language).append("): ").append(parts.get(0));
                page.append("\n- What to do (").append(language).append("): ").append(remedy);
            }
            page.append('\n');
        });
        return page.toString();
    }

    /** A message in its sentences: what is wrong, then what to do. */
    private static List<String> parts(String text) {
        return Stream.of(PART.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Keys and exit codes of all failures in the sources. */
    private static SortedMap<String, Integer> thrown() throws IOException {
        SortedMap<String, Integer> found = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source, StandardCharsets.UTF_8);
                THROWN.matcher(text).results().forEach(thrown -> add(found, thrown, source));
            }
        }
        found.keySet().removeIf(key -> !hasWordingFile(key));
        return found;
    }

    private static void add(SortedMap<String, Integer> found, MatchResult thrown, Path source) {
        Integer code = CODES.get(thrown.group(1));
        Integer before = found.put(thrown.group(2), code);
        assertThat(before == null || before.equals(code))
                .as("%s ends with two exit codes, see %s", thrown.group(2), source)
                .isTrue();
    }

    /** A package whose wording file has not been written yet is not asked. */
    private static boolean hasWordingFile(String key) {
        return Files.exists(Path.of("src/main/resources/wording/en", packageOf(key) + ".yml"));
    }

    private static String words(String language, String key) {
        String path = "wording/" + language + "/" + packageOf(key) + ".yml";
        JsonNode text = PackReader.parse(path, new PackReader(null).text(path), JsonNode.class)
                .get(key);
        return text == null ? null : text.asString();
    }

    private static String packageOf(String key) {
        return key.substring(0, key.indexOf('.'));
    }
}
