package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills of several months in one file that only titles tell apart, and months that begin no bill. */
class TitledMonthsTest {

    private static final String LINE = "号码：13800138000\n";
    private static final String NAMES = "项目,金额\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String text) {
        return new Chain(folder).read("a.csv", LINE + text);
    }

    private static List<String> bills(Sheet.Read read) {
        return read.end().bills().stream()
                .map(bill -> bill.cycle().first() + " " + BillItems.net(bill.items()) + " of " + bill.statedTotal())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", NAMES, "\n" + NAMES, "号码：13800138000\n" + NAMES, "费用明细\n" + NAMES})
    void the_same_title_with_another_month_begins_its_bill(String between) {
        var read =
                read("2026年5月账单\n" + NAMES + "套餐费,59\n彩铃,5\n合计,64\n2026年6月账单\n" + between + "套餐费,59\n手机报,3\n合计,62\n");

        assertThat(bills(read)).containsExactly("2026-05-01 64.00 of 64.00", "2026-06-01 62.00 of 62.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026年5月账单,2026年6月账单",
        "中国移动2026年5月账单,中国移动2026年6月账单",
        "【2026年5月话费账单】,【2026年6月话费账单】",
        "张三 2026-05 账单,张三 2026-06 账单",
        "账单(202605),账单(202606)",
        "2026年05月份客户账单明细,2026年6月份客户账单明细",
    })
    void titles_may_read_as_they_like(String first, String second) {
        var read = read(first + "\n" + NAMES + "套餐费,59\n" + second + "\n" + NAMES + "套餐费,58\n");

        assertThat(bills(read)).containsExactly("2026-05-01 59.00 of null", "2026-06-01 58.00 of null");
    }

    @Test
    void months_that_stand_alone_begin_bills_where_the_first_one_did() {
        var read = read("中国移动账单\n2026年5月\n" + NAMES + "套餐费,59\n2026年6月\n套餐费,58\n2026年7月\n套餐费,57\n");

        assertThat(bills(read))
                .containsExactly("2026-05-01 59.00 of null", "2026-06-01 58.00 of null", "2026-07-01 57.00 of null");
    }

    @Test
    void pages_without_headings_are_told_apart_by_their_titles() {
        var read = read("2026年5月账单\n套餐及固定费 59.00元\n合计 59.00元\n2026年6月账单\n套餐及固定费 58.00元\n合计 58.00元\n");

        assertThat(bills(read)).containsExactly("2026-05-01 59.00 of 59.00", "2026-06-01 58.00 of 58.00");
    }

    @Test
    void a_title_that_a_label_contradicts_leaves_its_rows_to_a_person_until_a_label_says_more() {
        var read = read("账期：2026年5月\n" + NAMES + "套餐费,59\n2026年6月账单\n套餐费,58\n" + NAMES + "套餐费,57\n" + "账期：2026年7月\n"
                + NAMES + "套餐费,56\n");

        assertThat(bills(read)).containsExactly("2026-05-01 59.00 of null", "2026-07-01 56.00 of null");
        assertThat(read.reasons()).containsOnly("month-unknown").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年5月账单",
                "2026年4月账单将于下月合并",
                "2026年6月优惠推荐",
                "上月账单",
                "2026年4月补收费用",
            })
    void other_texts_among_the_rows_begin_no_bill(String text) {
        var read = read("账期：2026年5月\n" + NAMES + "套餐费,59\n" + text + "\n彩铃,5\n合计,64\n");

        assertThat(bills(read)).containsExactly("2026-05-01 64.00 of 64.00");
    }

    @Test
    void a_title_printed_again_on_every_page_begins_no_bill() {
        var read = read("2026年6月账单\n计费周期：2026年4月21日至2026年5月20日\n" + NAMES + "套餐费,59\n2026年6月账单\n彩铃,5\n合计,64\n");

        assertThat(bills(read)).containsExactly("2026-04-21 64.00 of 64.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {NAMES, ""})
    void bills_of_other_months_in_a_row_each_are_history(String headings) {
        var read = read("中国移动客户账单\n账期：2026年7月\n" + headings
                + "套餐及固定费,59.00\n本月费用合计,59.00\n2026年6月账单,52.00\n2026年5月话费账单,48.00\n");

        assertThat(bills(read)).containsExactly("2026-07-01 59.00 of 59.00");
        assertThat(read.rejects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"下月预计费用", "预计下月费用", "下月费用预估", "上月费用对比", "上月同期", "上月账单"})
    void a_table_whose_title_names_another_month_is_left_to_a_person(String title) {
        var read =
                read("账期：2026年7月\n" + NAMES + "套餐费,59.00\n合计,59.00\n" + title + "\n" + NAMES + "套餐费,69.00\n合计,69.00\n");

        assertThat(bills(read)).containsExactly("2026-07-01 59.00 of 59.00");
        assertThat(read.reasons()).contains("month-contradicted");
    }
}
