package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.RecordKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns and rows that lists of charges have beside what is charged. */
class ListRowsTest {

    private static final String HEAD = "手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n";

    @TempDir
    private Path folder;

    private List<String> amounts(String content) {
        var read = new Chain(folder).read("a.csv", content);
        assertThat(read.rejects()).isEmpty();
        return read.records().stream()
                .map(record ->
                        record.line().number() + " " + record.time() + " " + record.service() + " " + record.amount())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"业务类型, 退费", "业务类型, SP退费", "费用类型, 退费", "费用类型, 冲正", "备注, 退费"})
    void a_row_of_the_kind_of_refunds_gives_back(String heading, String kind) {
        assertThat(amounts(HEAD + "时间,业务名称,服务提供商,费用(元)," + heading + "\n2026-10-03 10:00:00,早报,新浪,3.00,SP业务\n"
                        + "2026-10-04 10:00:00,早报,新浪,3.00," + kind + "\n"))
                .containsExactly("13800138000 2026-10-03T10:00 早报 3.00", "13800138000 2026-10-04T10:00 早报 -3.00");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"可退费业务", "按月返还类", "退费险", "退款保障服务", "话费返还合约"})
    void a_kind_of_services_that_speaks_of_refunds_is_charged(String kind) {
        assertThat(amounts(HEAD + "时间,业务名称,服务提供商,费用(元),业务类型\n2026-10-03 10:00:00,早报,新浪,7.00," + kind + "\n"))
                .containsExactly("13800138000 2026-10-03T10:00 早报 7.00");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "流水号,时间,业务类型,收款单位,金额\n1,2026-10-03 10:00:00,缴费,中国移动,100\n",
                "流水号,时间,公司名称,金额\n1,2026-10-03 10:00:00,某商店,100\n",
                "时间,供应商名称,产品名称,数量,单价,金额\n2026-10-03 10:00:00,某纸业,打印纸,2,10,20\n",
                "手机号码,起始时间,业务名称,SP名称,费用类型,费用(元)\n13800138000,2024-01-03 10:00:00,炫铃,某公司,包月,5.00\n"
            })
    void payments_goods_and_begins_are_no_charges(String list) {
        var read = new Chain(folder).read("a.csv", "手机号码：13800138000\n代收费业务扣费记录\n" + list);

        assertThat(read.records()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "次数,费用(元);2,7.00",
                "资费标准,费用(元);7元/月,7.00",
                "通信费(元),信息费(元);0.10,7.00",
                "通信费(元),信息费(元),小计(元);0.10,7.00,7.10",
                "订购时间,费用(元);2025-01-05 10:00:00,7.00",
                "接入方式,记录序号,费用(元);短信,1,7.00"
            })
    void what_stands_beside_the_charge_is_none(String headings, String cells) {
        assertThat(amounts(HEAD + "时间,业务名称,服务提供商," + headings + "\n2026-10-03 10:00:00,虚拟人生,搜狐," + cells + "\n"))
                .containsExactly("13800138000 2026-10-03T10:00 虚拟人生 7.00");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"8613800138000", "+8613800138000", "0086 138-0013-8000", "13800138000"})
    void the_number_of_the_country_makes_no_other_line(String number) {
        assertThat(amounts("查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n手机号码,时间,业务名称,服务提供商,费用(元)\n" + number
                        + ",2026-10-03 10:00:00,虚拟人生,搜狐,7.00\n"))
                .containsExactly("13800138000 2026-10-03T10:00 虚拟人生 7.00");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-10-03 00:00:00,10:00:00", "2026-10-03,10:00:00", "2026/10/3 0:00,10:00"})
    void a_day_as_workbooks_hold_it_and_a_clock_time_are_one_time(String time) {
        assertThat(amounts(HEAD + "扣费日期,扣费时间,业务名称,服务提供商,费用(元)\n" + time + ",虚拟人生,搜狐,7.00\n"))
                .containsExactly("13800138000 2026-10-03T10:00 虚拟人生 7.00");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"共1条,,,7.00元", "SUM,,,7.00", "合计条数,1,,7.00"})
    void a_row_that_counts_the_rows_above_is_no_charge(String total) {
        assertThat(amounts(HEAD + "时间,业务名称,服务提供商,费用(元)\n2026-10-03 10:00:00,虚拟人生,搜狐,7.00\n" + total + "\n"))
                .containsExactly("13800138000 2026-10-03T10:00 虚拟人生 7.00");
    }

    @Test
    void begin_and_end_of_a_service_are_not_the_time_of_a_charge() {
        var read = new Chain(folder)
                .read("a.csv", HEAD + "业务名称,服务提供商,起始时间,失效时间,费用(元)\n虚拟人生,搜狐,2025-01-05 10:00:00,2050-12-31,7.00\n");

        assertThat(read.records()).isEmpty();
    }

    @Test
    void what_failed_to_be_charged_is_left_to_a_person() {
        var read = new Chain(folder)
                .read("a.csv", HEAD + "时间,业务名称,服务提供商,费用(元),扣费状态\n2026-10-03 10:00:00,虚拟人生,搜狐,7.00,失败\n");

        assertThat(read.records()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "手机号码：13800138000,查询月份：2026-10",
                "号码：13800138000;时间范围：20261001-20261031",
                "产品号码：13800138000,查询起止日期：2026/10/01-2026/10/31"
            })
    void the_preamble_names_the_line_beside_other_labels(String preamble) {
        assertThat(amounts(preamble + "\n代收费业务扣费记录\n时间,业务名称,服务提供商,费用(元)\n2026-10-03 10:00:00,虚拟人生,搜狐,7.00\n"))
                .containsExactly("13800138000 2026-10-03T10:00 虚拟人生 7.00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "时间（年月日时分秒）, 费用（单位：分）, 700",
        "时间(yyyy-mm-dd hh:mm:ss), 费用(元/月), 7.00",
        "时间, 金额[元], 7.00",
        "时间, 金额：元, 7.00",
        "时间(hh:mm:ss), 信息费【分】, 700"
    })
    void a_heading_states_its_unit_in_many_ways(String time, String fee, String amount) {
        assertThat(amounts(HEAD + time + ",业务名称,服务提供商," + fee + "\n2026-10-03 10:00:00,虚拟人生,搜狐," + amount + "\n"))
                .containsExactly("13800138000 2026-10-03T10:00 虚拟人生 7.00");
    }

    @Test
    void columns_of_who_sits_where_hide_nothing() {
        assertThat(amounts("查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n手机号码,使用人,部门,成本中心,归属地,时间,业务名称,服务提供商,对方号码,费用(元)\n"
                        + "13800138000,张三,市场部,CC01,广东,2026-10-03 10:00:00,虚拟人生,搜狐,12590,7.00\n"))
                .containsExactly("13800138000 2026-10-03T10:00 虚拟人生 7.00");
    }

    @Test
    void columns_beside_a_call_leave_the_table_its_carriers() {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n"
                                + "起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元),VoLTE,对方归属地,小区号\n"
                                + "2026-10-03 10:00:00,广州,主叫,139****0001,60,本地,全球通,0.10,是,北京,1234\n");

        assertThat(read.end().file().layouts()).isEqualTo("china-mobile.voice.national");
        assertThat(read.usage().carrier().id()).isEqualTo("china-mobile");
        assertThat(read.usage().feeLi()).isEqualTo(100);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"副卡号码", "神秘列", "优惠(元)"})
    void a_column_that_may_say_something_still_parks_a_list(String heading) {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码：13800138000\n通话详单\n起始时间,对方号码,呼叫类型,通话时长,费用(元)," + heading
                                + "\n2026-10-03 10:00:00,139****0001,主叫,60,0.10,1\n");

        assertThat(read.end().usage()).isEmpty();
    }

    @Test
    void a_fee_in_parts_alone_is_their_sum() {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码：13800138000\n通话详单\n起始时间,对方号码,呼叫类型,通话时长,本地通话费(元),国内长途费(元)\n"
                                + "2026-10-03 10:00:00,139****0001,主叫,60,0.20,0.30\n"
                                + "2026-10-04 10:00:00,139****0001,主叫,60,0.20,0.30\n");

        assertThat(read.usage().feeLi()).isEqualTo(1000);
    }

    @Test
    void a_call_with_begin_and_end_is_no_message() {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码：13800138000\n上网开始时间,结束时间,呼叫类型,对方号码,通话地点,费用(元)\n"
                                + "2026-10-03 10:00:00,2026-10-03 10:01:00,主叫,139****0001,武汉,0.20\n");

        assertThat(read.usage().kind()).isEqualTo(RecordKind.VOICE);
    }

    private static final String SP = "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)\n";
    private static final String ROW = "2026-10-03 10:00:00,短信,早报,10658888,新浪,801005,点播,3.00\n";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"~", "^", "，", "｜"})
    void a_sign_that_parts_the_fields_parts_the_preamble_too(String sign) {
        String list = "手机号码：13800138000,查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n" + SP + ROW;

        assertThat(amounts(list.replace(",", sign))).containsExactly("13800138000 2026-10-03T10:00 早报 3.00");
    }

    @Test
    void a_list_with_two_rows_of_headings_is_no_bill() {
        String upper = "时间,使用方式,业务详情栏,,服务商详情栏,,栏目,\n";
        String lower = ",,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)\n";
        var read = new Chain(folder).read("a.csv", "中国移动通信 客户详单\n" + HEAD + upper + lower + ROW);

        assertThat(read.end().bills()).isEmpty();
        assertThat(amounts("中国移动通信 客户详单\n" + HEAD + "时间,使用方式,业务信息,,服务提供商信息,,计费,\n" + lower + ROW))
                .containsExactly("13800138000 2026-10-03T10:00 早报 3.00");
    }

    @ParameterizedTest(name = "{0} differs: {1}")
    @CsvSource({"3, false", "3.00, false", "9, true", "9.00, true"})
    void a_sum_where_amounts_stand_is_money_with_decimals_or_without(String sum, boolean isDifferent) {
        var read = new Chain(folder).read("a.csv", HEAD + SP + ROW + "合计,,,,,,," + sum + "\n");

        assertThat(read.end().file().reason() != null).isEqualTo(isDifferent);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"13800138000小计", "138****8000 小计", "13800138000的合计："})
    void a_sum_may_begin_with_the_number_it_is_of(String name) {
        assertThat(amounts("查询时段：2026-10-01至2026-10-31\n用户号码,扣费时间,业务名称,服务提供商,费用(元)\n"
                        + "13800138000,2026-10-03 10:00:00,早报,新浪,3.00\n" + name + ",,,,3.00\n"))
                .containsExactly("13800138000 2026-10-03T10:00 早报 3.00");
    }

    @Test
    void a_sentence_with_a_comma_is_no_row() {
        assertThat(amounts(HEAD + SP + ROW + "*本详单仅供核对,客服热线10086\n"))
                .containsExactly("13800138000 2026-10-03T10:00 早报 3.00");
    }

    @Test
    void a_row_without_its_time_is_no_sentence() {
        var read = new Chain(folder).read("a.csv", HEAD + SP + ROW + "短信,彩铃业务包,10658888,新浪,801005,点播,3.00\n");

        assertThat(read.rejects()).hasSize(1);
    }

    @Test
    void a_table_goes_on_below_the_number_of_another_line() {
        assertThat(amounts("查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n手机号码：13900139001\n" + SP + ROW
                        + "小计,,,,,,,3.00\n\n手机号码：13900139002\n"
                        + ROW.replace("-03 ", "-04 ").replace("\n", ",,\n") + "小计,,,,,,,3.00\n"))
                .containsExactly("13900139001 2026-10-03T10:00 早报 3.00", "13900139002 2026-10-04T10:00 早报 3.00");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-10-05 10:00:00,广州,主叫,139****0001", "2026-10-05 10:00:00,广"})
    void a_row_in_whose_midst_the_file_ends_is_no_call(String last) {
        String list = "手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n"
                + "起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元)\n"
                + "2026-10-03 10:00:00,广州,主叫,139****0001,60,本地,,0.10\n";
        var read = new Chain(folder).read("a.csv", list + last);

        assertThat(read.usage().records()).isEqualTo(1);
        assertThat(read.reasons()).containsExactly("row-in-doubt");
        assertThat(new Chain(folder).read("b.csv", list + "合计,,,,60").rejects()).isEmpty();
    }

    @Test
    void a_sign_for_machines_within_a_row_is_a_damaged_one() {
        var read = new Chain(folder).read("a.csv", HEAD + SP + ROW + ROW.replace("801005", "80100\u001a") + "\u001a");

        assertThat(read.records()).hasSize(1);
        assertThat(read.reasons()).containsExactly("row-in-doubt");
    }

    @Test
    void a_short_number_beside_the_line_says_nothing() {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "查询时段：2026-10-01至2026-10-31\n用户号码,短号,起始时间,对方号码,呼叫类型,通话时长,费用(元)\n"
                                + "13900139001,6001,2026-10-03 10:00:00,139****0001,主叫,60,0.10\n");

        assertThat(read.usage().line().number()).isEqualTo("13900139001");
    }

    @Test
    void a_row_that_nothing_tells_how_to_cut_is_no_note() {
        var read = new Chain(folder)
                .read(
                        "13800138000/a.txt",
                        "1~2011-10-01 08:10:2\u00a7~60~主叫~139~0.10\n手机号码：13800138000,查询时段：2011-10-01至2011-10-31\n代收费业务扣费记录\n"
                                + SP + ROW.replace("2026", "2011"));

        assertThat(read.reasons()).contains("unknown-row");
        assertThat(read.records()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"10086", "39002", "6001", "1380013800O", "138001Ｓ8000"})
    void a_few_figures_and_a_phone_with_a_letter_are_no_line(String number) {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "查询时段：2026-10-01至2026-10-31\n用户号码,扣费时间,业务名称,服务提供商,费用(元)\n"
                                + "13800138000,2026-10-03 10:00:00,早报,新浪,3.00\n" + number
                                + ",2026-10-03 10:00:00,早报,新浪,3.00\n");

        assertThat(read.reasons()).containsExactly("line-unknown");
    }

    @Test
    void a_clock_alone_is_no_call() {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n起始时间,对方号码,呼叫类型,通话时长,费用(元)\n2026-10-03\n"
                                + "10:00:00,139****0001,主叫,60,0.10\n16:38");

        assertThat(read.usage().records()).isEqualTo(1);
        assertThat(read.rejects()).hasSize(1);
    }
}
