package dev.billaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.packs.PackReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words and code agree: a text nobody says is translated and read for nothing, and a key without words is shown to a
 * person as it is.
 */
class WordingUseTest {

    /**
     * Beginnings of keys that the code completes; what follows must be a text, a constant or a rule's id of the sources.
     * Add one only with the code that completes it.
     */
    private static final List<String> COMPLETED = List.of(
            "casebook.deadline.",
            "cli.case-detail.",
            "cli.case-event.",
            "cli.case-outcome.",
            "cli.case-record.",
            "cli.case-state.",
            "cli.cases.column.",
            "cli.grade.",
            "cli.state.",
            "cli.verdict.",
            "dispute.carrier.",
            "dispute.category.",
            "dispute.column.",
            "dispute.evidence.",
            "dispute.rule.",
            "dispute.self.",
            "dispute.statement.",
            "dispute.stop.",
            "intake.",
            "job.rung-next.",
            "job.step.",
            "ledger.coverage.",
            "ledger.kind.",
            "probe.",
            "report.nothing.",
            "report.rule.",
            "report.sheet.",
            "rules.idle-period-fee.",
            "rules.compared.",
            "rules.provider.usual-price.",
            "rules.signal.",
            "rules.trial-turned-paid.");

    /** The same, of which the code puts the beginning together too: from a rule, a family, or the report's own prefix. */
    private static final List<String> COMPOSED = List.of(
            "dispute.idle.",
            "dispute.penalty.",
            "dispute.plan.",
            "dispute.unauthorised.",
            "report.",
            "report.advice.",
            "report.carrier.",
            "report.change.",
            "report.category.",
            "report.column.",
            "report.coverage.",
            "report.family.",
            "report.file-state.",
            "report.grade.",
            "report.how-to-read.",
            "report.kind.",
            "report.rule-meaning.",
            "report.signal.",
            "report.state.",
            "report.state-meaning.",
            "report.verdict.",
            "report.verdict-meaning.",
            "rules.compared.records.",
            "rules.unrecognised-sp.",
            "rules.unrecognised-value-added.");

    /** The codes that the letter names a provider by: their key is "dispute." and the kind of the code. */
    private static final Set<String> CODES = Set.of("dispute.sp-code", "dispute.service-code", "dispute.port");

    /** Asked for by picocli, from the names of commands and options. */
    private static final String HELP = "cli.help.";

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_]+\\b");
    private static final Pattern RULE = Pattern.compile("- id: (\\S+)");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(csv|json|jsonl|txt|xlsx|yml)");

    private static final Set<String> TEXTS = new TreeSet<>();
    private static final Set<String> PIECES = new TreeSet<>();

    @BeforeAll
    static void readTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file, StandardCharsets.UTF_8);
                TEXT.matcher(source).results().map(text -> text.group(1)).forEach(TEXTS::add);
                CONSTANT.matcher(source).results().map(MatchResult::group).forEach(WordingUseTest::addConstant);
            }
        }
        String rules = Files.readString(Path.of("src/main/resources/rules.yml"), StandardCharsets.UTF_8);
        RULE.matcher(rules).results().map(rule -> rule.group(1)).forEach(PIECES::add);
        PIECES.addAll(TEXTS);
    }

    private static void addConstant(String name) {
        PIECES.add(name);
        PIECES.add(name.toLowerCase(Locale.ROOT));
        PIECES.add(name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_text_is_said_by_something(String language) {
        assertThat(keys(language)).hasSizeGreaterThan(500);
        assertThat(keys(language).stream().filter(key -> !isSaid(key)))
                .as("nothing says these texts: remove them in both languages")
                .isEmpty();
    }

    @Test
    void every_key_in_the_code_has_words() {
        Set<String> keys = keys("zh-CN");
        Set<String> packages =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Pattern key = Pattern.compile("(" + String.join("|", packages) + ")\\.[a-z0-9.-]*[a-z0-9]");

        List<String> said = TEXTS.stream()
                .filter(text -> key.matcher(text).matches())
                .filter(text -> !FILE_NAME.matcher(text).matches())
                .toList();

        assertThat(said).hasSizeGreaterThan(200);
        assertThat(said.stream().filter(text -> !keys.contains(text)))
                .as("the code says these keys, and no wording file has words for them")
                .isEmpty();
    }

    @Test
    void every_beginning_listed_here_stands_in_the_code() {
        assertThat(COMPLETED)
                .as("no code completes these beginnings any more: remove them here")
                .allMatch(beginning -> TEXTS.contains(beginning));
    }

    private static boolean isSaid(String key) {
        return TEXTS.contains(key)
                || key.startsWith(HELP)
                || CODES.contains(key)
                || Stream.concat(COMPLETED.stream(), COMPOSED.stream())
                        .filter(key::startsWith)
                        .map(beginning -> key.substring(beginning.length()))
                        .anyMatch(WordingUseTest::isPiece);
    }

    /** A rest that the sources hold: {@code file-by-past} of the deadline {@code file-by}, {@code why} of {@code .why}. */
    private static boolean isPiece(String rest) {
        String present = rest.endsWith("-past") ? rest.substring(0, rest.length() - "-past".length()) : rest;
        return PIECES.contains(rest) || PIECES.contains(present) || PIECES.contains("." + rest);
    }

    private static Set<String> keys(String language) {
        PackReader packs = new PackReader(null);
        return packs.list("wording/" + language, "yml").stream()
                .flatMap(file -> packs.read(file, Texts.class).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The flat map of keys and texts that a wording file is. */
    static final class Texts extends LinkedHashMap<String, String> {}
}
