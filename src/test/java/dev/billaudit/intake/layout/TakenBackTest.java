package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be concluded from a merged cell, a blank, a number or a word in a name. */
class TakenBackTest {

    private static final String HEAD = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            """;

    @TempDir
    private Path folder;

    private Sheet.Read read(String path, String text) {
        return new Chain(folder).read(path, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tr><td>202610<td rowspan=2>13800138000<td>主<td>59.00<td>8.00<td>67.00</tr>"
                        + "<tr><td>202610<td>副<td>19.00<td>5.00<td>24.00</tr>",
                "<tr><td>202610<td>13800138000<td>主<td>59.00<td>8.00<td>67.00</tr>"
                        + "<tr><td>202610<td>13800138000<td>副<td>19.00<td>5.00<td>24.00</tr>"
            })
    void a_second_row_of_a_line_in_a_table_of_lines_is_left_to_a_person(String rows) {
        var read = read(
                "a.html",
                "<table><tr><td>账期<td>手机号码<td>用户姓名<td>套餐及固定费<td>代收费<td>费用合计</tr>" + rows
                        + "<tr><td>202609<td>13800138000<td>主<td>59.00<td>8.00<td>67.00</tr></table>");

        assertThat(read.end().bills())
                .extracting(bill -> bill.cycle().month() + " " + bill.statedTotal())
                .containsExactly("2026-10 67.00", "2026-09 67.00");
        assertThat(read.rejects())
                .extracting(reject -> reject.reason() + " " + reject.amount())
                .containsExactly("line-twice 24.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"账期", "时间"})
    void a_sum_that_merged_cells_reach_into_is_no_charge(String when) {
        String at = when.equals("账期") ? "202610" : "2026-10-02 08:00:00";
        var read = read(
                "a.html",
                "<table><tr><td>手机号码<td>" + when + "<td>业务名称<td>服务提供商<td>费用</tr>"
                        + "<tr><td rowspan=3>13800138000<td rowspan=3>" + at + "<td>虚拟人生<td>搜狐<td>5.00</tr>"
                        + "<tr><td>梦幻<td>搜狐<td>8.00</tr><tr><td>小计<td><td>13.00</tr></table>");

        assertThat(read.records())
                .extracting(record -> record.service() + " " + record.amount())
                .containsExactly("虚拟人生 5.00", "梦幻 8.00");
        assertThat(read.rejects()).isEmpty();
        assertThat(read.end().file().reason()).isEqualTo(Remark.of("intake.read-by-headings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "\u00a0\u00a0", "\u3000\u3000"})
    void wide_blanks_part_a_name_from_its_amount(String gap) {
        String rows = "套餐及固定费#59.00\n#4G 自选套餐#59.00\n代收费#8.00\n#虚拟人生#8.00\n本月费用合计#67.00\n".replace("#", gap);
        String[] items = {
            "SECTION_SUM PLAN 套餐及固定费 59.00",
            "ITEM PLAN 4G 自选套餐 59.00 < 套餐及固定费",
            "SECTION_SUM ON_BEHALF 代收费 8.00",
            "ITEM ON_BEHALF 虚拟人生 8.00 < 代收费"
        };

        var list = read("a.txt", HEAD + "费用项目" + gap + "金额\n" + rows);
        var page = read("b.txt", HEAD + rows);

        assertThat(list.items()).containsExactly(items);
        assertThat(list.rejects()).isEmpty();
        assertThat(page.items()).containsExactly(items);
        assertThat(page.rejects()).isEmpty();
    }

    @Test
    void amounts_that_stand_loose_above_a_list_are_no_charges() {
        var read = read(
                "a.txt",
                HEAD + "本期费用合计 67.00元\n本月新增积分 128.00\n赠送话费余量 30.00\n"
                        + "费用项目 金额(元)\n套餐及固定费 59.00\n代收费 8.00\n本月费用合计 67.00\n");

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00", "SECTION_SUM ON_BEHALF 代收费 8.00");
        assertThat(read.reasons()).containsExactly("unknown-row", "unknown-row", "unknown-row");
    }

    @ParameterizedTest
    @CsvSource({
        "机票代办退款, 8.00, 8.00",
        "退费, 8.00, -8.00",
        "虚拟人生-退费, 8.00, -8.00",
        "虚拟人生（退款）, 8.00, -8.00",
        "机票代办退款, -8.00, -8.00"
    })
    void a_service_about_refunds_is_charged(String name, String printed, String amount) {
        var read = read(
                "a.csv",
                "手机号码：13800138000\n时间,业务名称,服务提供商,费用(元)\n2026-10-01 00:10:00,%s,携程,%s\n".formatted(name, printed));

        assertThat(read.records())
                .extracting(record -> record.amount().toString())
                .containsExactly(amount);
    }

    @Test
    void a_name_that_ends_like_a_sum_of_things_is_an_item() {
        var read = read("a.csv", HEAD + "费用项目,金额(元)\n增值业务费,9.00\n  歌曲下载总数,4.00\n  彩铃,5.00\n");

        assertThat(read.items()).contains("ITEM VALUE_ADDED 歌曲下载总数 4.00 < 增值业务费");
        assertThat(read.rejects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"代收费 005, 声讯 12590", "代收费(005), 声讯(12590)", "代收费-005, 声讯-12590", "005 代收费, 12590 声讯"})
    void a_number_unlike_that_of_its_section_is_a_part_of_the_name(String section, String item) {
        var read = read("a.csv", HEAD + "费用项目,金额(元)\n" + section + ",8.00\n" + item + ",8.00\n");

        assertThat(read.items())
                .containsExactly("SECTION_SUM ON_BEHALF 代收费 8.00", "ITEM ON_BEHALF " + item + " 8.00 < 代收费");
    }

    @Test
    void a_bracket_that_the_next_row_does_not_close_joins_no_names() {
        var read = read("a.csv", HEAD + "费用项目,金额(元)\n增值业务费,\n\"咪咕会员(首月免费,\",\n来电显示,5.00\n");

        assertThat(read.items()).hasSize(1).allMatch(item -> item.contains(" 来电显示 5.00"));
    }
}
