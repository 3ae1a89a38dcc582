package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bill beside or below those of other months: in columns, in rows, below titles. */
class MonthsBesideTest {

    private static final String HEAD = "中国移动账单\n号码：13800138000\n账单月份：2026年10月\n";
    private static final String ROWS = "费用项目,金额\n套餐费,59.00\n彩铃,5.00\n合计,64.00\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String text) {
        return new Chain(folder).read("a.csv", text);
    }

    private static List<String> bills(Sheet.Read read) {
        return read.end().bills().stream()
                .map(bill -> bill.cycle().month() + " " + BillItems.net(bill.items()) + " of " + bill.statedTotal())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年9月,2026年10月",
                "9月,10月",
                "202609,202610",
                "2026-09,2026-10",
                "2026年9月(元),2026年10月(元)",
                "9月份费用,10月份费用",
                "上月,本月",
                "上月(元),本月(元)"
            })
    void of_months_in_columns_the_bills_own_counts(String months) {
        var read = read(HEAD + "费用项目," + months + "\n套餐费,59.00,58.00\n彩铃,5.00,6.00\n合计,64.00,64.00\n");

        assertThat(bills(read)).containsExactly("2026-10 64.00 of 64.00");
        assertThat(read.end().bills().get(0).items().get(0).amount()).hasToString("58.00");
    }

    @Test
    void what_sums_up_the_months_is_none_of_them() {
        var read = read(HEAD + "费用项目,2026年9月,2026年10月,合计\n套餐费,59.00,58.00,117.00\n合计,59.00,58.00,117.00\n");

        assertThat(bills(read)).containsExactly("2026-10 58.00 of 58.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7月,8月", "2026年8月,2026年9月", "2025年9月,2025年10月", "10月,10月"})
    void columns_of_other_months_are_an_unknown_table(String months) {
        var read = read(HEAD + "费用项目," + months + "\n套餐费,59.00,58.00\n合计,59.00,58.00\n");

        assertThat(read.end().bills()).isEmpty();
    }

    @Test
    void months_in_columns_of_a_bill_without_a_month_are_an_unknown_table() {
        var read = read("中国移动账单\n号码：13800138000\n费用项目,9月,10月\n套餐费,59.00,58.00\n合计,59.00,58.00\n");

        assertThat(read.end().bills()).isEmpty();
    }

    @Test
    void a_table_of_a_month_a_row_is_a_bill_for_each() {
        var read =
                read("中国移动账单\n号码：13800138000\n月份,套餐费,增值业务费,合计\n2026-09,59.00,5.00,64.00\n2026-10,59.00,6.00,65.00\n");

        assertThat(bills(read)).containsExactly("2026-09 64.00 of 64.00", "2026-10 65.00 of 65.00");
    }

    @Test
    void of_months_without_a_year_only_the_bills_own_is_known() {
        var read = read(HEAD + "月份,套餐费,增值业务费,合计\n9月,59.00,5.00,64.00\n10月,59.00,6.00,65.00\n");

        assertThat(bills(read)).containsExactly("2026-10 65.00 of 65.00");
        assertThat(read.reasons()).containsExactly("month-unknown");
    }

    @Test
    void one_row_may_hold_the_bill_and_a_second_is_nobodys() {
        var read = read(HEAD + "套餐费,增值业务费,合计\n59.00,5.00,64.00\n58.00,5.00,63.00\n");

        assertThat(bills(read)).containsExactly("2026-10 64.00 of 64.00");
        assertThat(read.reasons()).containsExactly("line-twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"上月账单", "上月费用明细", "【上期账单费用】", "9月账单", "9月份费用明细", "2026年9月费用明细", "上个月话费：", "202609账单", "去年同期费用"})
    void rows_below_the_title_of_another_month_are_not_the_bills(String title) {
        var read = read(HEAD + title + "\n" + ROWS);

        assertThat(read.end().bills()).isEmpty();
        assertThat(read.end().file().reason()).extracting(Remark::key).isEqualTo("intake.month-contradicted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本月账单",
                "10月账单",
                "2026年10月费用明细",
                "11月账单",
                "2026年11月账单",
                "9月充值记录",
                "上月账单金额：64.00元",
                "与上月相比",
                "费用明细"
            })
    void other_titles_leave_the_bill_its_month(String title) {
        var read = read(HEAD + title + "\n" + ROWS);

        assertThat(bills(read)).containsExactly("2026-10 64.00 of 64.00");
    }

    @ParameterizedTest
    @CsvSource({"上月账单,本月账单,5", "本月账单,上月账单,3", "9月账单,10月账单,5", "10月费用明细,9月费用明细,3"})
    void of_two_months_below_titles_the_bills_own_counts(String first, String second, int rejected) {
        var read = read(HEAD + first + "\n" + ROWS + second + "\n" + ROWS.replace("5.00", "6.00"));

        assertThat(bills(read)).hasSize(1).allMatch(bill -> bill.startsWith("2026-10 6"));
        assertThat(read.reasons()).hasSizeBetween(3, rejected).containsOnly("month-contradicted");
    }

    @Test
    void lines_of_text_below_the_title_of_another_month_are_not_the_bills() {
        var read = read(HEAD + "上月费用\n套餐及固定费：59.00元\n合计：59.00元\n本月费用\n套餐及固定费：58.00元\n合计：58.00元\n");

        assertThat(bills(read)).containsExactly("2026-10 58.00 of 58.00");
    }

    @Test
    void a_month_that_a_label_states_below_such_a_title_holds() {
        var read = read("中国移动账单\n号码：13800138000\n上月账单\n账单月份：2026年9月\n" + ROWS);

        assertThat(bills(read)).containsExactly("2026-09 64.00 of 64.00");
    }

    @Test
    void a_table_of_many_lines_below_the_title_of_another_month_is_not_of_the_month() {
        var read = read(HEAD + "上月费用\n手机号码,套餐费,合计\n13800138001,59.00,59.00\n");

        assertThat(read.end().bills()).isEmpty();
        assertThat(read.end().file().reason()).extracting(Remark::key).isEqualTo("intake.month-unknown");
    }

    @ParameterizedTest
    @CsvSource({"本月,上月", "10月,9月", "2026年10月,2026年09月", "当月,累计", "账单,调整后账单", "本月账单,上月账单", "变更前,变更后"})
    void bills_side_by_side_below_titles_are_left_to_a_person(String left, String right) {
        var read = read(HEAD + left + ",," + right + ",\n费用项目,金额,费用项目,金额\n套餐费,59.00,套餐费,58.00\n彩铃,5.00,彩铃,6.00\n");

        assertThat(read.end().bills()).isEmpty();
        assertThat(read.end().file().reason()).extracting(Remark::key).isEqualTo("intake.bills-side-by-side");
    }

    @ParameterizedTest
    @CsvSource({"费用信息,费用信息", "费用明细,费用情况", "基本费用,增值费用"})
    void pairs_below_titles_that_tell_no_bills_apart_are_one_bill(String left, String right) {
        var read =
                read(HEAD + left + ",," + right + ",\n费用项目,金额,费用项目,金额\n套餐费,59.00,来电显示,6.00\n彩铃,5.00,,\n合计,70.00,,\n");

        assertThat(bills(read)).containsExactly("2026-10 70.00 of 70.00");
    }

    @Test
    void months_in_the_cells_of_a_record_are_its_own() {
        var read = read(HEAD
                + "业务号码,账期,费用项目,金额,备注\n13800138000,202609,套餐费,59.00,202610\n13800138000,202610,套餐费,58.00,202609\n");

        assertThat(bills(read)).containsExactlyInAnyOrder("2026-09 59.00 of null", "2026-10 58.00 of null");
    }
}
