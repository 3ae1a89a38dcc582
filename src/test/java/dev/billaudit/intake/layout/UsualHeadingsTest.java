package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Carrier;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists whose columns go by other usual names: read by what they mean, and no more than that. */
class UsualHeadingsTest {

    private static final String HEAD = "手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n";
    private static final String MOBILE = "中国移动通信 客户详单\n" + HEAD + "代收费业务扣费记录\n";
    private static final String NAMES = "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)\n";
    private static final String ROW = "2026-10-03 10:00:00,短信,虚拟人生,10666666,搜狐,901002,包月信息费,7.00\n";

    @TempDir
    private Path folder;

    private String text(String file) {
        return Chain.text(new Chain(folder).read("a.csv", file));
    }

    @ParameterizedTest
    @CsvSource({
        "费用类型, 收费类型",
        "费用类型, 计费方式",
        "费用类型, 资费类型",
        "费用类型, 费用类别",
        "业务端口, 接入号",
        "业务端口, 端口号",
        "服务提供商, SP名称",
        "服务提供商, 企业名称",
        "企业代码, SP代码",
        "业务名称, SP业务名称",
        "时间, 消费时间",
        "费用(元), 信息费(元)",
        "费用(元), 实收金额",
        "使用方式, 方式"
    })
    void a_national_list_reads_the_same(String heading, String other) {
        assertThat(text(MOBILE + NAMES.replace(heading, other) + ROW)).isEqualTo(text(MOBILE + NAMES + ROW));
    }

    @ParameterizedTest
    @CsvSource({"业务端口, 服务号码", "业务端口, 业务号码", "费用类型, 收费类型", "服务提供商, SP名称"})
    void a_list_known_by_other_names_alone_is_no_carriers(String heading, String other) {
        String names = NAMES.replace("时间,使用方式", "扣费时间,使用途径").replace("企业代码", "SPID");
        var read = new Chain(folder).read("a.csv", HEAD + names.replace(heading, other) + ROW);

        assertThat(read.records()).hasSize(1).allSatisfy(record -> {
            assertThat(record.carrier()).isEqualTo(Carrier.UNKNOWN);
            assertThat(record.line().number()).isEqualTo("13800138000");
            assertThat(record.provider().accessNumber()).isEqualTo("10666666");
        });
    }

    @Test
    void a_list_of_telecom_may_name_its_line_above() {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "中国电信 客户详单\n" + HEAD + "增值清单\n扣费时间,提供商编码,提供商名称,业务类型/业务名称,费用,收费类型,业务内容\n"
                                + "2026-10-05 10:00:00,901002,搜狐,虚拟人生,7.00,包月,\n");

        assertThat(read.records())
                .extracting(record -> record.line().number() + " " + record.service())
                .containsExactly("13800138000 虚拟人生");
    }

    @Test
    void the_section_of_a_bill_that_a_row_names_is_its_kind_and_nothing_but_services_is_listed() {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码,账期,费用类型,业务名称,服务提供商,金额(元)\n"
                                + "13800138000,202610,套餐及固定费,全球通58元套餐,,58.00\n"
                                + "13800138000,202610,增值业务费,手机报,,3.00\n"
                                + "13800138000,202610,代收费,虚拟人生,,7.00\n");

        assertThat(read.records())
                .extracting(record -> record.category() + " " + record.service())
                .containsExactly("VALUE_ADDED 手机报", "ON_BEHALF 虚拟人生");
        assertThat(read.rejects()).extracting(reject -> reject.place().row()).containsExactly(2);
    }

    @Test
    void a_phone_number_below_that_of_the_account_is_the_line_and_a_port_the_providers() {
        var read = new Chain(folder)
                .read(
                        "13800138000/a.csv",
                        "查询时段：2026-10-01至2026-10-31\n业务号码,扣费时间,业务名称,服务提供商,费用(元)\n"
                                + "13900139000,2026-10-03 10:00:00,虚拟人生,搜狐,7.00\n"
                                + "10666666,2026-10-04 10:00:00,虚拟人生,搜狐,7.00\n");

        assertThat(read.records())
                .extracting(record ->
                        record.line().number() + " " + record.provider().accessNumber())
                .containsExactly("13900139000 null", "13800138000 10666666");
    }

    @Test
    void a_list_called_that_of_third_parties_covers_no_services_of_the_carriers_own() {
        var read = new Chain(folder)
                .read(
                        "13800138000_202610_代收费.csv",
                        "查询时段：2026-10-01至2026-10-31\n" + "扣费时间,业务名称,服务提供商,费用(元)\n2026-10-03 10:00:00,虚拟人生,搜狐,7.00\n");

        assertThat(read.scopes()).containsExactly("13800138000 2026-10 ON_BEHALF 1");
    }

    @ParameterizedTest
    @CsvSource({"应收金额, 账单金额", "本期金额, 账单金额"})
    void two_columns_of_money_are_still_left_to_a_person(String one, String other) {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "中国移动通信客户账单\n手机号码：13800138000\n计费周期：2026年10月01日至2026年10月31日\n费用项目," + one + "," + other
                                + "\n4G套餐,59.00,49.00\n");

        assertThat(read.end().bills()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02 10:00:00, 2026-10 null",
        "2026-09-30 23:59:00, 2026-09 2026-09-30T23:59",
        "2026-10-02 10:00:00, 2026-10 2026-10-02T10:00"
    })
    void a_day_long_before_the_month_asked_for_is_that_of_the_order(String day, String read) {
        var list = new Chain(folder)
                .read("a.csv", "手机号码：18900001111\n查询月份：202610\n业务名称,申请（起始）时间,费用/元,sp名称\n爱动漫," + day + ",8.00,炫彩\n");

        assertThat(list.records())
                .extracting(record -> record.month() + " " + record.time())
                .containsExactly(read);
    }

    @Test
    void a_day_long_before_the_month_asked_for_is_its_own_where_it_is_that_of_the_charge() {
        var list = new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码：18900001111\n查询月份：202610\n扣费时间,业务名称,服务提供商,费用(元)\n2026-05-03 10:00:00,爱动漫,炫彩,8.00\n");

        assertThat(list.records())
                .extracting(record -> record.month().toString())
                .containsExactly("2026-05");
    }

    @ParameterizedTest
    @CsvSource({"订购后不予退还, 8.00", "自动续费，费用不退还, 8.00", "概不退费, 8.00", "退还, -8.00", "多扣退费, -8.00"})
    void what_is_not_given_back_is_no_refund(String remark, String amount) {
        var list = new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码：18900001111\n扣费时间,业务名称,服务提供商,费用(元),备注\n2026-10-03 10:00:00,爱动漫,炫彩,8.00,\"" + remark
                                + "\"\n");

        assertThat(list.records())
                .extracting(record -> record.amount().toString())
                .containsExactly(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "消费时间,商户名称,消费金额\n2026-10-03 10:00:00,某超市,35.00\n",
                "交易时间,商户名称,商品名称,金额,备注\n2026-10-03 10:00:00,某超市,大米,35.00,\n",
                "交易时间,公司名称,商品名称,金额\n2026-10-03 10:00:00,某超市,大米,35.00\n",
                "消费明细,消费金额\n某超市,35.00\n合计,35.00\n"
            })
    void what_shops_and_banks_list_is_no_list_of_services(String table) {
        var list = new Chain(folder).read("a.csv", "手机号码：18900001111\n账期：2026年10月\n" + table);

        assertThat(list.records()).isEmpty();
        assertThat(list.end().bills()).isEmpty();
    }
}
