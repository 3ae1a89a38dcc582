package dev.billaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Finding;
import dev.billaudit.ledger.BalancedMonth;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.register.ServiceEntry.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateChargeRuleTest {

    private final ARegister register = ARegister.empty().monthly("语音杂志", null).monthly("手机报", null);

    @Test
    void flags_each_copy_after_the_first() {
        MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 语音杂志 | 2.50 | monthly
                        2025-06 | VALUE_ADDED | 手机报   | 2.50 | monthly
                        2025-06 | VALUE_ADDED | 语音杂志功能费 | 2.50 | monthly | !duplicate-charge
                        2025-06 | VALUE_ADDED | 语音杂志 | 2.50 | | !duplicate-charge
                        2025-06 | VALUE_ADDED | 语音杂志 | 3.00 | monthly
                        """).assertFlagged(register);
    }

    @Test
    void uses_at_one_price_are_no_copies() {
        MarkedBill.of("""
                        2025-06-11 | VALUE_ADDED | 点歌 | 2.00 | per-use record
                        2025-06-12 | VALUE_ADDED | 点歌 | 2.00 | per-use record
                        2025-06-12 | VALUE_ADDED | 点歌 | 2.00 | per-use record
                        """).assertFlagged(ARegister.empty().entry(Kind.PER_USE, "点歌", "2.00", null, null));
    }

    @Test
    void the_same_name_in_two_categories_or_with_other_codes_or_providers_is_another_service() {
        MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 语音杂志 | 2.50 | monthly
                        2025-06 | ON_BEHALF   | 语音杂志 | 2.50 | monthly @甲公司 #901001/10660001
                        2025-06 | ON_BEHALF   | 语音杂志 | 2.50 | monthly @乙公司
                        2025-06 | ON_BEHALF   | 语音杂志 | 2.50 | monthly @甲公司 #901001/10660002
                        """).assertFlagged(register);
    }

    @Test
    void two_names_on_one_port_are_two_services() {
        MarkedBill.of("""
                        2025-06 | VALUE_ADDED | 语音杂志 | 2.50 | monthly @甲公司 #901001/10660001
                        2025-06 | VALUE_ADDED | 手机报   | 2.50 | monthly @甲公司 #901001/10660001
                        2025-06 | VALUE_ADDED | 手机报费 | 2.50 | monthly @甲公司 #901001/10660001 | !duplicate-charge
                        """).assertFlagged(register);
    }

    @Test
    void nameless_fees_of_one_amount_may_be_two_services() {
        MarkedBill.of("""
                        2025-06 | ON_BEHALF | | 5.00 | monthly | !unitemised-charge
                        2025-06 | ON_BEHALF | | 5.00 | monthly | !unitemised-charge
                        """).assertFlagged(register);
    }

    @Test
    void copies_in_two_files_are_overlapping_exports() {
        var month = ABill.forLine("13800138000")
                .used()
                .item(
                        Category.VALUE_ADDED,
                        "语音杂志",
                        "2.50",
                        item -> item.monthly().at("a.csv", 3))
                .item(
                        Category.VALUE_ADDED,
                        "语音杂志",
                        "2.50",
                        item -> item.monthly().at("b.csv", 3))
                .build();

        assertThat(Judges.judge(register.build(), month).findings()).isEmpty();
    }

    @Test
    void records_under_one_sum_are_charged_by_the_bill_twice_whether_their_list_is_kept_in_one_file_or_two() {
        assertThat(rules("a.csv", "a.csv")).containsExactly("duplicate-charge");
        assertThat(rules("a.csv", "b.csv")).containsExactly("duplicate-charge");
    }

    @Test
    void records_without_a_bill_are_copies_inside_one_list_alone() {
        assertThat(rules(recordsAlone("a.csv", "a.csv"))).containsExactly("duplicate-charge");
        assertThat(rules(recordsAlone("a.csv", "b.csv"))).isEmpty();
    }

    @Test
    void days_that_a_rolling_bill_left_over_and_days_of_a_month_without_a_bill_are_fees_of_two_periods() {
        assertThat(rules(recordsOn("2025-05-25", "2025-06-25").withoutBill().build()))
                .isEmpty();
        assertThat(rules(recordsOn("2025-05-25", "2025-06-05")
                        .over("2025-05-21", "2025-06-20")
                        .build()))
                .containsExactly("duplicate-charge");
        assertThat(rules(recordsOn("2025-06-05", "2025-06-25").withoutBill().build()))
                .containsExactly("duplicate-charge");
    }

    private static ABill recordsOn(String first, String second) {
        ABill bill = ABill.forLine("13800138000").in("2025-06").used();
        for (String day : List.of(first, second)) {
            bill.item(
                    Category.VALUE_ADDED,
                    "语音杂志",
                    "2.50",
                    item -> item.monthly()
                            .is(ChargeLine.Origin.RECORD)
                            .on(day)
                            .at("list.csv", day.equals(first) ? 3 : 4));
        }
        return bill;
    }

    private static BalancedMonth recordsAlone(String first, String second) {
        return ABill.forLine("13800138000")
                .used()
                .item(
                        Category.VALUE_ADDED,
                        "语音杂志",
                        "2.50",
                        item -> item.monthly().is(ChargeLine.Origin.RECORD).at(first, 3))
                .item(
                        Category.VALUE_ADDED,
                        "语音杂志",
                        "2.50",
                        item -> item.monthly().is(ChargeLine.Origin.RECORD).at(second, 4))
                .build();
    }

    private List<String> rules(String first, String second) {
        var month = ABill.forLine("13800138000")
                .used()
                .item(Category.VALUE_ADDED, "语音杂志", "2.50", item -> record(item, first))
                .item(Category.VALUE_ADDED, "语音杂志", "2.50", item -> record(item, second))
                .build();
        return rules(month);
    }

    private List<String> rules(BalancedMonth month) {
        return Judges.judge(register.build(), month).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void a_record_under_a_sum_repeats_an_item_of_the_same_bill_and_of_no_other() {
        assertThat(rules(itemAndRecord("records.csv"))).containsExactly("duplicate-charge");
        assertThat(rules(itemAndRecord("other-bill.csv"))).isEmpty();
    }

    /** An item of a bill, and a record under a sum that stands in {@code records.csv}. */
    private static BalancedMonth itemAndRecord(String bill) {
        return ABill.forLine("13800138000")
                .used()
                .item(
                        Category.VALUE_ADDED,
                        "语音杂志",
                        "2.50",
                        item -> item.monthly().at(bill, 3))
                .item(Category.VALUE_ADDED, "语音杂志", "2.50", item -> record(item, "list.csv"))
                .build();
    }

    private static ABill.Item record(ABill.Item item, String file) {
        return item.monthly()
                .is(ChargeLine.Origin.RECORD)
                .at(file, 3)
                .under("增值业务费")
                .record("5.00");
    }
}
