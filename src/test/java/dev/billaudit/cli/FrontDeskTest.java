package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FrontDeskTest {

    private static final int SCREEN = 80;

    @TempDir
    private Path folder;

    private Visit visit;

    @BeforeEach
    void nobody_called_yet() {
        visit = Visit.in(folder);
    }

    static Stream<List<String>> pages() {
        return Stream.of("zh-CN", "en")
                .flatMap(language -> Stream.of("", "audit", "explain", "probe", "schedule", "status")
                        .map(verb -> Stream.of(verb, "--help", "--lang", language)
                                .filter(word -> !word.isEmpty())
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_help_page_fits_the_screen_and_opens_nothing(List<String> args) {
        assertThat(visit.call(args.toArray(String[]::new))).isZero();
        assertThat(visit.talk()).isEmpty();
        assertThat(visit.opened).isEmpty();
        assertThat(visit.result().lines())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(Columns.of(line)).as(line).isLessThanOrEqualTo(SCREEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_option_and_argument_is_described_in_the_language(String language) {
        CommandLine line = FrontDesk.commandLine(visit.counter(language));
        Stream<CommandLine> all = Stream.concat(Stream.of(line), line.getSubcommands().values().stream());
        assertThat(all).allSatisfy(verb -> {
            assertThat(verb.getCommandSpec().args())
                    .allSatisfy(arg -> assertThat(arg.description())
                            .as(verb.getCommandName() + " " + arg)
                            .isNotEmpty());
            assertThat(verb.getCommandSpec().usageMessage().header()).isNotEmpty();
            assertThat(verb.getCommandSpec().usageMessage().footer()).isNotEmpty();
        });
    }

    @Test
    void help_has_exit_codes_examples_and_each_variable_once() {
        visit.call("audit", "--help", "--lang", "en");
        assertThat(visit.result())
                .contains("  130   stopped; can be resumed")
                .contains("   10   a --fail-on condition is met")
                .containsOnlyOnce("BILL_AUDIT_AS_OF        --as-of")
                .containsOnlyOnce("BILL_AUDIT_REGISTER     --register")
                .contains("bill-audit audit bills --month 2024-03..2024-05");
    }

    @Test
    void chinese_is_spoken_unless_option_or_environment_say_otherwise() {
        visit.call("--help");
        assertThat(visit.result()).contains("用法：bill-audit VERB");
        visit.environment.put("BILL_AUDIT_LANG", "en_GB");
        visit.call("--help");
        assertThat(visit.result()).contains("Usage: bill-audit VERB");
        visit.call("--lang=zh", "status", "--help");
        assertThat(visit.result()).contains("用法：bill-audit status");
    }

    @Test
    void help_for_a_verb_may_be_asked_both_ways() {
        visit.call("audit", "--help");
        String page = visit.result();
        assertThat(visit.call("help", "audit")).isZero();
        assertThat(visit.result()).isEqualTo(page);
        assertThat(visit.call("help")).isZero();
        assertThat(visit.result()).contains("bill-audit VERB");
    }

    @Test
    void without_a_verb_the_help_is_talk_and_the_usage_wrong() {
        assertThat(visit.call()).isEqualTo(2);
        assertThat(visit.result()).isEmpty();
        assertThat(visit.talk()).contains("用法：bill-audit VERB");
        assertThat(visit.call("--lang", "en")).isEqualTo(2);
        assertThat(visit.talk()).contains("exit code 2");
    }

    @Test
    void a_mistyped_verb_is_answered_with_the_nearest_one() {
        assertThat(visit.call("statsu")).isEqualTo(2);
        assertThat(visit.talk()).contains("不认识“statsu”。您想写的可能是 status。");
        assertThat(visit.call("xyzzyx")).isEqualTo(2);
        assertThat(visit.talk()).contains("不认识“xyzzyx”。请对照帮助检查拼写。");
        assertThat(visit.call("13800138000")).isEqualTo(2);
        assertThat(visit.talk()).contains("138****8000").doesNotContain("13800138000");
    }

    @Test
    void the_version_is_one_line() {
        assertThat(visit.call("--version")).isZero();
        assertThat(visit.result()).matches("bill-audit \\S+\\R");
        assertThat(visit.opened).isEmpty();
    }

    @Test
    void what_the_kernel_keeps_is_believed_only_when_java_lost_it() {
        assertThat(Surroundings.arguments("audit", "账单")).containsExactly("audit", "账单");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wide", "99999"})
    void an_odd_width_counts_as_eighty(String said) {
        assertThat(Streams.columns(said)).isEqualTo(80);
        assertThat(Streams.columns("200")).isEqualTo(80);
        assertThat(Streams.columns("60")).isEqualTo(60);
        assertThat(Streams.columns("3")).isEqualTo(40);
    }
}
