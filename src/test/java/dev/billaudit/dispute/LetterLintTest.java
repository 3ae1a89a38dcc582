package dev.billaudit.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterLintTest {

    private final LetterLint lint = new LetterLint(new WordListFile(List.of(
            new WordListFile.WordClass("crime", List.of("诈骗", "fraud", "kick back")),
            new WordListFile.WordClass("petition", List.of("信访")))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "涉嫌诈骗",
                "诈 骗",
                "诈、骗",
                "a Fraud.",
                "FRAUD",
                "\uff46raud",
                "kic\u212a \n back",
                "(kick back)",
                "去信访"
            })
    void a_word_is_found_in_any_dress(String text) {
        assertThat(lint.allows(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "请退还 15.00 元", "defrauded", "fraudster", "kick the back", "kickback", "信 件访问"})
    void a_word_is_none_inside_another(String text) {
        assertThat(lint.allows(text)).isTrue();
    }
}
