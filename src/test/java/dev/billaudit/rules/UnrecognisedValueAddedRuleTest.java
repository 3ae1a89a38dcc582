package dev.billaudit.rules;

import org.junit.jupiter.api.Test;

class UnrecognisedValueAddedRuleTest {

    @Test
    void flags_every_value_added_charge_that_no_entry_covers() {
        MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 手机报少儿版 | 3.00 | monthly | !unrecognised-value-added
                        2025-06 | VALUE_ADDED | 手机报 | 5.00 | monthly
                        2025-06 | VALUE_ADDED | 139邮箱免费版 | 0.00
                        2025-06 | DATA        | 30元流量加油包 | 30.00
                        """).assertFlagged(ARegister.empty().monthly("手机报", "5.00"));
    }

    @Test
    void other_spellings_of_an_agreed_name_are_agreed() {
        MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 手机阅读 | 2.00
                        2025-06 | VALUE_ADDED | 139邮箱（VIP版） | 3.00
                        2025-06 | VALUE_ADDED | 新华移动快报精华版资讯套餐手机版 | 2.00
                        2025-06 | VALUE_ADDED | 增值业务-绿色邮箱 | 1.00
                        2025-06 | VALUE_ADDED | 主叫显示功能费 | 2.90
                        2025-06 | VALUE_ADDED | 全员漏话提醒 | 1.00
                        """)
                .assertFlagged(ARegister.empty()
                        .monthly("手機閱讀包月费", null)
                        .monthly("139郵箱(ＶＩＰ版)", null)
                        .monthly("新华移动快报精华版资讯套餐手机版会员尊享季包", null)
                        .monthly("绿色邮箱", null)
                        .monthly("来电显示", null)
                        .everyLine("全员漏话提醒", "1.00"));
    }

    @Test
    void a_service_that_is_the_contracts_plan_is_agreed() {
        MarkedBill.of("2025-06 | VALUE_ADDED | 和家庭套餐 | 50.00")
                .assertFlagged(ARegister.empty().contract("和家庭套餐", "50.00"));
    }
}
