package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "13900001111,139****1111",
        "13800138000,13800138000",
        "008613900001111,0086139****1111",
        "8613900001111,86139****1111",
        "1252013900001111,12520139****1111",
        "02788880001,027****0001",
        "20240331234339,20240331234339",
        "10665577,10665577",
        "106540330000,106540330000",
        "11010119900307123X,110***********123X",
        "号码13900001111在线,号码139****1111在线",
        "7.50,7.50"
    })
    void numbers_of_others_are_masked_and_nothing_else(String cell, String shown) {
        assertThat(RowText.of(List.of("x", cell, " ", ""), "13800138000")).isEqualTo("x | " + shown);
    }

    /** A number of another party behind the text makes sure that the pattern is asked: it must find nothing else then. */
    @Test
    void what_is_not_looked_at_closely_has_no_number_to_mask() {
        String own = "18900000000";
        String[] pieces = {
            own, "0531", "82345678", "138", "1234", "86", "12520", "-", " ", " | ", ".", "X", "0", "７", "费"
        };
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String asked = RowText.masked(text + " | 13911112222", own);

            assertThat(RowText.masked(text.toString(), own) + " | 139****2222")
                    .as(text.toString())
                    .isEqualTo(asked);
        }
    }
}
