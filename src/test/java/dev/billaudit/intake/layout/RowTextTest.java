package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
