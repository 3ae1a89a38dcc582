package dev.billaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.findings.Signal;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.RecordKind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportWordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @Test
    void both_languages_have_the_same_keys_and_values() {
        TestWording chinese = new TestWording("zh-CN");
        TestWording english = new TestWording("en");

        assertThat(english.keys()).isEqualTo(chinese.keys()).allMatch(key -> key.startsWith("report."));
        assertThat(chinese.keys())
                .allSatisfy(key -> assertThat(places(english.pattern(key))).isEqualTo(places(chinese.pattern(key))));
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"zh-CN", "en"})
    void every_code_of_the_twin_has_a_word(String language) {
        Words words = new Words(new TestWording(language), List.of());

        assertThat(Stream.of(Verdict.values()).map(words::verdict)).doesNotHaveDuplicates();
        assertThat(Stream.of(Grade.values()).map(words::grade)).doesNotHaveDuplicates();
        assertThat(Stream.of(Carrier.values()).map(words::carrier)).doesNotHaveDuplicates();
        assertThat(Stream.of(Category.values()).map(words::category)).doesNotHaveDuplicates();
        assertThat(Stream.of(RuleFamily.values()).map(words::family)).doesNotHaveDuplicates();
        assertThat(Stream.of(RecordKind.values()).map(words::kind)).doesNotHaveDuplicates();
        assertThat(Stream.of(CoverageState.values()).map(words::coverage)).doesNotHaveDuplicates();
        assertThat(Stream.of(FileState.values()).map(words::fileState)).doesNotHaveDuplicates();
        assertThat(words.signals(List.of(Signal.values())).lines()).hasSize(Signal.values().length);
        assertThat(Words.NAMED_RULES.stream().map(words::rule)).doesNotHaveDuplicates();
        assertThat(Words.NAMED_RULES.stream().map(words::meaning)).doesNotHaveDuplicates();
    }

    @Test
    void a_rule_without_a_word_goes_by_its_id_and_the_rulebook_goes_first() {
        Words words = new Words(new TestWording("zh-CN"), List.of(new RuleNote("duplicate-charge", "收了两次", "", "")));

        assertThat(words.rule("of-tomorrow")).isEqualTo("of-tomorrow");
        assertThat(words.rule("duplicate-charge")).isEqualTo("收了两次");
        assertThat(words.meaning("of-tomorrow")).isEmpty();
    }

    private static List<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(result -> result.group())
                .sorted()
                .toList();
    }
}
