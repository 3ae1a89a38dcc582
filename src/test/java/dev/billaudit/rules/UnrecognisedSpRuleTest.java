package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Grade;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.register.ServiceEntry.Kind;
import org.junit.jupiter.api.Test;

class UnrecognisedSpRuleTest {

    @Test
    void flags_every_on_behalf_charge_that_no_entry_covers() {
        MarkedBill.of("""
                        2025-06 | ON_BEHALF | 笑话天天看 | 15.00 | @广州智益 !unrecognised-sp
                        2025-06 | ON_BEHALF | | 1.00 | #901002/10666666 !unrecognised-sp
                        2025-06 | ON_BEHALF | | 2.00 | @北京英克必成 !unrecognised-sp
                        2025-06 | ON_BEHALF | 掌上股讯 | 8.00 | | !unrecognised-sp
                        2025-06 | ON_BEHALF | 行业网关下行 | 0.00 | #600032/95588
                        2025-06 | ON_BEHALF | 英语每日一句 | 4.00 | @成都言语
                        """)
                .assertFlagged(ARegister.empty()
                        .entry(Kind.MONTHLY, "掌上股讯", "8.00", "2025-07-01", null)
                        .by(new ServiceProvider("成都言语", null, null, null), "英语每日一句", Kind.MONTHLY));
    }

    @Test
    void codes_decide_where_both_sides_have_them() {
        MarkedBill.of("""
                        2025-06 | ON_BEHALF | 英语每日一句 | 4.00 | @成都言语 #902210/10664545
                        2025-06 | ON_BEHALF | 资讯包月 | 4.00 | @成都言语 #902210/10660000 !unrecognised-sp
                        """)
                .assertFlagged(ARegister.empty()
                        .by(new ServiceProvider("成都言语", "902210", "10664545", null), "资讯包月", Kind.MONTHLY));
    }

    @Test
    void an_entry_with_only_a_provider_covers_nothing_and_another_provider_is_another_service() {
        MarkedBill.of("""
                        2025-06 | ON_BEHALF | 虚拟人生 | 7.00 | @搜狐 !unrecognised-sp
                        """)
                .assertFlagged(ARegister.empty()
                        .by(new ServiceProvider("搜狐", null, null, null), null, Kind.MONTHLY)
                        .by(new ServiceProvider("新浪", null, null, null), "虚拟人生", Kind.MONTHLY));
    }

    @Test
    void an_entry_that_begins_after_the_day_of_use_does_not_cover_it() {
        MarkedBill.of("""
                        2025-06-10 | ON_BEHALF | 星座密语 | 2.00 | per-use record !unrecognised-sp
                        2025-06-11 | ON_BEHALF | 星座密语 | 2.00 | per-use record
                        """)
                .assertFlagged(ARegister.empty().entry(Kind.PER_USE, "星座密语", null, "2025-06-11", "2025-06-11"));
    }

    @Test
    void donations_and_names_that_are_nearly_agreed_are_for_review() {
        var month = ABill.forLine("13800138000")
                .used()
                .item(Category.ON_BEHALF, "中国红十字总会短信捐款", "2.00")
                .item(Category.ON_BEHALF, "动漫畅读尊享月刊季包版", "10.00")
                .item(Category.ON_BEHALF, "手机报少儿版", "3.00")
                .build();
        var register = ARegister.empty()
                .monthly("动漫畅读尊享月刊季包板", null)
                .monthly("手机报", null)
                .build();

        assertThat(Judges.judge(register, month).findings())
                .extracting(Finding::grade)
                .containsExactly(Grade.REVIEW, Grade.REVIEW, Grade.LIKELY);
        assertThat(Judges.judge(register, month).findings().get(1).wouldClear())
                .anySatisfy(remark -> assertThat(remark.args()).contains("动漫畅读尊享月刊季包板", "90"));
    }

    @Test
    void a_donation_that_was_agreed_is_agreed() {
        MarkedBill.of("2025-06-03 | ON_BEHALF | 中国红十字总会短信捐款 | 2.00 | per-use record")
                .assertFlagged(ARegister.empty().entry(Kind.PER_USE, "中国红十字总会短信捐款", null, null, null));
    }
}
