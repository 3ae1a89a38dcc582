package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills as people and county branches write them: names in two rows, numbers before names, text set in columns. */
class HandEditedBillsTest {

    private static final String HEAD = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            """;
    private static final String[] CODED = {
        "SECTION_SUM PLAN 套餐及固定费 59.00",
        "ITEM PLAN 畅享套餐 59.00 < 套餐及固定费",
        "SECTION_SUM ON_BEHALF 代收费 10.00",
        "ITEM ON_BEHALF 虚拟人生 10.00 < 代收费"
    };

    @TempDir
    private Path folder;

    private Sheet.Read bill(String rows) {
        return new Chain(folder).read("a.csv", HEAD + rows);
    }

    private static String note(Sheet.Read read) {
        return Objects.requireNonNull(read.end().file().reason()).key();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "虚拟人生…,~（包月）|虚拟人生…（包月）",
                "虚拟人生游戏大厅，腾讯科技,~（包月）|虚拟人生游戏大厅，腾讯科技（包月）",
                "虚拟人生（包,~月）|虚拟人生（包月）",
                "虚拟人生、,~搜狐新闻|虚拟人生、搜狐新闻",
                "虚拟人生…,~~（包月）|虚拟人生…（包月）"
            })
    void a_name_over_two_rows_stays_in_its_section(String halves, String whole) {
        var read = bill("费用项目,金额(元)\n代收费,\n" + halves.replace("~", "\n") + ",10.00\n本月费用合计,10.00\n");

        assertThat(read.items()).containsExactly("ITEM ON_BEHALF " + whole + " 10.00 < 代收费");
    }

    @Test
    void a_name_that_may_be_wrapped_is_told() {
        var read = bill("费用项目,金额(元)\n代收费,\n虚拟人生游戏大厅,\n有限公司信息,10.00\n本月费用合计,10.00\n");

        assertThat(note(read)).isEqualTo("intake.name-may-be-wrapped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（1）搜狐新闻", "（套外）通话"})
    void a_name_that_begins_with_a_bracket_is_one_of_its_own(String name) {
        var read = bill("费用项目,金额(元)\n代收费,\n虚拟人生,\n" + name + ",10.00\n");

        assertThat(read.items()).noneMatch(item -> item.contains("虚拟人生"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 套餐及固定费~0101 畅享套餐~05 代收费~0501 虚拟人生",
                "01-套餐及固定费~0101-畅享套餐~05-代收费~0501-虚拟人生",
                "套餐及固定费 0100~畅享套餐 0101~代收费 0500~虚拟人生 0501",
                "套餐及固定费(0100)~畅享套餐(0101)~代收费(0500)~虚拟人生(0501)",
                "[010000000]套餐及固定费~[010010000]畅享套餐~[050000000]代收费~[050010000]虚拟人生",
                "01套餐及固定费~0101畅享套餐~05代收费~0501虚拟人生",
                "1 套餐及固定费~2 畅享套餐~3 代收费~4 虚拟人生"
            })
    void numbers_of_items_beside_their_names_count_nothing_twice(String names) {
        String[] rows = names.split("~", -1);
        var read = bill("费用项目,金额(元)\n%s,59.00\n%s,59.00\n%s,10.00\n%s,10.00\n".formatted((Object[]) rows));

        assertThat(read.items()).containsExactly(CODED);
    }

    @Test
    void the_number_a_name_begins_with_by_itself_stays() {
        var read = bill("费用项目,金额(元)\n01 增值业务费,9.00\n12580信息费,5.00\n10元流量包,4.00\n");

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM VALUE_ADDED 增值业务费 9.00",
                        "ITEM VALUE_ADDED 12580信息费 5.00 < 增值业务费",
                        "ITEM VALUE_ADDED 10元流量包 4.00 < 增值业务费");
    }

    @ParameterizedTest
    @ValueSource(strings = {"代码", "编码", "项目编码"})
    void a_column_of_numbers_is_known_by_its_plain_names(String heading) {
        var read = bill("费用项目," + heading + ",金额(元)\n代收费,0500,10.00\n虚拟人生,0501,10.00\n");

        assertThat(read.items()).containsExactly("SECTION_SUM ON_BEHALF 代收费 10.00", "ITEM ON_BEHALF 虚拟人生 10.00 < 代收费");
    }

    @ParameterizedTest
    @ValueSource(strings = {"      ", "\u3000\u3000\u3000", " \u00a0 \u00a0 "})
    void the_comma_of_thousands_cuts_no_text_set_in_columns(String gap) {
        var read = bill("费用项目#金额(元)\n套餐及固定费#1,288.00\n代收费#1,005.00\n本月费用合计#2,293.00\n".replace("#", gap));

        assertThat(read.items())
                .containsExactly("SECTION_SUM PLAN 套餐及固定费 1288.00", "SECTION_SUM ON_BEHALF 代收费 1005.00");
    }

    @Test
    void nor_where_other_commas_made_it_look_like_one_of_cells() {
        var read = new Chain(folder).read("a.txt", """
                        手机号码：13800138000
                        查询时段：2026-10-01至2026-10-31
                        时间                  业务名称    业务端口    服务提供商    企业代码    费用(元)
                        2026-10-02 08:00:00    虚拟人生,包月    10666666    搜狐    901002    1,288.00
                        2026-10-03 08:00:00    虚拟人生,包月    10666666    搜狐    901002    2,288.00
                        """);

        assertThat(read.records())
                .extracting(record -> record.service() + " " + record.amount())
                .containsExactly("虚拟人生,包月 1288.00", "虚拟人生,包月 2288.00");
    }

    @Test
    void a_unit_that_stands_apart_from_its_amount_loses_no_row() {
        var read = bill("费用项目        金额\n套餐及固定费      1,288.00 元\n代收费      5.00 元/月\n");

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 1288.00", "SECTION_SUM ON_BEHALF 代收费 5.00");
    }

    @Test
    void quotes_in_pairs_inside_a_name_belong_to_it() {
        var read = bill("费用项目,金额(元)\n手机报\"早晚报\",5.00\n手机报\"早,晚报\",5.00\n手机报\",5.00\n");

        assertThat(read.items()).containsExactly("ITEM VALUE_ADDED 手机报\"早晚报\" 5.00");
        assertThat(read.reasons()).containsExactly("row-in-doubt", "row-in-doubt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\", \"%s\"", " \"%s\",\"%s\"", "\"%s\" ,\"%s\" "})
    void blanks_around_quoted_fields_are_no_part_of_them(String form) {
        String rows = form.formatted("费用项目", "金额(元)") + "\n" + form.formatted("代收费", "1,010.00") + "\n";

        assertThat(bill(rows).items()).containsExactly("SECTION_SUM ON_BEHALF 代收费 1010.00");
    }

    @Test
    void the_apostrophe_of_a_spreadsheet_is_no_part_of_a_number() {
        var read =
                new Chain(folder).read("b.csv", "中国移动通信客户账单\n手机号码：'13800138000\n计费周期,'202610\n费用项目,金额(元)\n代收费,'5.00\n");

        assertThat(read.bill().line().number()).isEqualTo("13800138000");
        assertThat(read.net()).isEqualTo(Money.ofYuan("5.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"59.00\u200b", "\u202a59.00\u202c", "59\u2060.00", "\ufeff59.00"})
    void signs_that_take_no_room_are_no_part_of_an_amount(String amount) {
        var read = new Chain(folder)
                .read(
                        "b.csv",
                        HEAD.replace("13800138000", "\u202d13800138000\u202c") + "费用项目,金额(元)\n代收费," + amount + "\n");

        assertThat(read.bill().line().number()).isEqualTo("13800138000");
        assertThat(read.net()).isEqualTo(Money.ofYuan("59.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计（大写）,陆拾玖元整", "人民币大写,陆拾玖元整", "合计金额（大写）：陆拾玖元整", "大写：人民币陆拾玖圆正"})
    void a_total_in_capital_figures_is_one_and_no_charge(String row) {
        var read = bill("费用项目,金额(元)\n套餐及固定费,59.00\n代收费,10.00\n" + row + "\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.bill().items()).hasSize(2);
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("69.00"));
    }

    @ParameterizedTest
    @CsvSource({"壹仟贰佰捌拾捌元伍角整, 1288.50", "人民币壹万零伍元零陆分, 10005.06", "拾元整, 10.00", "叁拾万元正, 300000.00", "伍角, 0.50"})
    void capital_figures_are_exact(String written, String yuan) {
        assertThat(MoneyReader.read(written, MoneyUnit.FEN).value()).isEqualTo(Money.ofYuan(yuan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"元", "整", "佰元整", "伍佰伍仟元", "伍伍元", "零", "叁万伍万元"})
    void signs_out_of_order_are_no_figure(String written) {
        assertThat(MoneyReader.read(written, MoneyUnit.YUAN).value()).isNull();
    }

    @Test
    void a_blank_between_figures_without_decimals_is_left_to_a_person() {
        var read = bill("费用项目,金额(元)\n套餐及固定费,5 100\n代收费,5 100.00\n");

        assertThat(read.items()).containsExactly("SECTION_SUM ON_BEHALF 代收费 5100.00");
        assertThat(read.reasons()).containsExactly("amount-not-a-number");
    }

    @Test
    void what_stands_below_the_sum_of_a_section_is_an_item_of_it() {
        var read = bill("费用项目,金额(元)\n代收费,10.00\n小计,10.00\n其中：虚拟人生,10.00\n合计,10.00\n");

        assertThat(read.items()).contains("ITEM ON_BEHALF 虚拟人生 10.00 < 代收费");
    }

    @Test
    void what_stands_below_a_total_at_the_top_is_charged() {
        var read = bill("费用项目,金额(元)\n本月费用合计,69.00\n其中：套餐及固定费,59.00\n其中：代收费,10.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("69.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"￥59.00,-￥10.00", "5900,￥-10.00", "59元,-￥10元"})
    void the_sign_of_yuan_is_one_before_and_behind_a_minus(String amounts) {
        var read = bill("费用项目,金额(分)\n套餐及固定费,%s\n优惠减免,%s\n".formatted((Object[]) amounts.split(",", -1)));

        assertThat(read.net()).isEqualTo(Money.ofYuan("49.00"));
    }

    @Test
    void sections_and_the_total_in_english_are_known() {
        var read = new Chain(folder).read("a.csv", """
                        Mobile number: 13800138000
                        Billing cycle: 2026-10-01 to 2026-10-31
                        Item,Amount
                        Plan and fixed fees,59.00
                        Charges collected for others,
                        Virtual life,7.00
                        Net,66.00
                        """);

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN Plan and fixed fees 59.00",
                        "ITEM ON_BEHALF Virtual life 7.00 < Charges collected for others");
        assertThat(read.bill().statedTotal()).isEqualTo(read.net());
    }

    @Test
    void a_list_with_the_day_and_the_month_of_its_bill_is_read_by_the_month() {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码：13800138000\n账期,时间,业务名称,服务提供商,企业代码,费用(元)\n202610,2026-11-01,虚拟人生,搜狐,901002,5.00\n");

        assertThat(read.records())
                .extracting(record -> record.month() + " " + record.time())
                .containsExactly("2026-10 2026-11-01T00:00");
    }

    @Test
    void an_unknown_table_that_lacks_nothing_says_so() {
        var read = new Chain(folder).read("a.csv", HEAD + "费用项目,金额(元),神秘列\n代收费,5.00,1\n");

        assertThat(Objects.requireNonNull(read.end().file().reason()).args()).containsExactly("bill.list", "-", "神秘列");
    }

    @Test
    void twenty_thousand_titles_are_no_matter_of_minutes() {
        StringBuilder rows = new StringBuilder("费用项目,金额(元)\n");
        for (int i = 0; i < 20_000; i++) {
            String name = Integer.toString(i, 26)
                    .chars()
                    .mapToObj(c -> String.valueOf((char) ('\u4e00' + c)))
                    .reduce("", String::concat);
            rows.append(name).append("甲乙业务费,\n项目").append(i).append(",0.01\n");
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(bill(rows.toString()).net()).isEqualTo(Money.ofYuan("200.00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"套餐及固定费 59.00元\n- 虚拟人生 10.00元\n合计 69.00", "套餐及固定费：59.00元；\n虚拟人生：10.00元；\n合计：69.00元。"})
    void the_text_of_a_message_is_read_line_by_line(String lines) {
        var read = new Chain(folder).read("a.txt", "中国移动账单\n账期：2026年10月\n手机号码：13800138000\n" + lines + "\n");

        assertThat(read.items())
                .contains("SECTION_SUM PLAN 套餐及固定费 59.00")
                .anyMatch(item -> item.contains(" 虚拟人生 10.00"));
        assertThat(read.bill().statedTotal()).isEqualTo(read.net());
    }

    @Test
    void numbers_before_names_count_nothing_twice_without_headings_and_in_lists_of_many_lines() {
        var page = bill("01 套餐及固定费,59.00\n0101 畅享套餐,59.00\n05 代收费,10.00\n0501 虚拟人生,10.00\n合计,69.00\n");
        var list = new Chain(folder).read("b.csv", """
                        账期,号码,费用项目,金额(元)
                        202610,13800138000,01 套餐及固定费,59.00
                        202610,13800138000,0101 畅享套餐,59.00
                        202610,13800138000,05 代收费,10.00
                        202610,13800138000,0501 虚拟人生,10.00
                        """);

        assertThat(page.items()).containsExactly(CODED);
        assertThat(list.items()).containsExactly(CODED);
    }

    @Test
    void what_says_where_an_item_stands_is_no_part_of_its_name() {
        var read = bill("费用项目,金额(元)\n代收费,10.00\n其中：虚拟人生,7.00\n新浪新闻,3.00\n");

        assertThat(read.items()).contains("ITEM ON_BEHALF 虚拟人生 7.00 < 代收费");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我算的总数", "一共"})
    void a_sum_somebody_added_is_no_charge(String name) {
        var read = bill("费用项目,金额(元)\n套餐及固定费,59.00\n代收费,10.00\n" + name + ",69.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("69.00"));
    }

    @Test
    void a_price_and_a_number_of_things_are_no_amounts() {
        var read = bill("费用项目,单价,数量,金额(元)\n代收费,5.00,2,10.00\n");

        assertThat(read.items()).containsExactly("SECTION_SUM ON_BEHALF 代收费 10.00");
    }

    @Test
    void the_rest_of_a_name_below_its_record_is_told() {
        var read = new Chain(folder).read("a.csv", """
                        手机号码：13800138000
                        时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)
                        2026-10-02 08:00:00,短信,虚拟人生游戏,10666666,搜狐,901002,包月,5.00
                        ,,大厅（包月）,,,,,
                        合计（大写）,,,,,,,伍元整
                        """);

        assertThat(read.records()).hasSize(1);
        assertThat(note(read)).isEqualTo("intake.name-may-go-on");
    }

    @Test
    void a_sum_in_capital_figures_checks_a_list() {
        var read = new Chain(folder).read("a.csv", """
                        手机号码：13800138000
                        时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)
                        2026-10-02 08:00:00,短信,虚拟人生,10666666,搜狐,901002,包月,5.00
                        合计（大写）,,,,,,,陆元整
                        """);

        assertThat(note(read)).isEqualTo("intake.total-differs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"代收费,10.00\n", "代收费,\n虚拟人生,10.00\n"})
    void what_stands_below_the_total_is_none_of_the_section_above_it(String collected) {
        var list = bill("费用项目,金额(元)\n" + collected + "本月费用合计,10.00\n换卡手续,7.00\n");
        var page = bill(collected + "本月费用合计,10.00\n换卡手续,7.00\n");

        assertThat(list.items()).contains("ITEM OTHER 换卡手续 7.00");
        assertThat(page.items()).contains("ITEM OTHER 换卡手续 7.00");
    }

    @Test
    void a_total_above_the_bill_ends_no_section() {
        var read = bill("费用项目,金额(元)\n本月费用合计,10.00\n代收费,\n虚拟人生,10.00\n");

        assertThat(read.items()).containsExactly("ITEM ON_BEHALF 虚拟人生 10.00 < 代收费");
    }

    @Test
    void a_line_of_several_pairs_is_parted_or_left_to_a_person() {
        String headings = "费用项目 金额(元) 费用项目 金额(元)\n";
        var read = bill(headings + "套餐及固定费 59.00 代收费 10.00\n畅享 套餐 59.00 虚拟人生 10.00\n本月费用合计 69.00\n");
        var odd = bill("费用项目 金额(元)\n套餐及固定费 59.00 代收费 10.00\n");

        assertThat(read.items())
                .containsExactlyInAnyOrder(
                        "SECTION_SUM PLAN 套餐及固定费 59.00",
                        "ITEM PLAN 畅享 套餐 59.00 < 套餐及固定费",
                        "SECTION_SUM ON_BEHALF 代收费 10.00",
                        "ITEM ON_BEHALF 虚拟人生 10.00 < 代收费");
        assertThat(odd.reasons()).containsExactly("unknown-row");
    }

    @Test
    void an_amount_is_what_the_page_shows_and_the_file_is_said_to_hide_something() {
        var read = new Chain(folder)
                .read(
                        "a.html",
                        "<p>中国移动通信客户账单</p><p>手机号码：13800138000</p><p>计费周期：2026年10月01日至2026年10月31日</p>"
                                + "<table><tr><td>费用项目<td>金额(元)</tr>"
                                + "<tr><td>代收费<td><span style='display:none'>1</span>10.00</tr></table>");

        assertThat(read.items()).containsExactly("SECTION_SUM ON_BEHALF 代收费 10.00");
        assertThat(read.end().file().reason()).isEqualTo(Remark.of("intake.hidden-rows", "-", 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"虚拟人生-退费", "虚拟人生（退款）"})
    void a_record_that_is_called_a_refund_gives_money_back(String name) {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码：13800138000\n时间,业务名称,服务提供商,企业代码,费用(元)\n2026-10-02 08:00:00," + name
                                + ",搜狐,901002,5.00\n");

        assertThat(read.records())
                .extracting(record -> record.amount().toString())
                .containsExactly("-5.00");
    }

    @Test
    void names_in_a_second_column_below_the_same_heading_stand_below_those_in_the_first() {
        var read = bill("费用项目,,金额(元)\n套餐及固定费,,59.00\n,畅享套餐,59.00\n代收费,,10.00\n,虚拟人生,10.00\n合计,,69.00\n");

        assertThat(read.items()).containsExactly(CODED);
    }

    @Test
    void of_lists_side_by_side_the_total_may_stand_above_rows_of_the_first() {
        var read = bill("费用项目,金额(元),费用项目,金额(元)\n套餐及固定费,59.00,虚拟人生,10.00\n畅享套餐,59.00,本月费用合计,69.00\n代收费,10.00,,\n");

        assertThat(read.items()).containsExactly(CODED);
    }
}
