package dev.billaudit.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.packs.PackReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasebookWordingTest {

    private static Map<String, String> words(String language, String name) {
        Map<String, String> words = new TreeMap<>();
        Map<?, ?> read = new PackReader(null).read("wording/" + language + "/" + name + ".yml", Map.class);
        read.forEach((key, text) -> words.put(String.valueOf(key), String.valueOf(text)));
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"casebook", "ledger"})
    void both_languages_say_the_same_things(String name) {
        Map<String, String> chinese = words("zh-CN", name);
        Map<String, String> english = words("en", name);

        assertThat(english.keySet()).isEqualTo(chinese.keySet()).isNotEmpty().allMatch(key -> key.startsWith(name));
    }

    @Test
    void every_deadline_has_words() {
        Map<String, String> words = words("zh-CN", "casebook");

        for (String clock : List.of(
                Deadlines.CARRIER_ANSWER,
                Deadlines.LATEST_APPEAL,
                Deadlines.RETENTION,
                Deadlines.COMPLAIN_BY,
                Deadlines.FILE_BY)) {
            assertThat(words).containsKeys("casebook.deadline." + clock, "casebook.deadline." + clock + "-past");
        }
        assertThat(words.get("casebook.deadline.latest-appeal")).contains("{0}", "{1}");
    }
}
