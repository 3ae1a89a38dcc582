package dev.billaudit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.SourceFile;
import dev.billaudit.packs.Packs;
import dev.billaudit.rules.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/bills} gives the findings and verdicts written beside it. {@code -Dgolden=write} writes
 * them again; the difference is then judged: which bills changed verdict, and by how much money.
 */
class GoldenBillsTest {

    private static final Path BILLS = Path.of("src/test/bills");

    @TempDir
    private Path folder;

    static List<Path> cases() throws IOException {
        try (Stream<Path> tree = Files.walk(BILLS, 2)) {
            return tree.filter(path -> BILLS.relativize(path).getNameCount() == 2)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_golden_bill_is_judged_as_written(Path bill) {
        GoldenBill judged = GoldenBill.of(bill, folder.resolve("archive"));

        assertThat(judged.rejects()).isEmpty();
        assertThat(judged.files()).extracting(SourceFile::state).containsOnly(FileState.ACCEPTED);
        new Expected(bill.resolve("findings.expected")).compare(judged.findings());
        new Expected(bill.resolve("verdicts.expected")).compare(judged.verdicts());
    }

    @Test
    void every_rule_has_a_golden_bill_it_finds_and_one_it_lets_pass() throws IOException {
        Map<String, List<Path>> byRule = cases().stream()
                .collect(Collectors.groupingBy(
                        path -> path.getParent().getFileName().toString(), TreeMap::new, Collectors.toList()));
        List<String> rules = new Packs(null)
                .ruleCards(null).stream()
                        .map(RuleCard::id)
                        .filter(id -> !id.equals("signals"))
                        .sorted()
                        .toList();

        assertThat(byRule.keySet())
                .as("add a folder src/test/bills/<rule>/<case> with exports, register and findings.expected")
                .containsExactlyElementsOf(rules);
        assertThat(byRule)
                .allSatisfy((rule, bills) -> assertThat(bills.stream().map(bill -> isFound(rule, bill)))
                        .as(
                                "src/test/bills/%s needs a bill with a finding of the rule and a near miss without one",
                                rule)
                        .contains(true, false));
    }

    @Test
    void expected_results_are_never_written_in_ci() {
        var expected = new Expected(folder.resolve("findings.expected"), "write", "true");

        assertThatThrownBy(() -> expected.compare(List.of("a"))).isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve("findings.expected")).doesNotExist();
    }

    @Test
    void expected_results_are_written_on_demand_and_a_difference_fails() {
        Path file = folder.resolve("findings.expected");

        new Expected(file, "write", null).compare(List.of("一", "b"));

        assertThat(file).hasContent("一\nb\n");
        new Expected(file, null, "true").compare(List.of("一", "b"));
        assertThatThrownBy(() -> new Expected(file, null, null).compare(List.of("一", "c")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dgolden=write");
    }

    private static boolean isFound(String rule, Path bill) {
        return new Expected(bill.resolve("findings.expected"))
                .lines().stream().anyMatch(line -> line.contains(" | " + rule + " | "));
    }
}
