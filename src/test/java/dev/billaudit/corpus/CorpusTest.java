package dev.billaudit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.golden.Expected;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bills made up from seeds are judged as the situations planted in them say.
 *
 * <p>{@code src/docs/accuracy.md} holds the figures; {@code -Dgolden=write} writes it anew. {@link OtherSeedsTest} judges
 * any other seeds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {

    private static final Path PAGE = Path.of("src/docs/accuracy.md");
    private static final long[] SEEDS = {1, 2, 3};
    static final int LINES = 70;
    private static final int CLEAR_FLOOR = 1000;
    private static final int HARD_FLOOR = 980;

    @TempDir
    private static Path folder;

    private final Comparison comparison = new Comparison();

    @BeforeAll
    void judge() {
        for (long seed : SEEDS) {
            comparison.judge(folder, folder, seed, LINES);
        }
    }

    @Test
    void what_is_clear_is_found_and_nothing_else() {
        assertThat(comparison.differences).as("every difference").noneMatch(line -> line.startsWith("clear"));
        assertThat(comparison.clear)
                .allSatisfy((rule, count) -> assertThat(Math.min(count.precision(), count.recall()))
                        .as("%s: %s", rule, comparison.differences)
                        .isGreaterThanOrEqualTo(CLEAR_FLOOR));
    }

    @Test
    void of_what_is_hard_nearly_all_is_found_and_nearly_nothing_else() {
        assertThat(comparison.hard)
                .allSatisfy((rule, count) -> assertThat(Math.min(count.precision(), count.recall()))
                        .as("%s: %s", rule, comparison.differences)
                        .isGreaterThanOrEqualTo(HARD_FLOOR));
    }

    @Test
    void money_by_verdict_is_right_on_every_line() {
        assertThat(comparison.differences).isEmpty();
    }

    @Test
    void the_seeds_tell_every_situation() {
        List<String> never = new ArrayList<>();
        for (Situation situation : Corpus.situations()) {
            if (!comparison.told.contains(situation.sentence())) {
                never.add(situation.sentence());
            }
        }

        assertThat(never).as("situations that no line of the usual seeds tells").isEmpty();
    }

    @Test
    void a_seed_gives_the_same_folder_again() {
        Path again = folder.resolve("again");

        assertThat(Corpus.write(again, SEEDS[0], 9, new HashSet<>()).claims())
                .isEqualTo(Corpus.write(folder.resolve("once-more"), SEEDS[0], 9, new HashSet<>())
                        .claims());
        assertThat(Comparison.digests(again)).isEqualTo(Comparison.digests(folder.resolve("once-more")));
    }

    @Test
    void the_page_of_accuracy_says_what_was_measured() {
        new Expected(PAGE).compare(page());
    }

    private List<String> page() {
        var lines = new ArrayList<>(
                """
                # Accuracy

                Made by `CorpusTest`; `-Dgolden=write` makes it anew, never in CI.

                Bills of three carriers are made up from fixed seeds, in the forms carriers export them in, with %d situations
                planted: each sentence of a rule and what nearly is one. What must be found is written down when a situation
                is planted and not by asking a rule. A line on which only plain things happen is *clear*; one with a thing that
                misleads a naive reader - cut names, mixed lists, sums alone, whole bills reduced to nothing, exports that
                overlap - is *hard*. Precision: found and expected, of all found. Recall: found and expected, of all expected.
                A finding counts when rule, month, line, service, amount, claim and difference are exactly those expected.
                These are figures of made-up bills: they tell that the rules do what they say, not how often real bills are wrong.

                | Rule | clear: expected | precision | recall | hard: expected | precision | recall |
                |---|---|---|---|---|---|---|""".formatted(Corpus.situations().size()).lines().toList());
        var rules = new ArrayList<>(comparison.hard.keySet());
        comparison.clear.keySet().stream().filter(rule -> !rules.contains(rule)).forEach(rules::add);
        rules.stream()
                .sorted()
                .forEach(rule -> lines.add(row("`" + rule + "`", comparison.clear, comparison.hard, rule)));
        lines.add("");
        lines.add("%d lines, %d months of a line; the money by verdict of %d of them is exactly as planted."
                .formatted(SEEDS.length * LINES, comparison.months, comparison.rightMonths));
        return lines;
    }

    private static String row(
            String name, Map<String, Comparison.Count> clear, Map<String, Comparison.Count> hard, String rule) {
        Comparison.Count plain = clear.getOrDefault(rule, new Comparison.Count());
        Comparison.Count odd = hard.getOrDefault(rule, new Comparison.Count());
        return "| %s | %s | %s |".formatted(name, plain, odd);
    }
}
