package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Cycle;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of sheets that speak of a month, and names that only look so. */
class SheetMonthTest {

    private static final Cycle MAY = Cycle.of(YearMonth.of(2024, 5));

    private static boolean contradicts(String name) {
        SheetMonth month = new SheetMonth();
        month.begin(name);
        return month.contradicts(MAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4月", "代收4月", "2024-04", "202404代收", "2024.4账单", "2024_04", "2024年4", "四月账单", "话费（2024年四月份）"})
    void another_month_contradicts(String name) {
        assertThat(contradicts(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年2季度代收", "近三月代收", "2024年6元包", "一月一付业务", "2024.4版", "2024.5账单", "五月", "三、四月账单"})
    void what_only_looks_like_a_month_contradicts_nothing(String name) {
        assertThat(contradicts(name)).isFalse();
    }
}
