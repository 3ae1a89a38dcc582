package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.register.LineEvent;
import dev.billaudit.register.ServiceEntry.Kind;
import org.junit.jupiter.api.Test;

class ChargedAfterCancellationRuleTest {

    @Test
    void flags_every_month_after_the_month_in_which_the_entry_ended() {
        MarkedBill.of("""
                        2025-04 | VALUE_ADDED | 飞信会员 | 5.00 | monthly
                        2025-05 | VALUE_ADDED | 飞信会员 | 5.00 | monthly
                        2025-06 | VALUE_ADDED | 飞信会员 | 5.00 | monthly | !charged-after-cancellation
                        2025-06 | PLAN        | 全球通88 | 88.00
                        """).assertFlagged(ARegister.empty().entry(Kind.MONTHLY, "飞信会员", "5.00", null, "2025-05-02"));
    }

    @Test
    void a_renewed_entry_clears_it() {
        MarkedBill.of("2025-06 | VALUE_ADDED | 飞信会员 | 5.00 | monthly")
                .assertFlagged(ARegister.empty()
                        .entry(Kind.MONTHLY, "飞信会员", null, null, "2023-10-14")
                        .entry(Kind.MONTHLY, "飞信会员", null, "2024-01-22", "2050-12-31"));
    }

    @Test
    void an_entry_that_begins_later_does_not_revive_an_ended_one() {
        MarkedBill.of("2025-06 | VALUE_ADDED | 飞信会员 | 5.00 | monthly | !charged-after-cancellation")
                .assertFlagged(ARegister.empty()
                        .entry(Kind.MONTHLY, "飞信会员", null, null, "2025-05-31")
                        .entry(Kind.MONTHLY, "飞信会员", null, "2025-07-01", null));
    }

    @Test
    void a_use_after_the_end_in_the_month_of_the_end_is_unrecognised_and_one_before_it_agreed() {
        MarkedBill.of("""
                        2025-06-10 | VALUE_ADDED | 点歌 | 2.00 | per-use record
                        2025-06-12 | VALUE_ADDED | 点歌 | 2.00 | per-use record | !unrecognised-value-added
                        """).assertFlagged(ARegister.empty().entry(Kind.PER_USE, "点歌", "2.00", null, "2025-06-11"));
    }

    @Test
    void a_dated_monthly_fee_is_covered_to_the_end_of_the_cycle_in_which_its_entry_ends() {
        MarkedBill.of("2025-06-28 | VALUE_ADDED | 飞信会员 | 5.00 | monthly record")
                .assertFlagged(ARegister.empty().entry(Kind.MONTHLY, "飞信会员", "5.00", null, "2025-06-01"));
    }

    @Test
    void a_cancelled_line_owes_no_fees_from_the_month_after_but_still_its_usage() {
        MarkedBill.of("""
                        2025-05 | PLAN        | 轻松卡 | 39.00
                        2025-06 | PLAN        | 轻松卡 | 39.00 | !charged-after-cancellation
                        2025-06 | BROADBAND   | 宽带月租费 | 30.00 | !charged-after-cancellation
                        2025-06 | VALUE_ADDED | 增值业务费 | 3.00 | sum !charged-after-cancellation
                        2025-06 | ON_BEHALF   | 代收费 | 4.00 | remainder !charged-after-cancellation
                        2025-06 | VOICE       | 国内通话费 | 0.40
                        """).assertFlagged(ARegister.empty().event(LineEvent.Kind.CANCELLED, "2025-05-15"));
    }

    @Test
    void a_monthly_fee_that_bears_the_day_of_its_order_is_one_of_its_cycle() {
        BalancedMonth month = ABill.forLine("13800138000")
                .used()
                .item(
                        Category.VALUE_ADDED,
                        "飞信会员",
                        "5.00",
                        item -> item.monthly().on("2024-03-12"))
                .build();

        assertThat(Judges.judge(
                                ARegister.empty()
                                        .entry(Kind.MONTHLY, "飞信会员", "5.00", "2024-03-12", "2025-03-31")
                                        .build(),
                                month)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("charged-after-cancellation");
        assertThat(Judges.judge(
                                ARegister.empty()
                                        .entry(Kind.MONTHLY, "飞信会员", "5.00", "2025-01-01", null)
                                        .build(),
                                month)
                        .findings())
                .as("agreed to anew since it was ordered")
                .isEmpty();
    }

    @Test
    void a_line_opened_again_is_not_cancelled() {
        MarkedBill.of("2025-06 | PLAN | 轻松卡 | 39.00")
                .assertFlagged(ARegister.empty()
                        .event(LineEvent.Kind.CANCELLED, "2025-03-15")
                        .event(LineEvent.Kind.ACTIVATED, "2025-04-01"));
    }

    @Test
    void a_fee_dated_before_the_cancellation_is_not_after_it() {
        MarkedBill.of("2025-06-01 | PLAN | 轻松卡 | 39.00")
                .where(bill -> bill.used().covering(RecordKind.DATA, CoverageState.MISSING))
                .assertFlagged(ARegister.empty().event(LineEvent.Kind.CANCELLED, "2025-06-01"));
    }
}
