package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import org.junit.jupiter.api.Test;

class AbnormalTotalRuleTest {

    private static BalancedMonth bill(String month, String total) {
        return ABill.forLine("13800138000")
                .in(month)
                .used()
                .item(Category.VOICE, "国内通话费", total)
                .build();
    }

    private static JudgedMonth june(ARegister register, String total) {
        return Judges.judge(
                register.build(),
                bill("2025-06", total),
                bill("2025-03", "60.00"),
                bill("2025-04", "50.00"),
                bill("2025-05", "70.00"));
    }

    @Test
    void only_a_total_over_five_times_the_mean_is_flagged() {
        assertThat(june(ARegister.empty(), "300.01").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("abnormal-total");
            assertThat(finding.charged()).hasToString("0.00");
            assertThat(finding.caseId()).isNull();
        });
        assertThat(june(ARegister.empty(), "300.00").findings()).isEmpty();
    }

    @Test
    void a_province_sets_its_own_factor() {
        assertThat(june(ARegister.empty().contractIn("河南省"), "180.01").findings())
                .extracting(Finding::rule)
                .containsExactly("abnormal-total");
        assertThat(june(ARegister.empty().contractIn("HENAN"), "180.01").findings())
                .extracting(Finding::rule)
                .containsExactly("abnormal-total");
        assertThat(june(ARegister.empty().contractIn("山东"), "180.01").findings())
                .isEmpty();
    }

    @Test
    void with_fewer_than_the_three_months_before_it_is_not_asked() {
        JudgedMonth judged = Judges.judge(
                ARegister.empty().build(),
                bill("2025-06", "900.00"),
                bill("2025-02", "60.00"),
                bill("2025-04", "60.00"),
                bill("2025-05", "60.00"));

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.notChecked()).extracting(row -> row.rule()).contains("abnormal-total");
    }
}
