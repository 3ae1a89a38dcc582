package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Money;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below a total: parts of it, charges of a section, or charges of none. */
class BelowTotalTest {

    private static final String HEAD = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            """;
    private static final String NAMES = "费用项目,金额(元)\n";

    @TempDir
    private Path folder;

    private Sheet.Read bill(String rows) {
        return new Chain(folder).read("a.csv", HEAD + rows);
    }

    @Test
    void a_total_on_every_page_ends_no_section() {
        var read = bill(NAMES + "套餐及固定费,59\n代收费,16\n虚拟人生,8\n本月费用合计,75\n手机杂志,8\n本月费用合计,75\n");

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 59.00",
                        "SECTION_SUM ON_BEHALF 代收费 16.00",
                        "ITEM ON_BEHALF 虚拟人生 8.00 < 代收费",
                        "ITEM ON_BEHALF 手机杂志 8.00 < 代收费");
    }

    @ParameterizedTest
    @ValueSource(strings = {NAMES, ""})
    void a_total_that_others_follow_ends_no_section(String headings) {
        var read = bill(headings + "套餐及固定费,\n4G套餐,59\n代收费,\n某游戏包,8\n费用合计,67\n某视频包,5\n本月费用合计,72\n");

        assertThat(read.items()).contains("ITEM ON_BEHALF 某视频包 5.00 < 代收费");
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,16\n某游戏包,8\n某视频包,8\n", "某游戏包,8\n合计,16\n某视频包,8\n"})
    void a_total_that_the_rows_above_do_not_come_to_ends_no_section(String rows) {
        assertThat(bill("代收费\n" + NAMES + rows).items())
                .containsExactly("ITEM ON_BEHALF 某游戏包 8.00 < 代收费", "ITEM ON_BEHALF 某视频包 8.00 < 代收费");
    }

    @ParameterizedTest
    @ValueSource(strings = {NAMES, ""})
    void a_title_below_the_total_is_one(String headings) {
        var read = bill(headings + "代收费,\n某游戏包,8\n本月费用合计,8\n换卡手续,7\n代收费,\n某视频包,5\n");
        var again = bill(headings + "代收费,\n某游戏包,8\n本月费用合计,8\n代收费,\n某视频包,5\n");

        assertThat(again.items()).contains("ITEM ON_BEHALF 某视频包 5.00 < 代收费");
        assertThat(read.items()).contains("ITEM OTHER 换卡手续 7.00", "ITEM ON_BEHALF 某视频包 5.00 < 代收费");
    }

    @Test
    void one_row_that_calls_itself_a_part_of_the_total_above_is_no_charge() {
        var read = bill(NAMES + "套餐及固定费,59.00\n代收费,10.00\n本月费用合计,69.00\n其中：抵扣赠款,20.00\n");

        assertThat(read.bill().items()).hasSize(2);
        assertThat(read.end().file().state()).isEqualTo(FileState.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"'代收业务,8.00', 67.00", "'虚拟人生,8\n本月费用合计,67', 67.00"})
    void what_a_bare_word_announces_is_charged(String rows, String net) {
        var read = bill(NAMES + "4G套餐,59\n本月费用合计,59\n其中,\n" + rows + "\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan(net));
    }

    @Test
    void what_follows_a_part_of_the_total_is_left_to_a_person() {
        var read = bill(NAMES + "4G套餐,59\n来电显示,8\n合计,67\n其中：本机,40\n副卡,27\n增值点播,3\n");

        assertThat(read.rejects())
                .extracting(reject -> reject.text() + " " + reject.reason())
                .containsExactly("副卡 | 27 unknown-row", "增值点播 | 3 unknown-row");
    }

    @Test
    void a_part_that_a_later_total_only_holds_with_is_charged() {
        var read = bill(NAMES + "4G套餐,59\n虚拟人生,10\n合计,69\n其中：手机杂志,8\n本月费用合计,77\n");

        assertThat(read.items()).contains("ITEM ON_BEHALF 手机杂志 8.00");
        assertThat(read.net()).isEqualTo(Money.ofYuan("77.00"));
    }

    @Test
    void a_part_that_a_later_total_holds_without_is_no_charge() {
        var read = bill(NAMES + "4G套餐,59\n合计,59\n其中：本机,40\n宽带费用,30\n本月费用合计,89\n");

        assertThat(read.items()).containsExactly("ITEM PLAN 4G套餐 59.00", "SECTION_SUM BROADBAND 宽带费用 30.00");
    }

    @Test
    void what_does_not_follow_the_total_is_charged() {
        var read = bill(NAMES + "4G套餐,59\n合计,59\n换卡手续,7\n其中：虚拟人生,3\n");

        assertThat(read.items()).contains("ITEM ON_BEHALF 虚拟人生 3.00 < 换卡手续");
        assertThat(read.net()).isEqualTo(Money.ofYuan("66.00"));
    }
}
