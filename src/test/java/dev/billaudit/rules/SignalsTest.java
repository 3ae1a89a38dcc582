package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Remark;
import dev.billaudit.packs.Packs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signals carry their figures; none of them changes a verdict. */
class SignalsTest {

    private static final Judgement JUDGEMENT = new Judgement(Judges.cards(), new Packs(null).catalogue());

    private static Finding last(String rows, ARegister register) {
        List<BalancedMonth> months = MarkedBill.of(rows).months();
        int now = months.size() - 1;
        return JUDGEMENT
                .judge(new Dossier(months.get(now), months.subList(0, now), register.build()))
                .findings()
                .get(0);
    }

    private static List<String> figures(Finding finding, String key) {
        return finding.figures().stream()
                .filter(figure -> figure.key().equals("rules.signal." + key))
                .map(Remark::args)
                .findFirst()
                .orElse(List.of());
    }

    @Test
    void a_service_that_is_new_says_over_how_many_months_it_was_not_there() {
        Finding finding = last("""
                2025-04 | VALUE_ADDED | 手机报 | 3.00
                2025-05 | VALUE_ADDED | 手机报 | 3.00
                2025-06 | ON_BEHALF | 笑话天天看 | 5.00
                """, ARegister.empty());

        assertThat(finding.signals()).contains(Signal.FIRST_MONTH, Signal.NO_CONFIRMATION_ON_FILE);
        assertThat(figures(finding, "first-month")).containsExactly("2");
    }

    @Test
    void a_price_step_names_both_prices_and_a_gap_is_no_zero() {
        Finding finding = last("""
                2025-03 | ON_BEHALF | 笑话天天看 | 5.00
                2025-05 | PLAN | 畅享套餐 | 5.00
                2025-06 | ON_BEHALF | 笑话天天看 | 8.00
                """, ARegister.empty().contract("畅享套餐", "5.00"));

        assertThat(finding.signals()).contains(Signal.PRICE_STEP).doesNotContain(Signal.FIRST_MONTH);
        assertThat(figures(finding, "price-step")).containsExactly("2025-03", "5.00", "8.00");
    }

    @Test
    void a_reduction_that_is_not_there_any_more_may_be_a_promotion_that_ended() {
        String rows = """
                2025-05 | ON_BEHALF | 笑话天天看 | 5.00
                2025-05 | CREDIT | 笑话天天看优惠 | -5.00
                2025-06 | ON_BEHALF | 笑话天天看 | 5.00
                """;

        assertThat(figures(last(rows, ARegister.empty()), "promotion-ended")).containsExactly("2025-05", "5.00");
        assertThat(last(rows + "2025-06 | CREDIT | 笑话天天看优惠 | -5.00", ARegister.empty())
                        .signals())
                .doesNotContain(Signal.PROMOTION_ENDED);
    }

    @Test
    void a_charge_after_a_refund_names_the_refund() {
        Finding finding = last("""
                2025-04 | ON_BEHALF | 笑话天天看 | 5.00
                2025-05 | CREDIT | 笑话天天看退费 | -5.00
                2025-06 | ON_BEHALF | 笑话天天看 | 5.00
                """, ARegister.empty());

        assertThat(finding.signals()).contains(Signal.RECHARGE_AFTER_REFUND);
        assertThat(figures(finding, "recharge-after-refund")).containsExactly("2025-05", "5.00");
    }

    @Test
    void a_message_with_another_price_contradicts_and_one_with_the_same_does_not() {
        String charge = "2025-06 | ON_BEHALF | 笑话天天看 | 5.00 | monthly";
        Finding dearer = last(charge, ARegister.empty().confirmation("您已成功订购由搜狐提供的笑话天天看业务，资费3元/月"));
        Finding same = last(charge, ARegister.empty().confirmation("您已成功订购由搜狐提供的笑话天天看业务，资费5元/月"));

        assertThat(dearer.signals()).contains(Signal.CONFIRMATION_CONTRADICTS);
        assertThat(figures(dearer, "other-price")).containsExactly("3.00/月", "5.00", "confirmations.csv:2");
        assertThat(same.signals()).doesNotContain(Signal.CONFIRMATION_CONTRADICTS, Signal.NO_CONFIRMATION_ON_FILE);
        assertThat(same.charged()).as("a message acquits nobody").isEqualTo(dearer.charged());
    }

    @Test
    void a_cancelling_on_file_contradicts_and_is_no_order() {
        Finding finding =
                last("2025-06 | ON_BEHALF | 笑话天天看 | 5.00", ARegister.empty().confirmation("您已成功退订由搜狐提供的笑话天天看业务。"));

        assertThat(finding.signals()).contains(Signal.CONFIRMATION_CONTRADICTS, Signal.NO_CONFIRMATION_ON_FILE);
        assertThat(figures(finding, "cancelled")).containsExactly("2025-01-01", "confirmations.csv:2");
    }

    @Test
    void a_renewal_without_reminder_is_marked_only_where_messages_are_kept() {
        String rows = """
                2025-05 | ON_BEHALF | 笑话天天看 | 5.00 | monthly
                2025-06 | ON_BEHALF | 笑话天天看 | 5.00 | monthly
                """;

        assertThat(last(rows, ARegister.empty()).signals()).doesNotContain(Signal.RENEWAL_WITHOUT_REMINDER);
        Finding marked = last(rows, ARegister.empty().confirmation("您的验证码是1234"));
        assertThat(marked.signals()).contains(Signal.RENEWAL_WITHOUT_REMINDER);
        assertThat(figures(marked, "no-reminder")).containsExactly("2025-06-01", "2025-05-27");
    }
}
