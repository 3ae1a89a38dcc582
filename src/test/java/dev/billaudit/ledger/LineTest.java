package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "+86 138-0013-8000, 13800138000",
        "008613800138000, 13800138000",
        "１３８００１３８０００, 13800138000",
        "138‑0013–8000, 13800138000",
        "0755 1380086, 07551380086",
        "(+86)13800138000, 13800138000",
        "（0755）1380086, 07551380086",
        "ZX07551380, ZX07551380",
        "138****8000, 138****8000"
    })
    void a_number_is_kept_as_text_without_its_country_blanks_and_hyphens(String exported, String number) {
        assertThat(Line.of(exported).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"13800138000, 138****8000", "12345678, 123*5678", "1234567, *******", "1380, ****"})
    void a_number_is_hidden_in_messages_a_short_one_whole(String number, String shown) {
        assertThat(new Line(number).masked()).isEqualTo(shown);
        assertThat(new Line(number)).hasToString(shown);
    }

    @Test
    void a_number_with_a_mask_must_be_completed() {
        assertThat(Line.of("138****8000").isMasked()).isTrue();
        assertThat(Line.of("*38").isMasked()).isTrue();
        assertThat(Line.of("13800138000").isMasked()).isFalse();
    }

    @Test
    void lines_stand_in_the_order_of_their_text() {
        assertThat(Line.of("13800138000")).isLessThan(Line.of("13800138001"));
        assertThat(Line.of("9")).isGreaterThan(Line.of("13800138001"));
    }
}
