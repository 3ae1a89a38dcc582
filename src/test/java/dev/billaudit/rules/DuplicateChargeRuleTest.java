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
    void records_of_one_list_under_one_sum_are_copies_and_those_of_two_lists_are_not() {
        assertThat(rules("a.csv", "a.csv")).containsExactly("duplicate-charge");
        assertThat(rules("a.csv", "b.csv")).isEmpty();
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
    void a_record_under_a_sum_repeats_the_item_whose_record_stands_in_its_list() {
        assertThat(rules(itemAndRecord("list.csv", "list.csv"))).containsExactly("duplicate-charge");
        assertThat(rules(itemAndRecord("list.csv", "other.csv"))).isEmpty();
        assertThat(rules(itemAndRecord("list.csv", "bill.csv"))).containsExactly("duplicate-charge");
    }

    private static BalancedMonth itemAndRecord(String behindItem, String underSum) {
        return ABill.forLine("13800138000")
                .used()
                .item(
                        Category.VALUE_ADDED,
                        "语音杂志",
                        "2.50",
                        item -> item.monthly().at("bill.csv", 3).lentBy(behindItem, 4))
                .item(Category.VALUE_ADDED, "语音杂志", "2.50", item -> record(item, underSum))
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
