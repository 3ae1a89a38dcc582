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
                "\u00a07.10;7100",
                "(5.00);-5000",
                "（5.00）;-5000",
                "（￥5.00）;-5000",
                "￥(1,205.00)元;-1205000",
                "(12)元;-12000",
                "(120);-120000",
                "5.00-;-5000",
                "１，２０５．００－;-1205000",
                "−5.00;-5000",
                "–5.00;-5000",
                "负5.00元;-5000",
                "￥-5.00;-5000",
                "1.2E+2;120000",
                "1.2345E+02;123450",
                "-5E-1;-500",
                "1.2E2;120000",
                "5.00元/月;5000",
                "5元/月;5000",
                "5.00/月;5000",
                "5.00元每月;5000",
                "5.00 RMB;5000",
                "5.00圆;5000",
                "5.00元整;5000",
                "50厘;50",
                "120分;1200",
                "1.5分;15",
                "3角;300",
                "0.5角;50",
                "1.2345678万元;12345678",
                "2千元;2000000",
                "5元5角;5500",
                "5元零5分;5050",
                "1 000.00;1000000",
                "12 345 678.9;12345678900",
                "1\u202f000.00;1000000",
                "1，234.50;1234500"
            })
    void every_spelling_of_an_amount_is_read_to_the_li(String cell, long li) {
        MoneyReader.Read read = MoneyReader.read(cell, MoneyUnit.YUAN);

        assertThat(read.problem()).isNull();
        assertThat(read.value()).isEqualTo(new Money(li));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", "   ", "\u3000", "-", "--", "－－", "—", "——", "/", "／", "无", "空", "N/A"})
    void an_empty_cell_is_no_amount_and_no_fault(String cell) {
        assertThat(MoneyReader.read(cell, MoneyUnit.YUAN)).isEqualTo(MoneyReader.Read.ABSENT);
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
                "五元",
                "--5",
                "5-",
                "-5.00-",
                "(-5.00)",
                "-(5.00)",
                "(5)",
                "（12）",
                "(5.00)3",
                "((5.00))",
                "1e3",
                "1.2E+2元E",
                "1 00.00",
                "1,234 567",
                "5.00元/次",
                "5.00元/年",
                "5.00²",
                "①",
                "$5.00",
                "US$5.00",
                "5-10",
                "5.00~6.00",
                "约5.00",
                "5元5",
                "5.5元5角",
                "—5.00",
                "0x10",
                "NaN",
                "12345678901234567",
                "٣"
            })
    void what_is_no_amount_is_never_guessed(String cell) {
        assertThat(MoneyReader.read(cell, MoneyUnit.YUAN)).isEqualTo(MoneyReader.Read.BAD);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1.234,56", "1,23", "-1,2", "12.345,00", "1234,56", "1.234.567,8", "1.234,567"})
    void a_comma_that_may_part_decimals_or_thousands_is_never_guessed(String cell) {
        assertThat(MoneyReader.read(cell, MoneyUnit.YUAN)).isEqualTo(MoneyReader.Read.UNSURE);
    }

    @Test
    void only_yuan_are_money_where_no_column_says_so() {
        assertThat(MoneyReader.found("120分")).isEqualTo(MoneyReader.Read.BAD);
        assertThat(MoneyReader.found("120分", MoneyUnit.FEN).value()).isEqualTo(Money.ofYuan("1.20"));
        assertThat(MoneyReader.found("120元").value()).isEqualTo(Money.ofYuan("120"));
        assertThat(MoneyReader.isFigure("(5.00)")).isTrue();
        assertThat(MoneyReader.isFigure("免费")).isFalse();
        assertThat(MoneyReader.isFigure("--")).isFalse();
    }

    @Test
    void every_unit_is_exact_to_the_li_and_no_finer() {
        assertThat(MoneyReader.read("15", MoneyUnit.LI).value()).isEqualTo(new Money(15));
        assertThat(MoneyReader.read("1.5厘", MoneyUnit.LI)).isEqualTo(MoneyReader.Read.TOO_FINE);
        assertThat(MoneyReader.read("1.55", MoneyUnit.JIAO).value()).isEqualTo(new Money(155));
        assertThat(MoneyReader.read("0.0059", MoneyUnit.TEN_THOUSAND).value()).isEqualTo(Money.ofYuan("59"));
        assertThat(MoneyReader.read("0.00000001", MoneyUnit.TEN_THOUSAND)).isEqualTo(MoneyReader.Read.TOO_FINE);
        assertThat(MoneyReader.read("999999999999", MoneyUnit.TEN_THOUSAND)).isEqualTo(MoneyReader.Read.BAD);
    }

    @Test
    void an_amount_finer_than_a_li_is_not_rounded() {
        assertThat(MoneyReader.read("0.0005", MoneyUnit.YUAN)).isEqualTo(MoneyReader.Read.TOO_FINE);
        assertThat(MoneyReader.read("0.3051000", MoneyUnit.YUAN)).isEqualTo(MoneyReader.Read.TOO_FINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.00", "-5.00", "5.00-", "1,500.00", "59.05", "0.5", "５.00", "(5.00)"})
    void decimals_in_a_column_of_fen_contradict_its_unit(String cell) {
        assertThat(MoneyReader.read(cell, MoneyUnit.FEN)).isEqualTo(MoneyReader.Read.PARTED);
        assertThat(MoneyReader.read(cell, MoneyUnit.LI)).isEqualTo(MoneyReader.Read.PARTED);
    }

    @ParameterizedTest
    @CsvSource({"5800.00, 58.00", "15.0, 0.15", "100.00, 1.00", "0.00, 0.00", "-300.0, -3.00"})
    void whole_fen_that_a_database_prints_with_decimals_are_fen(String cell, String yuan) {
        assertThat(MoneyReader.read(cell, MoneyUnit.FEN).value()).hasToString(yuan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.0", "-0.00"})
    void nothing_is_nothing_in_any_unit(String cell) {
        assertThat(MoneyReader.read(cell, MoneyUnit.FEN).value()).isEqualTo(Money.ZERO);
    }

    @Test
    void fen_are_read_only_where_the_layout_says_so() {
        assertThat(MoneyReader.read("6000", MoneyUnit.FEN).value()).isEqualTo(Money.ofYuan("60.00"));
        assertThat(MoneyReader.read("6000", MoneyUnit.YUAN).value()).isEqualTo(Money.ofYuan("6000"));
        assertThat(MoneyReader.read("1.5分", MoneyUnit.FEN).value()).isEqualTo(new Money(15));
        assertThat(MoneyReader.read("1.55分", MoneyUnit.FEN)).isEqualTo(MoneyReader.Read.TOO_FINE);
        assertThat(MoneyReader.read("5.00元", MoneyUnit.FEN).value()).isEqualTo(Money.ofYuan("5.00"));
        assertThat(MoneyReader.read("￥5.00", MoneyUnit.FEN).value()).isEqualTo(Money.ofYuan("5.00"));
        assertThat(MoneyReader.read("-500分", MoneyUnit.FEN).value()).isEqualTo(Money.ofYuan("-5.00"));
    }
}
