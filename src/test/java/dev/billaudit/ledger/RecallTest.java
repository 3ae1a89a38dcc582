package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallTest {

    private final List<String> asked = new ArrayList<>();
    private final Recall<Integer> lengths = new Recall<>(text -> {
        asked.add(text);
        return text.length();
    });

    @Test
    void a_text_is_judged_once() {
        assertThat(lengths.of("代收费")).isEqualTo(3);
        assertThat(lengths.of("代收" + "费")).isEqualTo(3);

        assertThat(asked).containsExactly("代收费");
    }

    /** These two have the same hash. */
    @Test
    void another_text_in_the_same_place_gets_its_own_answer() {
        Recall<String> same = new Recall<>(text -> text);

        assertThat(List.of(same.of("Aa"), same.of("BB"), same.of("Aa"))).containsExactly("Aa", "BB", "Aa");
    }

    @Test
    void a_long_text_is_answered_and_not_kept() {
        String text = "费".repeat(10_000);

        assertThat(lengths.of(text)).isEqualTo(10_000);
        assertThat(lengths.of(text)).isEqualTo(10_000);
        assertThat(asked).hasSize(2);
    }

    @Test
    void however_many_texts_there_are_each_answer_is_its_own() {
        for (int i = 0; i < 20_000; i++) {
            String text = "x".repeat(i % 50) + i;
            assertThat(lengths.of(text)).isEqualTo(text.length());
        }
    }
}
