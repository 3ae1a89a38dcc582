package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, 138****8000",
        "tel13800138000x, tel138****8000x",
        "+8613800138000, +861******8000",
        "138-0013-8000, 138******8000",
        "138 0013 8000, 138******8000",
        "057188880000, 057*****0000",
        "110101199003071234, 110***********1234",
        "20240501, 20240501",
        "2024-05-01, 2024-05-01",
        "F-1234567890123456, F-1234567890123456",
        "C-0000000000000000, C-0000000000000000",
        "xF-1234567890123456, xF-123*********3456",
    })
    void a_message_shows_no_whole_number(String text, String shown) {
        assertThat(Printable.message(text)).isEqualTo(shown);
    }

    @Test
    void a_full_width_number_is_hidden_too() {
        assertThat(Printable.message("１３８００１３８０００")).isEqualTo("１３８****８０００");
    }

    @Test
    void a_digest_is_kept() {
        assertThat(Printable.message("0".repeat(64))).isEqualTo("0".repeat(64));
    }

    @Test
    void a_result_shows_numbers_but_cannot_steer_the_terminal() {
        assertThat(Printable.result("13800138000\u001b[2J\r\u009b\u202e\n")).isEqualTo("13800138000?[2J???\n");
    }
}
