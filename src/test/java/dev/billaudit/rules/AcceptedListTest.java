package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Money;
import org.junit.jupiter.api.Test;

class AcceptedListTest {

    private static final String CHARGE = "2025-06 | ON_BEHALF | *代收虚拟人生费 | 7.00";

    private static JudgedMonth judged(String rows, ARegister register) {
        return MarkedBill.of(rows).judged(register.build()).get(0);
    }

    private static void assertFound(ARegister register) {
        MarkedBill.of(CHARGE + " | | !unrecognised-sp").assertFlagged(register);
        assertThat(judged(CHARGE, register).accepted()).isEmpty();
    }

    @Test
    void an_accepted_finding_is_no_finding_and_its_money_is_agreed() {
        ARegister register = ARegister.empty().accepted("虚拟人生", "unrecognised-sp", "7.00", "2025-06-30");

        JudgedMonth month = judged(CHARGE, register);

        assertThat(month.findings()).isEmpty();
        assertThat(month.accepted()).singleElement().satisfies(acceptance -> {
            assertThat(acceptance.finding().rule()).isEqualTo("unrecognised-sp");
            assertThat(acceptance.finding().charged()).isEqualTo(Money.ofYuan("7.00"));
            assertThat(acceptance.finding().claim()).isEqualTo(Money.ZERO);
            assertThat(acceptance.finding().caseId()).isNull();
            assertThat(acceptance.because().args()).containsExactly("家人在用", "张某", "accepted.csv:2");
        });
        assertThat(month.charges()).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.AGREED);
            assertThat(row.rule()).isNull();
            assertThat(row.findingId()).isNull();
        });
    }

    @Test
    void open_ends_and_any_rule_are_allowed() {
        assertThat(judged(CHARGE, ARegister.empty().accepted("虚拟人生", null, null, null))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_stale_entry_accepts_nothing() {
        assertFound(ARegister.empty().accepted("虚拟人生", "unrecognised-sp", null, "2025-06-29"));
    }

    @Test
    void a_price_above_the_cap_is_not_accepted() {
        assertFound(ARegister.empty().accepted("虚拟人生", "unrecognised-sp", "6.99", null));
        MarkedBill.of("""
                        2025-06 | ON_BEHALF | *代收虚拟人生费 | 7.00 | | !unrecognised-sp
                        2025-06 | ON_BEHALF | 虚拟人生 | 1.00 | | !unrecognised-sp
                        """).assertFlagged(ARegister.empty().accepted("虚拟人生", "unrecognised-sp", "7.00", null));
    }

    @Test
    void another_service_or_rule_is_not_accepted() {
        assertFound(ARegister.empty().accepted("虚拟人", "unrecognised-sp", null, null));
        assertFound(ARegister.empty().accepted("虚拟人生", "trial-turned-paid", null, null));
        assertFound(ARegister.empty().accepted(null, "unrecognised-sp", null, null));
    }

    @Test
    void a_finding_about_the_whole_bill_is_accepted_by_its_rule() {
        String rows = "2025-06 | PLAN | 畅享套餐59元 | 59.00";
        MarkedBill bill = MarkedBill.of(rows).where(month -> month.used().stating("59.01"));
        ARegister contract = ARegister.empty().contract("畅享套餐59元", "59.00");

        assertThat(bill.judged(contract.build()).get(0).findings()).hasSize(1);
        JudgedMonth accepted = bill.judged(contract.accepted(null, "bill-does-not-add-up", null, null)
                        .build())
                .get(0);
        assertThat(accepted.findings()).isEmpty();
        assertThat(accepted.accepted()).hasSize(1);
    }

    @Test
    void the_claims_of_the_others_are_what_they_were() {
        String rows = CHARGE + "\n2025-06 | ON_BEHALF | 笑话天天看 | 5.00\n2025-06 | CREDIT | 优惠 | -6.00";

        JudgedMonth month = judged(rows, ARegister.empty().accepted("虚拟人生", null, null, null));

        assertThat(month.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.claim()).isEqualTo(Money.ofYuan("5.00")));
    }
}
