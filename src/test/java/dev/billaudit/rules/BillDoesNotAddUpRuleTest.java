package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.Category;
import org.junit.jupiter.api.Test;

class BillDoesNotAddUpRuleTest {

    @Test
    void a_difference_is_stated_without_money_and_without_a_case() {
        var month = ABill.forLine("13800138000")
                .used()
                .item(Category.PLAN, "轻松卡", "39.00")
                .stating("39.01")
                .build();

        JudgedMonth judged = Judges.judge(ARegister.empty().build(), month);

        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("bill-does-not-add-up");
            assertThat(finding.difference()).hasToString("0.01");
            assertThat(finding.charged()).hasToString("0.00");
            assertThat(finding.claim()).hasToString("0.00");
            assertThat(finding.grade()).isEqualTo(Grade.REVIEW);
            assertThat(finding.identity()).isEqualTo("bill");
            assertThat(finding.caseId()).isNull();
            assertThat(finding.evidence()).extracting(row -> row.place().row()).containsExactly(999);
        });
    }

    @Test
    void a_bill_that_adds_up_is_not_flagged_and_records_alone_cannot_be_asked() {
        var even = ABill.forLine("13800138000")
                .used()
                .item(Category.PLAN, "轻松卡", "39.00")
                .build();
        var records = ABill.forLine("13800138000")
                .withoutBill()
                .used()
                .item(Category.VALUE_ADDED, "手机报", "3.00")
                .build();

        assertThat(Judges.judge(ARegister.empty().build(), even).findings()).isEmpty();
        assertThat(Judges.judge(ARegister.empty().monthly("手机报", null).build(), records)
                        .notChecked())
                .filteredOn(row -> row.rule().equals("bill-does-not-add-up"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.money()).hasToString("3.00");
                    assertThat(row.reason().key()).isEqualTo("rules.bill-does-not-add-up.no-bill");
                });
    }
}
