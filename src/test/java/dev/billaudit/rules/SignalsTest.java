package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Signal;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.CoverageState;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import dev.billaudit.packs.Packs;
import dev.billaudit.register.ProviderBook;
import dev.billaudit.register.ProviderBook.UsualPrice;
import dev.billaudit.register.WhoIsWho;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"MISSING, false", "STATED_EMPTY, true"})
    void nothing_is_new_beside_a_month_that_would_not_show_it(CoverageState list, boolean isNew) {
        BalancedMonth use = ABill.forLine("13800138000")
                .in("2025-05")
                .used()
                .withoutBill()
                .covering(RecordKind.ON_BEHALF, list)
                .build();
        BalancedMonth month = ABill.forLine("13800138000")
                .in("2025-06")
                .item(Category.ON_BEHALF, "笑话天天看", "5.00")
                .build();

        Finding finding = JUDGEMENT
                .judge(new Dossier(month, List.of(use), ARegister.empty().build()))
                .findings()
                .get(0);

        assertThat(finding.signals().contains(Signal.FIRST_MONTH)).isEqualTo(isNew);
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

    @Test
    void an_order_from_the_same_port_under_another_name_contradicts() {
        String order = "您已成功订购由搜狐提供的铃声业务，资费5元/月";
        Finding other = last(
                "2025-06 | ON_BEHALF | 笑话天天看 | 5.00 | #901/10086",
                ARegister.empty().confirmation(order));

        assertThat(other.signals())
                .contains(Signal.CONFIRMATION_CONTRADICTS)
                .doesNotContain(Signal.NO_CONFIRMATION_ON_FILE);
        assertThat(figures(other, "other-name")).containsExactly("铃声", "confirmations.csv:2");
    }

    @Test
    void an_order_from_another_port_or_a_cancelling_is_no_order_of_the_service() {
        String order = "您已成功订购由搜狐提供的铃声业务，资费5元/月";
        String cancelling = "您已成功退订由搜狐提供的铃声业务。";

        assertThat(last(
                                "2025-06 | ON_BEHALF | 笑话天天看 | 5.00 | #901/10655",
                                ARegister.empty().confirmation(order))
                        .signals())
                .contains(Signal.NO_CONFIRMATION_ON_FILE)
                .doesNotContain(Signal.CONFIRMATION_CONTRADICTS);
        assertThat(last("2025-06 | ON_BEHALF | 笑话天天看 | 5.00", ARegister.empty().confirmation(order))
                        .signals())
                .as("a charge without a port")
                .contains(Signal.NO_CONFIRMATION_ON_FILE);
        assertThat(last(
                                "2025-06 | ON_BEHALF | 笑话天天看 | 5.00 | #901/10086",
                                ARegister.empty().confirmation(cancelling))
                        .signals())
                .contains(Signal.NO_CONFIRMATION_ON_FILE);
    }

    @Test
    void a_message_without_a_price_contradicts_nothing() {
        Finding finding =
                last("2025-06 | ON_BEHALF | 笑话天天看 | 5.00", ARegister.empty().confirmation("您已成功订购由搜狐提供的笑话天天看业务。"));

        assertThat(finding.signals()).doesNotContain(Signal.CONFIRMATION_CONTRADICTS, Signal.NO_CONFIRMATION_ON_FILE);
    }

    @Test
    void a_reminder_in_the_month_before_the_renewal_is_one_and_an_older_or_another_is_not() {
        String reminder = "温馨提醒：您订购的笑话天天看即将到期，次日自动续费";
        String other = "温馨提醒：您订购的手机报即将到期，次日自动续费";

        assertThat(renewed("2024-12", "2025-01", reminder))
                .as("on the day itself")
                .isFalse();
        assertThat(renewed("2025-01", "2025-02", reminder)).as("a month before").isFalse();
        assertThat(renewed("2025-02", "2025-03", reminder))
                .as("two months before")
                .isTrue();
        assertThat(renewed("2024-11", "2024-12", reminder)).as("afterwards").isTrue();
        assertThat(renewed("2024-12", "2025-01", other))
                .as("of another service")
                .isTrue();
    }

    /** Whether the second of two months bears the signal; the message is of 2025-01-01. */
    private static boolean renewed(String before, String month, String message) {
        String row = "%s | ON_BEHALF | 笑话天天看 | 5.00 | monthly\n";
        return last(
                        row.formatted(before) + row.formatted(month),
                        ARegister.empty().confirmation(message))
                .signals()
                .contains(Signal.RENEWAL_WITHOUT_REMINDER);
    }

    @Test
    void what_was_not_there_before_or_is_charged_by_use_is_not_renewed() {
        ARegister register = ARegister.empty().confirmation("您的验证码是1234");

        assertThat(last("""
                2025-05 | ON_BEHALF | 贺卡 | 5.00 | monthly
                2025-06 | ON_BEHALF | 笑话天天看 | 5.00 | monthly
                """, register).signals()).doesNotContain(Signal.RENEWAL_WITHOUT_REMINDER);
        assertThat(last("""
                2025-05 | ON_BEHALF | 笑话天天看 | 5.00 | per-use
                2025-06 | ON_BEHALF | 笑话天天看 | 5.00 | per-use
                """, register).signals()).doesNotContain(Signal.RENEWAL_WITHOUT_REMINDER);
    }

    private static Finding charged(String name, String amount, String day, String row) {
        BalancedMonth month = ABill.forLine("13800138000")
                .used()
                .item(
                        Category.ON_BEHALF,
                        name,
                        amount,
                        item -> item.by("搜狐", "901002", null, "10666666")
                                .on(day)
                                .reading(row))
                .build();
        return JUDGEMENT
                .judge(new Dossier(month, List.of(), ARegister.empty().build()))
                .findings()
                .get(0);
    }

    @Test
    void small_sums_end_at_their_limit() {
        assertThat(charged("笑话天天看", "3.00", "2025-06-02", "").signals()).contains(Signal.SMALL_SUM);
        assertThat(charged("笑话天天看", "3.01", "2025-06-02", "").signals()).doesNotContain(Signal.SMALL_SUM);
    }

    @Test
    void odd_hours_are_before_six_and_midnight_alone_is_no_time() {
        assertThat(charged("笑话天天看", "5.00", "2025-06-02", "2025-06-02 05:59:59 | 5.00")
                        .signals())
                .contains(Signal.ODD_HOUR);
        assertThat(charged("笑话天天看", "5.00", "2025-06-02", "2025-06-02 06:00:00 | 5.00")
                        .signals())
                .doesNotContain(Signal.ODD_HOUR);
        assertThat(charged("笑话天天看", "5.00", "2025-06-02", "2025-06-02 00:00:00 | 5.00")
                        .signals())
                .doesNotContain(Signal.ODD_HOUR);
    }

    @Test
    void just_after_midnight_counts_on_the_first_only() {
        assertThat(charged("笑话天天看", "5.00", "2025-06-01", "2025-06-01 00:21:36 | 5.00")
                        .signals())
                .contains(Signal.FIRST_DAY_AFTER_MIDNIGHT);
        assertThat(charged("笑话天天看", "5.00", "2025-06-02", "2025-06-02 00:21:36 | 5.00")
                        .signals())
                .doesNotContain(Signal.FIRST_DAY_AFTER_MIDNIGHT);
        assertThat(charged("笑话天天看", "5.00", "2025-06-01", "2025-06-01 01:21:36 | 5.00")
                        .signals())
                .doesNotContain(Signal.FIRST_DAY_AFTER_MIDNIGHT);
    }

    @Test
    void a_name_that_is_missing_or_says_nothing_is_marked() {
        assertThat(charged(null, "5.00", "2025-06-02", "").signals()).contains(Signal.MISSING_NAME);
        assertThat(charged("笑话天天看", "5.00", "2025-06-02", "").signals())
                .doesNotContain(Signal.MISSING_NAME, Signal.VAGUE_NAME);
        assertThat(JUDGEMENT.signalLimits().manyLines()).isPositive();
    }

    @Test
    void usual_prices_are_told_by_the_period_they_were_asked_for() {
        var book = new ProviderBook(
                List.of(),
                List.of(),
                Map.of(
                        "手机报",
                        List.of(
                                new UsualPrice("9.00", "month"),
                                new UsualPrice("2.00", "use"),
                                new UsualPrice("5.00", "month"))));
        BalancedMonth month = ABill.forLine("13800138000")
                .item(Category.VALUE_ADDED, "手机报", "7.00")
                .build();
        Docket docket =
                new Docket(new Dossier(month, List.of(), ARegister.empty().build()), new WhoIsWho(Judges.CATALOGUE));

        assertThat(new ProviderMarks(book).of(docket, month.charges().get(0)))
                .containsExactly(
                        Remark.of("rules.provider.usual-price.month", "9.00, 5.00"),
                        Remark.of("rules.provider.usual-price.use", "2.00"));
    }
}
