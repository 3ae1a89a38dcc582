package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.register.LineEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bill of a quarter, as of some broadband lines, takes the fee of each of its months. */
class LongCycleTest {

    private static ABill quarter() {
        return ABill.forLine("13800138000").over("2025-04-01", "2025-06-30").used();
    }

    private static List<String> found(JudgedMonth month) {
        return month.findings().stream()
                .map(finding -> finding.rule() + " " + finding.charged())
                .toList();
    }

    @Test
    void a_monthly_price_allows_the_fee_of_every_month() {
        ARegister agreed = ARegister.empty().contract("宽带100", "100.00").monthly("安全管家", "5.00");
        ABill paid = quarter().item(Category.BROADBAND, "宽带100", "300.00").item(Category.VALUE_ADDED, "安全管家", "15.00");
        ABill raised = quarter()
                .item(Category.BROADBAND, "宽带100", "330.00")
                .item(Category.VALUE_ADDED, "安全管家", "18.00")
                .item(Category.BROADBAND, "固定IP", "60.00");

        assertThat(found(Judges.judge(agreed.build(), paid.build()))).isEmpty();
        assertThat(Judges.judge(agreed.build(), raised.build()).findings())
                .allSatisfy(finding ->
                        assertThat(finding.why()).extracting(why -> why.key()).contains("rules.several-months"))
                .extracting(Finding::rule, finding -> finding.charged().toString())
                .containsExactlyInAnyOrder(
                        tuple("price-above-agreed", "30.00"),
                        tuple("price-above-agreed", "3.00"),
                        tuple("plan-fee-not-agreed", "60.00"));
    }

    @Test
    void the_fee_of_each_month_is_no_copy_and_one_more_is() {
        ARegister agreed = ARegister.empty().monthly("安全管家", null);
        ABill three = quarter();
        for (int month = 0; month < 3; month++) {
            three.item(Category.VALUE_ADDED, "安全管家", "5.00", item -> item.monthly());
        }

        assertThat(found(Judges.judge(agreed.build(), three.build()))).isEmpty();
        three.item(Category.VALUE_ADDED, "安全管家", "5.00", item -> item.monthly());
        assertThat(found(Judges.judge(agreed.build(), three.build()))).containsExactly("duplicate-charge 5.00");
    }

    @Test
    void the_keeping_fee_of_every_month_is_spared() {
        ARegister suspended = ARegister.empty().event(LineEvent.Kind.SUSPENDED, "2025-01-15");
        ABill kept =
                ABill.forLine("13800138000").over("2025-04-01", "2025-06-30").item(Category.PLAN, "停机保号费", "15.00");

        assertThat(found(Judges.judge(suspended.build(), kept.build()))).isEmpty();
    }

    @Test
    void a_sum_may_be_the_fees_of_every_month() {
        ARegister agreed = ARegister.empty().monthly("安全管家", "5.00");
        ABill sum = quarter()
                .covering(RecordKind.VALUE_ADDED, CoverageState.MISSING)
                .item(
                        Category.VALUE_ADDED,
                        "增值业务费",
                        "15.00",
                        item -> item.is(ChargeLine.Origin.REMAINDER).under("增值业务费"));

        assertThat(found(Judges.judge(agreed.build(), sum.build()))).isEmpty();
    }

    @Test
    void its_total_is_compared_by_the_month() {
        ABill total = quarter().item(Category.VOICE, "国内通话费", "600.00");
        ABill high = quarter().item(Category.VOICE, "国内通话费", "900.01");
        var before = List.of("2025-03", "2025-04", "2025-05").stream()
                .map(month -> ABill.forLine("13800138000")
                        .in(month)
                        .used()
                        .item(Category.VOICE, "国内通话费", "60.00")
                        .build())
                .toArray(BalancedMonth[]::new);

        assertThat(found(Judges.judge(ARegister.empty().build(), total.build(), before)))
                .isEmpty();
        assertThat(found(Judges.judge(ARegister.empty().build(), high.build(), before)))
                .containsExactly("abnormal-total 0.00");
    }

    @Test
    void a_month_with_two_bills_allows_each_the_fees_of_its_own_cycle() {
        ARegister agreed = ARegister.empty().contract("畅享套餐", "50.00").monthly("手机报", "5.00");
        BalancedMonth own = ABill.forLine("13800138000")
                .over("2025-06-01", "2025-06-30")
                .used()
                .item(Category.PLAN, "畅享套餐", "99.00")
                .item(Category.VALUE_ADDED, "手机报", "10.00")
                .build();
        var both = new BalancedMonth(
                own.line(),
                own.carrier(),
                new Cycle(LocalDate.of(2025, 5, 26), LocalDate.of(2025, 6, 30)),
                own.hasBill(),
                own.charges(),
                own.statedTotal(),
                own.totalEvidence(),
                own.difference(),
                own.coverage(),
                own.usage(),
                own.remarks(),
                own.otherCarriers(),
                own.monthStated());

        assertThat(found(Judges.judge(agreed.build(), both)))
                .containsExactlyInAnyOrder("price-above-agreed 49.00", "price-above-agreed 5.00");
    }
}
