package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static Money yuan(String yuan) {
        return Money.ofYuan(yuan);
    }

    @ParameterizedTest
    @CsvSource({"15, 15.00", "0.305, 0.305", "7.500, 7.50", "-0.01, -0.01", "-3.005, -3.005", "0, 0.00"})
    void is_written_with_two_decimals_or_three_where_li_need_them(String read, String written) {
        assertThat(yuan(read)).hasToString(written);
    }

    @Test
    void is_exact_to_the_li_or_refused() {
        assertThat(yuan("1.001").li()).isEqualTo(1_001);
        assertThatThrownBy(() -> yuan("0.0005")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> yuan("5元")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void turns_its_sign() {
        assertThat(yuan("3.00").negated()).isEqualTo(yuan("-3.00"));
        assertThat(yuan("-3.00").absolute()).isEqualTo(yuan("3.00"));
        assertThat(yuan("3.00").absolute()).isEqualTo(yuan("3.00"));
        assertThat(Money.ZERO.absolute()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "31.00, 10, 31, 10.00",
        "29.00, 7, 30, 6.76",
        "0.10, 1, 3, 0.03",
        "-29.00, 7, 30, -6.76",
        "59.00, 31, 31, 59.00",
        "0.009, 1, 1, 0.00"
    })
    void a_share_is_rounded_towards_zero_to_the_fen(String whole, long days, long of, String share) {
        assertThat(yuan(whole).timesFraction(days, of)).hasToString(share);
    }

    @Test
    void the_smaller_and_the_larger_of_two() {
        assertThat(yuan("2.00").atMost(yuan("3.00"))).isEqualTo(yuan("2.00"));
        assertThat(yuan("3.00").atMost(yuan("2.00"))).isEqualTo(yuan("2.00"));
        assertThat(yuan("2.00").atLeast(yuan("3.00"))).isEqualTo(yuan("3.00"));
        assertThat(yuan("3.00").atLeast(yuan("2.00"))).isEqualTo(yuan("3.00"));
    }

    @Test
    void zero_has_no_sign() {
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(yuan("0.001").isPositive()).isTrue();
        assertThat(yuan("-0.001").isNegative()).isTrue();
        assertThat(yuan("0.001").isZero()).isFalse();
        assertThat(yuan("1.00")).isLessThan(yuan("1.001"));
    }
}
