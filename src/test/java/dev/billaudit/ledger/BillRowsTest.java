package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which rows of a bill stand under which, and what is left of sums and parents. */
class BillRowsTest {

    private static BalancedMonth billed(String rows) {
        return billed(null, rows);
    }

    private static BalancedMonth billed(@Nullable String total, String rows) {
        return MonthBalancer.balance(
                        ABill.LINE, null, ABill.MAY, List.of(AnExport.of(ABill.of("bill.csv", total, rows))))
                .month();
    }

    private static List<String> charges(String rows) {
        return charges(null, rows);
    }

    private static List<String> charges(@Nullable String total, String rows) {
        return billed(total, rows).charges().stream()
                .map(charge -> "%s %s %s %s row %d"
                        .formatted(
                                charge.category(),
                                charge.origin(),
                                charge.item(),
                                charge.amount(),
                                charge.evidence().get(0).place().row()))
                .toList();
    }

    @Test
    void a_row_belongs_to_the_nearest_sum_of_its_parent_s_name_above_it() {
        String rows = """
                SUM  | PLAN | 甲   | 小计 | 5.00
                ITEM | PLAN | 小计 | 一   | 2.00
                ITEM | PLAN | 小计 | 二   | 3.00
                SUM  | PLAN | 乙   | 小计 | 7.00
                ITEM | PLAN | 小计 | 三   | 7.00
                """;

        assertThat(charges(rows))
                .containsExactly(
                        "PLAN BILL_ITEM 一 2.00 row 3", "PLAN BILL_ITEM 二 3.00 row 4", "PLAN BILL_ITEM 三 7.00 row 6");
        assertThat(billed(rows).remarks()).isEmpty();
    }

    @Test
    void a_sum_of_the_row_s_own_category_comes_before_a_nearer_one() {
        assertThat(charges("""
                SUM  | ON_BEHALF   |      | 其他 | 7.00
                SUM  | VALUE_ADDED |      | 其他 | 5.00
                ITEM | ON_BEHALF   | 其他 | 笑话 | 7.00
                """))
                .containsExactlyInAnyOrder("ON_BEHALF BILL_ITEM 笑话 7.00 row 4", "VALUE_ADDED REMAINDER 其他 5.00 row 3");
    }

    @Test
    void sums_that_name_each_other_as_parent_are_still_one_sum_under_the_other() {
        assertThat(charges("""
                SUM | PLAN | 乙 | 甲 | 5.00
                SUM | PLAN | 甲 | 乙 | 5.00
                """)).containsExactly("PLAN BILL_SUM null 5.00 row 2");
    }

    @Test
    void of_a_sum_printed_twice_over_its_items_the_larger_stands_and_of_equal_ones_the_first() {
        String item = "\nITEM | VOICE | 通话 | 市话 | 4.00";

        assertThat(charges("SUM | VOICE | | 通话 | 4.00\nSUM | VOICE | | 通话 | 5.00" + item))
                .containsExactlyInAnyOrder("VOICE REMAINDER 通话 1.00 row 3", "VOICE BILL_ITEM 市话 4.00 row 4");
        assertThat(charges("SUM | VOICE | | 通话 | 5.00\nSUM | VOICE | | 通话 | 4.00" + item))
                .containsExactlyInAnyOrder("VOICE REMAINDER 通话 1.00 row 2", "VOICE BILL_ITEM 市话 4.00 row 4");
        assertThat(charges("SUM | VOICE | | 通话 | 5.00\nSUM | VOICE | | 通话 | 5.00"))
                .containsExactly("VOICE BILL_SUM null 5.00 row 2");
        assertThat(charges("SUM | VOICE | | 通话 | 0.00\nSUM | VOICE | | 通话 | 5.00"))
                .containsExactly("VOICE BILL_SUM null 5.00 row 3");
    }

