package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line with thousands of charges a month: what is asked of each must not look through all of them. */
class ManyChargesTest {

    private static final int MANY = 15_000;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void are_judged_in_the_time_of_as_many_charges_of_many_lines() {
        BalancedMonth july = month("2025-07");

        var judged = Judges.judge(ARegister.empty().build(), july, month("2025-06"));

        assertThat(judged.findings()).hasSize(MANY);
        assertThat(judged.findings().stream().map(Finding::charged).reduce(Money.ZERO, Money::plus))
                .isEqualTo(july.net());
    }

    private static BalancedMonth month(String month) {
        ABill bill = ABill.forLine("13800138000").in(month);
        for (int i = 0; i < MANY; i++) {
            bill.item(Category.VALUE_ADDED, "点播" + i % 500, (1 + i / 500) + ".00");
        }
        return bill.build();
    }
}
