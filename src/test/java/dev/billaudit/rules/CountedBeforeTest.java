package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.findings.JudgedMonth;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine.Origin;
import dev.billaudit.register.ServiceEntry;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A bill came after the month before was audited by its lists alone: its money is asked for once. */
class CountedBeforeTest {

    private static final BalancedMonth MAY = may().build();

    private static ABill may() {
        return ABill.forLine("13800138000")
                .in("2025-05")
                .withoutBill()
                .used()
                .item(
                        Category.ON_BEHALF,
                        "笑话",
                        "3.00",
                        item -> item.is(Origin.RECORD).on("2025-05-28"))
                .item(
                        Category.ON_BEHALF,
                        "笑话",
                        "3.00",
                        item -> item.is(Origin.RECORD).on("2025-05-05"));
    }

    private static ABill june() {
        return ABill.forLine("13800138000").over("2025-05-27", "2025-06-26").used();
    }

    private static JudgedMonth judged(ABill june, BalancedMonth may) {
        return Judges.judge(ARegister.empty().build(), june.build(), may);
    }

    private static void asks(JudgedMonth judged, String charged, String claim) {
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.charged()).hasToString(charged);
            assertThat(finding.claim()).hasToString(claim);
            assertThat(finding.why()).extracting(why -> why.key()).contains("rules.counted-before");
        });
    }

    @Test
    void an_item_asks_for_what_the_month_before_did_not_count() {
        asks(judged(june().item(Category.ON_BEHALF, "笑话", "3.00"), MAY), "3.00", "0.00");
        asks(judged(june().item(Category.ON_BEHALF, "笑话", "5.00"), MAY), "5.00", "2.00");
    }

    @Test
    void a_record_under_a_sum_is_told_by_its_day() {
        JudgedMonth judged = judged(
                june().item(
                                Category.ON_BEHALF,
                                "笑话",
                                "3.00",
                                item -> item.is(Origin.RECORD).on("2025-05-28"))
                        .item(
                                Category.ON_BEHALF,
                                "笑话",
                                "3.00",
                                item -> item.is(Origin.RECORD).on("2025-06-02")),
                MAY);

        assertThat(judged.findings())
                .extracting(Finding::claim)
                .extracting(Object::toString)
                .containsExactly("0.00", "3.00");
    }

    @Test
    void what_no_item_explains_asks_for_the_rest() {
        asks(
                judged(
                        june().item(
                                        Category.ON_BEHALF,
                                        "代收费",
                                        "8.00",
                                        item -> item.is(Origin.REMAINDER).under("代收费")),
                        MAY),
                "8.00",
                "5.00");
    }

    @Test
    void what_no_item_explains_may_be_the_earlier_sale_of_a_service_sold_again() {
        JudgedMonth judged = judged(
                june().item(
                                Category.ON_BEHALF,
                                "代收费",
                                "3.00",
                                item -> item.is(Origin.REMAINDER).under("代收费"))
                        .item(
                                Category.ON_BEHALF,
                                "笑话",
                                "3.00",
                                item -> item.is(Origin.RECORD).on("2025-06-20")),
                MAY);

        assertThat(judged.findings())
                .extracting(finding -> finding.rule() + " " + finding.claim())
                .containsExactlyInAnyOrder("unitemised-charge 0.00", "unrecognised-sp 3.00");
    }

    @Test
    void a_sale_of_a_day_that_a_record_is_of_is_not_behind_the_rest_too() {
        JudgedMonth judged = judged(
                june().item(
                                Category.ON_BEHALF,
                                "代收费",
                                "3.00",
                                item -> item.is(Origin.REMAINDER).under("代收费"))
                        .item(
                                Category.ON_BEHALF,
                                "笑话",
                                "3.00",
                                item -> item.is(Origin.RECORD).on("2025-05-28")),
                MAY);

        assertThat(judged.findings())
                .extracting(finding -> finding.rule() + " " + finding.claim())
                .containsExactlyInAnyOrder("unitemised-charge 3.00", "unrecognised-sp 0.00");
    }

    @Test
    void the_list_may_have_called_value_added_what_the_bill_collects_for_others() {
        BalancedMonth may = ABill.forLine("13800138000")
                .in("2025-05")
                .withoutBill()
                .used()
                .item(
                        Category.VALUE_ADDED,
                        "笑话",
                        "3.00",
                        item -> item.is(Origin.RECORD).on("2025-05-28"))
                .build();

        asks(judged(june().item(Category.ON_BEHALF, "笑话", "3.00"), may), "3.00", "0.00");
    }

    @Test
    void a_month_with_a_bill_of_its_own_counted_other_money() {
        BalancedMonth billed = ABill.forLine("13800138000")
                .in("2025-05")
                .used()
                .item(
                        Category.ON_BEHALF,
                        "笑话",
                        "3.00",
                        item -> item.is(Origin.RECORD).on("2025-05-28"))
                .build();

        assertThat(judged(june().item(Category.ON_BEHALF, "笑话", "3.00"), billed).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.claim()).hasToString("3.00"));
    }

    @Test
    void what_the_month_before_agreed_to_was_not_asked_for() {
        JudgedMonth judged = Judges.judge(
                ARegister.empty()
                        .entry(ServiceEntry.Kind.MONTHLY, "笑话", null, null, "2025-05-20")
                        .build(),
                june().item(Category.ON_BEHALF, "笑话", "3.00").build(),
                MAY);

        assertThat(judged.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.claim()).hasToString("3.00"));
    }

    private static BalancedMonth august(UnaryOperator<ABill.Item> item) {
        return ABill.forLine("13800138000")
                .in("2025-08")
                .used()
                .item(Category.ON_BEHALF, "笑话", "3.00", item)
                .statingMonths()
                .build();
    }

    private static String claims(BalancedMonth month, BalancedMonth may) {
        return Judges.judge(ARegister.empty().build(), month, may).findings().stream()
                .map(finding -> finding.rule() + " " + finding.claim())
                .toList()
                .toString();
    }

    @Test
    void a_sale_that_a_later_bill_takes_by_a_stated_month_is_asked_for_once() {
        assertThat(claims(august(item -> item.on("2025-05-28")), MAY)).isEqualTo("[unrecognised-sp 0.00]");
        assertThat(claims(august(item -> item.on("2025-05-27")), MAY)).isEqualTo("[unrecognised-sp 3.00]");
    }

    @Test
    void a_monthly_fee_of_a_later_month_is_another_fee_though_it_bears_the_day_of_the_order() {
        BalancedMonth august = august(item -> item.on("2025-05-28").monthly());

        assertThat(claims(august, MAY)).isEqualTo("[unrecognised-sp 3.00]");
    }

    @Test
    void months_that_are_stated_have_a_fee_each_on_the_day_of_one_order() {
        assertThat(claims(
                        august(item -> item.on("2025-05-28")),
                        may().statingMonths().build()))
                .isEqualTo("[unrecognised-sp 3.00]");
    }
}