    @Test
    void sums_of_one_name_and_other_amounts_that_nothing_itemises_all_stand() {
        assertThat(charges("SUM | VOICE | | 通话 | 4.00\nSUM | VOICE | | 通话 | 5.00"))
                .containsExactly("VOICE BILL_SUM null 4.00 row 2", "VOICE BILL_SUM null 5.00 row 3");
        assertThat(charges("SUM | CREDIT | | 优惠 | -4.00\nSUM | CREDIT | | 优惠 | -5.00"))
                .containsExactly("CREDIT REDUCTION 优惠 -4.00 row 2", "CREDIT REDUCTION 优惠 -5.00 row 3");
    }

    @Test
    void a_sum_and_the_sums_of_its_name_that_make_it_count_once() {
        String rows = "SUM | VOICE | | 通话 | 10.00\nSUM | VOICE | | 通话 | 7.00\nSUM | VOICE | | 通话 | 3.00";

        assertThat(charges(rows)).containsExactly("VOICE BILL_SUM null 10.00 row 2");
    }

    @Test
    void sums_of_one_name_all_stand_where_the_total_only_holds_with_each() {
        String rows = "SUM | VOICE | | 通话 | 5.00\nSUM | VOICE | | 通话 | 5.00\nITEM | VOICE | 通话 | 市话 | 5.00";

        assertThat(charges("10.00", rows))
                .containsExactlyInAnyOrder("VOICE BILL_SUM null 5.00 row 2", "VOICE BILL_ITEM 市话 5.00 row 4");
        assertThat(charges("5.00", rows)).containsExactly("VOICE BILL_ITEM 市话 5.00 row 4");
    }

    @Test
    void what_a_parent_item_takes_beyond_its_parts_is_a_charge_of_its_name() {
        assertThat(charges("""
                ITEM | PLAN |            | 亲情号码费 | 25.00
                ITEM | PLAN | 亲情号码费 | 号码一     | 20.00
                """)).containsExactly("PLAN BILL_ITEM 亲情号码费 5.00 row 2", "PLAN BILL_ITEM 号码一 20.00 row 3");
    }

    @Test
    void a_sum_of_reductions_counts_as_far_as_its_rows_do_not() {
        assertThat(charges("""
                SUM       | CREDIT |      | 优惠   | -30.00
                REDUCTION | CREDIT | 优惠 | 合计费 | -20.00
                """))
                .containsExactly("CREDIT REDUCTION 优惠 -10.00 row 2", "CREDIT REDUCTION 合计费 -20.00 row 3");
    }

    @Test
    void reductions_below_a_sum_are_part_of_what_it_comes_to() {
        String withRows = """
                SUM       | PLAN   |        | 套餐费 | 60.00
                ITEM      | PLAN   | 套餐费 | 套餐   | 80.00
                SUM       | CREDIT | 套餐费 | 优惠   | -20.00
                REDUCTION | CREDIT | 优惠   | 合计费 | -20.00
                """;
        String bare = """
                SUM  | PLAN   |        | 套餐费 | 60.00
                ITEM | PLAN   | 套餐费 | 套餐   | 80.00
                SUM  | CREDIT | 套餐费 | 优惠   | -20.00
                """;

        assertThat(charges(withRows))
                .containsExactly("PLAN BILL_ITEM 套餐 80.00 row 3", "CREDIT REDUCTION 合计费 -20.00 row 5");
        assertThat(charges(bare)).containsExactly("PLAN BILL_ITEM 套餐 80.00 row 3", "CREDIT REDUCTION 优惠 -20.00 row 4");
        assertThat(billed(withRows).remarks()).isEmpty();
        assertThat(billed(bare).remarks()).isEmpty();
    }

    @Test
    void a_reduction_of_nothing_is_still_a_reduction() {
        assertThat(charges("ITEM | CREDIT | | 合计费优惠 | 0.00\nREDUCTION | PLAN | | 套餐减免 | 0.00"))
                .containsExactly("CREDIT REDUCTION 合计费优惠 0.00 row 2", "PLAN REDUCTION 套餐减免 0.00 row 3");
    }
}
