package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Money;
import dev.billaudit.register.ServiceEntry.Kind;
import org.junit.jupiter.api.Test;

class PriceAboveAgreedRuleTest {

    @Test
    void only_the_excess_over_a_contracts_price_is_suspect() {
        MarkedBill.of("""
                        2025-05 | PLAN | 畅享套餐59元 | 49.00
                        2025-06 | PLAN | 畅享套餐59元 | 59.00 | | !price-above-agreed=10.00
                        """).assertFlagged(ARegister.empty().contract("畅享套餐59元", "49.00"));
    }

    @Test
    void a_nameless_plan_sum_is_held_against_the_contract() {
        MarkedBill.of("""
                        2025-05 | PLAN | 月基本费 | 49.00 | sum
                        2025-06 | PLAN | 月基本费 | 49.01 | sum !price-above-agreed=0.01
                        """).assertFlagged(ARegister.empty().contract("畅享套餐59元", "49.00"));
    }

    @Test
    void a_monthly_entry_is_held_against_the_months_sum_and_the_last_charge_has_the_excess() {
        MarkedBill.of("""
                        2025-06-01 | VALUE_ADDED | 飞信会员 | 3.00 | record
                        2025-06-15 | VALUE_ADDED | 飞信会员 | 2.00 | record !price-above-agreed=1.00
                        """).assertFlagged(ARegister.empty().monthly("飞信会员", "4.00"));
    }

    @Test
    void each_use_is_held_against_a_per_use_price() {
        MarkedBill.of("""
                        2025-06-01 | VALUE_ADDED | 点歌 | 2.00 | per-use record
                        2025-06-02 | VALUE_ADDED | 点歌 | 2.50 | per-use record !price-above-agreed=0.50
                        2025-06-03 | VALUE_ADDED | 点歌 | 1.00 | per-use record
                        """).assertFlagged(ARegister.empty().entry(Kind.PER_USE, "点歌", "2.00", null, null));
    }

    @Test
    void an_item_that_sums_several_uses_is_judged_by_its_records() {
        var month = ABill.forLine("13800138000")
                .used()
                .item(
                        Category.VALUE_ADDED,
                        "点歌",
                        "6.00",
                        item -> item.record("2.00").record("2.00").record("2.00"))
                .item(
                        Category.VALUE_ADDED,
                        "点歌",
                        "4.50",
                        item -> item.record("2.00").record("2.50"))
                .item(Category.VALUE_ADDED, "点歌", "8.00")
                .build();

        var judged = Judges.judge(
                ARegister.empty().entry(Kind.PER_USE, "点歌", "2.00", null, null).build(), month);

        assertThat(judged.findings()).extracting(Finding::charged).containsExactly(Money.ofYuan("0.50"));
    }

    @Test
    void a_bills_item_of_twice_a_per_use_price_may_be_two_uses() {
        MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 点歌 | 4.00 | per-use
                        2025-06 | VALUE_ADDED | 听书 | 3.50 | per-use !price-above-agreed=1.50
                        2025-06-03 | VALUE_ADDED | 听书 | 4.00 | per-use record !price-above-agreed=2.00
                        """)
                .assertFlagged(ARegister.empty()
                        .entry(Kind.PER_USE, "点歌", "2.00", null, null)
                        .entry(Kind.PER_USE, "听书", "2.00", null, null));
    }

    @Test
    void at_or_below_the_price_or_without_a_price_nothing_is_suspect() {
        MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 手机电视 | 6.00
                        2025-06 | VALUE_ADDED | 号簿管家 | 60.00
                        """)
                .assertFlagged(ARegister.empty().monthly("手机电视", "6.10").monthly("号簿管家", null));
    }

    @Test
    void a_reduction_that_brings_the_price_back_clears_it_and_a_refund_only_nets_the_claim() {
        MarkedBill discounted = MarkedBill.of("""
                2025-06 | PLAN   | 畅享套餐59元 | 59.00
                2025-06 | CREDIT | 畅享套餐59元减免 | -10.00
                """);
        MarkedBill refunded = MarkedBill.of("""
                2025-06 | PLAN   | 畅享套餐59元 | 59.00 | | !price-above-agreed=10.00
                2025-06 | CREDIT | 畅享套餐59元退费 | -10.00
                """);
        ARegister register = ARegister.empty().contract("畅享套餐59元", "49.00");

        discounted.assertFlagged(register);
        refunded.assertFlagged(register);
        assertThat(refunded.judged(register.build()).get(0).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.offset()).hasToString("10.00");
                    assertThat(finding.claim()).hasToString("0.00");
                });
    }
}
