package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanFeeNotAgreedRuleTest {

    @Test
    void flags_fees_beside_the_plan_up_to_the_excess_over_the_contract() {
        MarkedBill.of("""
                        2025-06 | PLAN | 全球通88套餐 | 88.00
                        2025-06 | PLAN | 安心国际漫游包 | 9.00 | | !plan-fee-not-agreed
                        2025-06 | PLAN | 亲情号码通话优惠功能费 | 1.00
                        2025-06 | PLAN | 停机保号费 | 5.00
                        """)
                .assertFlagged(ARegister.empty().contract("全球通88套餐", "88.00").monthly("亲情号码通话优惠功能费", "1.00"));
    }

    @Test
    void only_the_part_above_the_price_is_suspect() {
        MarkedBill.of("""
                        2025-06 | PLAN | 全球通88套餐 | 80.00
                        2025-06 | PLAN | 安心国际漫游包 | 9.00 | | !plan-fee-not-agreed=1.00
                        """).assertFlagged(ARegister.empty().contract("全球通88套餐", "88.00"));
    }

    @Test
    void a_named_excess_and_an_added_fee_are_two_findings() {
        MarkedBill.of("""
                        2025-06 | PLAN | 全球通88套餐 | 98.00 | | !price-above-agreed=10.00
                        2025-06 | PLAN | 安心国际漫游包 | 9.00 | | !plan-fee-not-agreed
                        """).assertFlagged(ARegister.empty().contract("全球通88套餐", "88.00"));
    }

    @Test
    void without_a_running_contract_or_its_price_nothing_is_compared() {
        MarkedBill bill = MarkedBill.of("""
                2025-06 | PLAN | 全球通88套餐 | 88.00
                2025-06 | PLAN | 安心国际漫游包 | 9.00
                """);
        ARegister unpriced = ARegister.empty().contract("全球通88套餐", null);

        bill.assertFlagged(ARegister.empty());
        bill.assertFlagged(ARegister.empty().contract(null, "全球通88套餐", "10.00", "2025-05-31", null));
        bill.assertFlagged(unpriced);
        assertThat(bill.judged(unpriced.build()).get(0).notChecked())
                .filteredOn(row -> row.rule().equals("plan-fee-not-agreed"))
                .singleElement()
                .satisfies(row -> assertThat(row.money()).hasToString("9.00"));
    }
}
