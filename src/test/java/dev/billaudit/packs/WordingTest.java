package dev.billaudit.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.Wording;
import dev.billaudit.ledger.failure.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    /** Texts given a date both in parts and whole: 2026年8月 takes the parts, 2026-08 the whole. */
    private static final Set<String> DATES = Set.of("dispute.month", "dispute.day");

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
    void a_remark_within_another_is_said_in_its_language() {
        Remark hidden = Remark.of("intake.hidden-rows", "账单", 6, 1);
        Remark rejected = Remark.of("intake.amount-not-a-number", "1O.00");
        Remark both = Remark.of("intake.and-more", Remark.within(hidden), Remark.within(rejected));

        PackWording wording = PackWording.read(new PackReader(null), "en");

        assertThat(wording.say(both)).isEqualTo(wording.say(hidden) + "; and: " + wording.say(rejected));
    }

    @Test
    void both_languages_have_the_same_keys_with_the_same_places() {
        Map<String, TreeSet<String>> english = places("en");
        Map<String, TreeSet<String>> chinese = places("zh-CN");

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(english)
                .allSatisfy((key, places) -> assertThat(places)
                        .as("places of %s", key)
                        .isEqualTo(DATES.contains(key) ? places : chinese.get(key)));
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

    @Test
    void values_are_put_in_and_never_read_as_places_themselves() {
        Wording wording = new Packs(null).wording("en");

        assertThat(wording.say(Remark.of("register.names-missing", "$1 {1} \\ %s")))
                .startsWith("$1 {1} \\ %s: at least one");
        assertThat(wording.language()).isEqualTo("en");
    }

    @Test
    void a_value_that_is_words_is_said_in_the_language_of_the_remark() {
        Remark missing = Remark.of(
                "rules.idle-period-fee.usage-missing", RecordKind.named(List.of(RecordKind.VOICE, RecordKind.DATA)));

        assertThat(new Packs(null).wording("zh-CN").say(missing)).contains("（语音详单、上网详单）");
        assertThat(new Packs(null).wording("en").say(missing)).contains("(calls, data)");
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
        Files.writeString(extra, "job.failed: oh\n");

        assertThatThrownBy(() -> new Packs(folder).wording("en"))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        failure -> assertThat(failure.remark())
                                .isEqualTo(Remark.of("packs.key-twice", "wording/en/own.yml", "job.failed")));
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

    @Test
    void what_an_export_prints_like_our_own_marks_is_said_as_it_stands() {
        Wording words = new Packs(null).wording("en");

        for (String printed : List.of("\uE0F1abc", "\uE0F1ledger.changed-since", "\uE0F0abc", "\uE0F1")) {
            assertThat(words.say(Remark.of("intake.refund-unsure", printed, "8.00")))
                    .contains(printed);
        }
    }
}
