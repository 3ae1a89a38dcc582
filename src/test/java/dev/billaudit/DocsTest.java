package dev.billaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.packs.Packs;
import dev.billaudit.rules.AuditRule;
import dev.billaudit.rules.RuleCatalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents say what the program is: rules, commands, options, exit codes, arrows, and files that are there. */
class DocsTest {

    private static final Path README = Path.of("README.md");
    private static final Path DOCS = Path.of("src/docs");
    private static final Pattern RULE = Pattern.compile(
            "^\\| \\[`([a-z-]+)`]\\(src/docs/rules\\.md#([a-z-]+)\\) \\| \\S.* \\|$", Pattern.MULTILINE);
    private static final Pattern COMMAND =
            Pattern.compile("<!-- command: (\\S+) -->\\n```bash\\n(.*?)\\n```\\n", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#([^)]+))?\\)");
    private static final Pattern OPTION = Pattern.compile("\"(--[a-z-]+)\"");
    private static final Pattern VERB = Pattern.compile("@Command\\(\\s*name = \"([a-z]+)\"");
    private static final Pattern EXIT = Pattern.compile("\\| (\\d+) \\| (?=[a-z])");
    private static final Pattern HELP_EXIT = Pattern.compile("exitCodeList\\.\\d: \" *(\\d+):");

    private static final Pattern SHOWN = Pattern.compile(
            "^(?:确凿|很可能|需人工判断) .* (\\w+)  \\S+ +(\\d+\\.\\d\\d) +(\\d+\\.\\d\\d)  2026-\\d\\d ", Pattern.MULTILINE);
    private static final Path SAMPLES = Path.of("src/test/resources/sample-bills/findings.expected");
    private static final int CHARGED = 3;
    private static final int CLAIM = 4;

    private final List<String> ids = new RuleCatalogue(new Packs(null).ruleCards(null))
            .rules().stream().map(AuditRule::id).toList();

    @Test
    void the_table_of_the_readme_lists_every_rule_in_the_order_they_are_asked() throws IOException {
        List<MatchResult> rows = RULE.matcher(text(README)).results().toList();

        assertThat(rows.stream().map(row -> row.group(1)))
                .as("the table under \"What it finds\" of README.md")
                .containsExactlyElementsOf(ids);
        assertThat(rows).allSatisfy(row -> assertThat(row.group(2)).isEqualTo(row.group(1)));
    }

    @Test
    void the_findings_the_readme_shows_are_those_of_the_samples() throws IOException {
        List<String> found = text(SAMPLES)
                .lines()
                .filter(finding -> finding.startsWith("2026-10 |"))
                .map(finding -> finding.split(" \\| ", -1))
                .map(cells -> String.join(" ", cells[2], cells[0], cells[1], cells[5], cells[6]))
                .toList();
        String title = text(README)
                .lines()
                .filter(line -> line.startsWith("疑点 2026-10"))
                .findFirst()
                .orElseThrow();
        List<String> shown = SHOWN.matcher(text(README))
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();

        assertThat(title)
                .endsWith(" %d 条，可疑 %s 元，主张退还 %s 元".formatted(found.size(), sum(found, CHARGED), sum(found, CLAIM)));
        assertThat(shown)
                .hasSizeGreaterThan(3)
                .allSatisfy(row -> assertThat(found)
                        .as("sample-bills have no such finding in 2026-10: %s", row)
                        .anyMatch(finding -> finding.endsWith(" " + row)));
    }

    private static BigDecimal sum(List<String> findings, int column) {
        return findings.stream()
                .map(finding -> new BigDecimal(finding.split(" ", -1)[column]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void every_rule_has_its_section() throws IOException {
        assertThat(text(DOCS.resolve("rules.md")).lines().filter(line -> line.startsWith("## ")))
                .containsAll(ids.stream().map(id -> "## " + id).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            main | mvn -q -DskipTests package && java -jar target/bill-audit.jar audit sample-bills --month 2026-07..2026-10 --as-of 2026-11-05
            test | mvn -B verify
            """)
    void the_marked_commands_are_the_ones_that_are_checked(String name, String command) throws IOException {
        List<MatchResult> marked = COMMAND.matcher(text(README)).results().toList();

        assertThat(marked).hasSize(2);
        assertThat(marked.stream()
                        .filter(block -> block.group(1).equals(name))
                        .map(block -> block.group(2).replace("\\\n", "").replaceAll("\\s+", " ")))
                .containsExactly(command);
        assertThat(text(Path.of(".ci/run"))).contains("readme_command " + name);
    }

    @Test
    void the_readme_shows_the_arrows_as_they_are_drawn() throws IOException {
        assertThat(text(README)).contains("```\n" + text(DOCS.resolve("arrows.txt")) + "```\n");
    }

    @Test
    void the_readme_names_every_option_of_audit() throws IOException {
        String page = text(README);
        String audit = text(Path.of("src/main/java/dev/billaudit/cli/AuditCommand.java"))
                + text(Path.of("src/main/java/dev/billaudit/cli/Verb.java"));

        assertThat(OPTION.matcher(audit).results().map(option -> option.group(1)))
                .hasSizeGreaterThan(12)
                .filteredOn(option -> !List.of("--bills", "--help").contains(option))
                .allSatisfy(option -> assertThat(page).contains("`" + option));
    }

    @Test
    void the_readme_names_every_command() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/billaudit/cli"))) {
            for (Path file : files.sorted().toList()) {
                sources.append(text(file));
            }
        }
        List<String> verbs =
                VERB.matcher(sources).results().map(verb -> verb.group(1)).toList();
        String page = text(README);

        assertThat(verbs)
                .contains("audit", "explain", "probe", "status")
                .allSatisfy(verb -> assertThat(page)
                        .as("the table under \"Commands and exit codes\" of README.md")
                        .containsPattern("\\| `" + verb + "[ `]"));
    }

    @Test
    void the_readme_names_the_exit_codes_of_the_help() throws IOException {
        String help = text(Path.of("src/main/resources/wording/en/cli.yml"));
        List<String> codes =
                HELP_EXIT.matcher(help).results().map(code -> code.group(1)).toList();

        assertThat(codes).hasSize(10);
        assertThat(EXIT.matcher(text(README)).results().map(code -> code.group(1)))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void every_link_leads_to_something() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(DOCS)) {
            pages = Stream.concat(Stream.of(README, Path.of(".github/CONTRIBUTING.md")), files)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThan(8);
        for (Path page : pages) {
            for (MatchResult link : LINK.matcher(text(page)).results().toList()) {
                Path target = page.resolveSibling(link.group(1)).normalize();
                assertThat(target).as("%s links to %s", page, link.group(1)).exists();
                if (link.group(2) != null) {
                    assertThat(text(target))
                            .as("%s links to #%s", page, link.group(2))
                            .contains("## " + link.group(2));
                }
            }
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
