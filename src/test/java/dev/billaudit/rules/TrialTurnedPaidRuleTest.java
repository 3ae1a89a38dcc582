package dev.billaudit.rules;

import dev.billaudit.register.ServiceEntry.Kind;
import org.junit.jupiter.api.Test;

class TrialTurnedPaidRuleTest {

    @Test
    void flags_a_charged_trial_whether_it_runs_or_has_ended() {
        MarkedBill.of("""
                        2025-05 | ON_BEHALF   | *代收虚拟人生费 | 7.00 | | !trial-turned-paid
                        2025-06 | ON_BEHALF   | *代收虚拟人生费 | 7.00 | | !trial-turned-paid
                        2025-06 | VALUE_ADDED | 新书速递包 | 5.00 | monthly | !trial-turned-paid
                        2025-06 | VALUE_ADDED | 手机报 | 0.00 | monthly
                        """)
                .assertFlagged(ARegister.empty()
                        .entry(Kind.TRIAL, "虚拟人生", "0.00", "2025-05-02", "2025-05-31")
                        .entry(Kind.FREE, "新书速递包", null, "2024-03-02", null)
                        .entry(Kind.TRIAL, "手机报", null, null, null));
    }

    @Test
    void a_paid_entry_that_runs_beside_the_trial_clears_it() {
        MarkedBill.of("2025-06 | ON_BEHALF | 虚拟人生 | 7.00")
                .assertFlagged(ARegister.empty()
                        .entry(Kind.TRIAL, "虚拟人生", null, "2025-05-02", "2025-05-31")
                        .entry(Kind.MONTHLY, "虚拟人生", "7.00", "2025-06-01", null));
    }

    @Test
    void a_trial_that_begins_later_explains_nothing() {
        MarkedBill.of("2025-06 | ON_BEHALF | 虚拟人生 | 7.00 | | !unrecognised-sp")
                .assertFlagged(ARegister.empty().entry(Kind.TRIAL, "虚拟人生", null, "2025-07-01", null));
    }
}
