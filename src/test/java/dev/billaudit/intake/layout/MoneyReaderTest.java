package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0.00;0",
                "98;98000",
                "2;2000",
                "         5.00;5000",
                "0.0000000元;0",
                "3.1500000元;3150",
                "0.00元;0",
                "￥50.00;50000",
                "¥50.00;50000",
                "￥ 50.00 元;50000",
                "RMB5.00;5000",
                "人民币 5.00元;5000",
                "CNY 5.00;5000",
                "免费;0",
                "-76.00;-76000",
                "－76.00;-76000",
                "-￥76.00;-76000",
                "+1.5;1500",
                "0.305;305",
                "1,234.50;1234500",
                "12,345,678.9;12345678900",
                "１２．５０;12500",
                "５元;5000",
                ".5;500",
                "5.;5000",
                "7.10\u3000;7100",
                "\u00a07.10;7100"
            })
    void every_spelling_of_an_amount_is_read_to_the_li(String cell, long li) {
        MoneyReader.Read read = MoneyReader.read(cell, false);

        assertThat(read.problem()).isNull();
        assertThat(read.value()).isEqualTo(new Money(li));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", "   ", "\u3000", "-", "--", "－－"})
    void an_empty_cell_is_no_amount_and_no_fault(String cell) {
        assertThat(MoneyReader.read(cell, false)).isEqualTo(MoneyReader.Read.ABSENT);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "7.5O00",
                "7.5O",
                "O.50",
                "l.00",
                "1,23.00",
                "1,2345.00",
                ",123",
                "1.2.3",
                "1e3",
                "5.00%",
                "120分",
                "五元",
                "(5.00)",
                "--5",
                "5-",
                "0x10",
                "NaN",
                "1 000.00",
                "12345678901234567",
                "5.00/月",
                "无",
                "٣"
            })
    void what_is_no_amount_is_never_guessed(String cell) {
        assertThat(MoneyReader.read(cell, false)).isEqualTo(MoneyReader.Read.BAD);
    }

    @Test
    void an_amount_finer_than_a_li_is_not_rounded() {
        assertThat(MoneyReader.read("0.0005", false)).isEqualTo(MoneyReader.Read.TOO_FINE);
        assertThat(MoneyReader.read("0.3051000", false)).isEqualTo(MoneyReader.Read.TOO_FINE);
    }

    @Test
    void fen_are_read_only_where_the_layout_says_so() {
        assertThat(MoneyReader.read("6000", true).value()).isEqualTo(Money.ofYuan("60.00"));
        assertThat(MoneyReader.read("6000", false).value()).isEqualTo(Money.ofYuan("6000"));
        assertThat(MoneyReader.read("1.5", true).value()).isEqualTo(new Money(15));
        assertThat(MoneyReader.read("1.55", true)).isEqualTo(MoneyReader.Read.TOO_FINE);
        assertThat(MoneyReader.read("5.00元", true).value()).isEqualTo(Money.ofYuan("5.00"));
        assertThat(MoneyReader.read("￥5.00", true).value()).isEqualTo(Money.ofYuan("5.00"));
        assertThat(MoneyReader.read("-500分", true).value()).isEqualTo(Money.ofYuan("-5.00"));
    }
}
