package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Remark;
import dev.billaudit.packs.PackReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WordsTest {

    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @CsvSource({"zh-CN, cli", "zh-CN, job", "en, cli", "en, job"})
    void our_own_reading_of_a_wording_file_is_that_of_a_yaml_reader(String language, String name) {
        String path = "wording/" + language + "/" + name + ".yml";
        Map<String, String> yaml = new TreeMap<>();
        PackReader.parse(path, new PackReader(null).text(path), JsonNode.class)
                .properties()
                .forEach(entry -> yaml.put(entry.getKey(), entry.getValue().asString()));

        assertThat(FlatWords.read(path)).isEqualTo(yaml);
        assertThat(yaml.keySet()).allMatch(key -> key.startsWith(name + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "job"})
    void both_languages_say_the_same_keys_with_the_same_values(String name) {
        Map<String, String> chinese = FlatWords.read("wording/zh-CN/" + name + ".yml");
        Map<String, String> english = FlatWords.read("wording/en/" + name + ".yml");

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(english)
                .allSatisfy((key, text) -> assertThat(values(text)).as(key).isEqualTo(values(chinese.get(key))));
    }

    @Test
    void values_are_put_in_once_and_never_read_again() {
        SpokenWords words = new SpokenWords("en", language -> {
            throw new IllegalStateException("nobody asked");
        });
        assertThat(words.say(Remark.of("cli.place", "{1}{0}", 7))).isEqualTo("{1}{0} row 7");
        assertThat(words.say(Remark.of("cli.place", "only one"))).isEqualTo("only one row {1}");
    }

    @Test
    void what_nobody_has_words_for_is_said_by_its_key() {
        SpokenWords words = new SpokenWords("en", language -> {
            throw new IllegalStateException("packs broken");
        });
        assertThat(words.say(Remark.of("packs.invalid", "a.yml", 3))).isEqualTo("packs.invalid: a.yml, 3");
        assertThat(words.say(Remark.of("packs.none"))).isEqualTo("packs.none");
    }

    @Test
    void columns_count_chinese_twice_and_marks_not_at_all() {
        assertThat(Columns.of("账单ab（）")).isEqualTo(10);
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
        assertThat(Columns.of("𠮷")).isEqualTo(2);
        assertThat(Columns.cut("账单a", 3)).isEqualTo("账");
        assertThat(Columns.padded("账", 4)).isEqualTo("账  ");
    }

    private static TreeSet<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
