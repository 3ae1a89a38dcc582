package dev.billaudit.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.casebook.CaseEvent;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.findings.Signal;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.register.Contract;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.ServiceEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private static Map<String, TreeSet<String>> places(String language) {
        Map<String, TreeSet<String>> places = new TreeMap<>();
        PackWording.read(new PackReader(null), language)
                .texts()
                .forEach((key, text) -> places.put(
                        key,
                        PLACE.matcher(text)
                                .results()
                                .map(found -> found.group())
                                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))));
        return places;
    }

    @Test
    void both_languages_have_the_same_keys_with_the_same_places() {
        assertThat(places("en").keySet()).isEqualTo(places("zh-CN").keySet());
        places("en").forEach((key, places) -> {
            if (!key.startsWith("dispute.")) { // letters spell dates and forms of address each language's own way
                assertThat(places).as(key).isEqualTo(places("zh-CN").get(key));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void no_text_is_blank_and_no_brace_stands_alone(String language) {
        PackWording.read(new PackReader(null), language).texts().forEach((key, text) -> {
            boolean mayBeBlank = key.endsWith("Heading") || key.equals("dispute.gap"); // a line of space on a page
            if (!mayBeBlank) {
                assertThat(text).as(key).isNotBlank();
            }
            assertThat(PLACE.matcher(text).replaceAll("")).as(key).doesNotContain("{", "}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_term_of_the_ledger_has_words(String language) {
        Wording wording = new Packs(null).wording(language);
        List<String> keys = Stream.of(
                        terms("category", Category.values(), Enum::name),
                        terms("verdict", Verdict.values(), Enum::name),
                        terms("grade", Grade.values(), Enum::name),
                        terms("carrier", Carrier.values(), Carrier::id),
                        terms("kind", RecordKind.values(), RecordKind::id),
                        terms("coverage", CoverageState.values(), Enum::name),
                        terms("family", RuleFamily.values(), RuleFamily::id),
                        terms("signal", Signal.values(), Signal::id),
                        terms("file-state", FileState.values(), Enum::name),
                        terms("rhythm", Rhythm.values(), Enum::name),
                        terms("origin", ChargeLine.Origin.values(), Enum::name),
                        terms("service-kind", ServiceEntry.Kind.values(), Enum::name),
                        terms("contract-kind", Contract.Kind.values(), Enum::name),
                        terms("line-event", LineEvent.Kind.values(), Enum::name),
                        terms("case-event", CaseEvent.Kind.values(), CaseEvent.Kind::id),
                        Stream.of("run-state.COMPLETE", "run-state.INCOMPLETE", "run-state.HELD"))
                .flatMap(each -> each)
                .toList();

        assertThat(keys)
                .hasSizeGreaterThan(70)
                .allSatisfy(key -> assertThat(wording.say("common." + key)).isNotBlank());
    }

    private static <T> Stream<String> terms(String group, T[] values, java.util.function.Function<T, String> id) {
        return Arrays.stream(values).map(value -> group + "." + id.apply(value));
    }

    @Test
    void values_are_put_in_and_never_read_as_places_themselves() {
        Wording wording = new Packs(null).wording("en");

        assertThat(wording.say(Remark.of("register.names-missing", "$1 {1} \\ %s")))
                .startsWith("$1 {1} \\ %s: at least one");
        assertThat(wording.language()).isEqualTo("en");
    }

    @Test
    void an_unknown_key_and_a_lacking_value_are_mistakes_of_the_program() {
        Wording wording = new Packs(null).wording("zh-CN");

        assertThatThrownBy(() -> wording.say("register.no-such-key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("register.no-such-key");
        assertThatThrownBy(() -> wording.say("register.names-missing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{0}");
    }

    @Test
    void an_unknown_language_is_refused() {
        assertThatThrownBy(() -> new Packs(null).wording("fr"))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        failure -> assertThat(failure.remark()).isEqualTo(Remark.of("packs.no-language", "fr")));
    }

    @Test
    void a_key_in_two_files_is_refused(@TempDir Path folder) throws IOException {
        Path extra = folder.resolve("wording/en/own.yml");
        Files.createDirectories(extra.getParent());
        Files.writeString(extra, "common.yes: aye\n");

        assertThatThrownBy(() -> new Packs(folder).wording("en"))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        failure -> assertThat(failure.remark())
                                .isEqualTo(Remark.of("packs.key-twice", "wording/en/own.yml", "common.yes")));
    }

    @Test
    void a_key_twice_in_one_file_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        Path own = folder.resolve("wording/en/own.yml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "own.a: x\nown.b: y\nown.a: z\n");

        assertThatThrownBy(() -> new Packs(folder).wording("en"))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        failure -> assertThat(failure.remark().args()).startsWith("wording/en/own.yml", "3"));
    }
}
