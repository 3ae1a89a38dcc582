package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an export says its money is written in, in its own words. */
class StatedUnitTest {

    private static final String HEAD = "中国移动账单\n号码：13800138000\n账单月份：2026年10月\n";
    private static final String ROWS = "费用项目,金额\n套餐及固定费,8800\n增值业务费,305\n合计,9105\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String text) {
        return new Chain(folder).read("a.csv", text);
    }

    private static List<String> totals(Sheet.Read read) {
        return read.end().bills().stream()
                .map(bill -> bill.statedTotal() + " " + BillItems.net(bill.items()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：分",
                "以下费用单位均为分",
                "说明：以下金额均以分为单位",
                "注：金额以“分”计",
                "单位,分",
                "金额单位,分",
                "Unit: fen",
                "unit: cents",
                "*单位(分)"
            })
    void above_a_table_it_holds(String text) {
        assertThat(totals(read(HEAD + text + "\n" + ROWS))).containsExactly("91.05 91.05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"注：以上金额单位均为分", "说明：本账单费用以分为单位", "（单位：分）", "单位：分", "*单位(分)", "1. 本账单所列金额单位均为人民币分。", "备注：金额以“分”计"})
    void below_a_table_it_says_that_the_table_was_read_wrongly(String text) {
        Sheet.Read read = read(HEAD + ROWS + text + "\n");

        assertThat(read.end().bills()).isEmpty();
        assertThat(read.end().file().reason().key()).isEqualTo("intake.unit-contested");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"通话时长以分为单位", "单位：元", "以元为单位", "按分钟计费", "积分单位：分", "通话费按分计费", "通话时长以分钟为单位", "单位：某某有限公司", "流量单位：分"})
    void what_is_no_unit_of_money_changes_nothing(String text) {
        assertThat(totals(read(HEAD + text + "\n" + ROWS))).containsExactly("9105.00 9105.00");
        assertThat(totals(read(HEAD + ROWS + text + "\n"))).containsExactly("9105.00 9105.00");
    }

    @Test
    void between_two_tables_it_holds_for_the_second() {
        String second = "中国移动账单\n号码：13800138001\n账单月份：2026年10月\n";

        assertThat(totals(read(HEAD + ROWS + second + "单位：分\n" + ROWS)))
                .containsExactly("9105.00 9105.00", "91.05 91.05");
    }

    @Test
    void a_sheet_may_be_called_by_it() {
        Sheet sheet = Sheet.of("== 账单（单位：分）\n" + (HEAD + ROWS).replace(",", " | "));

        assertThat(totals(sheet.read())).containsExactly("91.05 91.05");
    }
}
