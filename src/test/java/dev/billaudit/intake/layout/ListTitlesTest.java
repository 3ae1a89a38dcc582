package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a title makes of a list that names providers, and whose services are a carrier's own. */
class ListTitlesTest {

    private static final String ROWS =
            "扣费时间,业务名称,服务提供商,费用(元)\n" + "2026-10-03 10:00:00,虚拟人生,搜狐,7.00\n2026-10-04 10:00:00,手机报,咪咕,3.00\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String content) {
        return new Chain(folder).read("a.csv", content);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "增值业务扣费记录, VALUE_ADDED VALUE_ADDED",
        "自有增值业务扣费记录, VALUE_ADDED VALUE_ADDED",
        "2026年10月自有增值业务费明细, VALUE_ADDED VALUE_ADDED",
        "代收费业务, ON_BEHALF ON_BEHALF",
        "代收费业务扣费记录（2026年10月）, ON_BEHALF ON_BEHALF",
        "【代收费业务明细】, ON_BEHALF ON_BEHALF",
        "SP业务扣费记录, ON_BEHALF ON_BEHALF",
        "增值业务清单, ON_BEHALF VALUE_ADDED",
        "增值业务详单, ON_BEHALF VALUE_ADDED",
        "单据, ON_BEHALF VALUE_ADDED"
    })
    void a_title_settles_what_a_list_of_providers_is(String title, String kinds) {
        var read = read("手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n" + title + "\n" + ROWS);

        assertThat(read.records())
                .extracting(record -> record.category().name())
                .containsExactly(kinds.split(" ", -1));
    }

    @Test
    void a_list_of_china_mobiles_that_is_called_by_value_added_services_holds_its_own() {
        var read = read("中国移动通信 客户详单\n手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n增值业务详单\n" + ROWS);

        assertThat(read.records())
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.category().name()).isEqualTo("VALUE_ADDED"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "号百信息服务有限公司, VALUE_ADDED",
        "天翼云科技有限公司, VALUE_ADDED",
        "咪咕音乐有限公司, VALUE_ADDED",
        "中国联合网络通信有限公司, ON_BEHALF",
        "沃尔玛（中国）投资有限公司, ON_BEHALF",
        "北京掌讯互联, ON_BEHALF"
    })
    void a_carriers_own_firm_is_no_third_party_where_nobody_says_whose_list_it_is(String provider, String category) {
        var read = read("手机号码：18900001111\n查询时段：2026-10-01至2026-10-31\n" + ROWS.replace("搜狐", provider));

        assertThat(read.records().get(0).category().name()).isEqualTo(category);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"13900139000", "139****9000", "13800138000", "0086-13900139000"})
    void a_phone_where_ports_stand_is_not_charged_when_the_preamble_says_whose_list_it_is(String phone) {
        var read = read("手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n"
                + "扣费时间,业务名称,服务号码,服务提供商,费用(元)\n2026-10-03 10:00:00,虚拟人生," + phone + ",搜狐,7.00\n");

        assertThat(read.records()).singleElement().satisfies(record -> {
            assertThat(record.line().number()).isEqualTo("13800138000");
            assertThat(record.provider().accessNumber()).isNull();
        });
    }

    @Test
    void a_number_of_the_account_is_the_line_whatever_the_preamble_says() {
        var read = read("手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n"
                + "业务号码,扣费时间,业务名称,服务提供商,费用(元)\n13900139000,2026-10-03 10:00:00,虚拟人生,搜狐,7.00\n");

        assertThat(read.records()).extracting(record -> record.line().number()).containsExactly("13900139000");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"短信类型, 发送, 接收", "短信类型, 国内短信, 接收短信", "收发类型, 发, 收", "信息类型, 点对点短信, 短信接收", "收/发, 发出, 来信"})
    void a_message_is_received_where_its_kind_says_so(String heading, String sent, String received) {
        var read = read("手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n起始时间,对方号码," + heading + ",通信费(元)\n"
                + "2026-10-03 10:00:00,139****0001," + sent + ",0.10\n"
                + "2026-10-05 10:00:00,139****0001," + received + ",0.00\n");

        assertThat(read.usage().usedOn(3)).isTrue();
        assertThat(read.usage().usedOn(5)).isFalse();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "时间, 扣费时间, CHINA_MOBILE",
        "服务提供商, SP公司名称, CHINA_MOBILE",
        "企业代码, SPID, CHINA_MOBILE",
        "使用方式, 使用途径, CHINA_MOBILE",
        "业务名称, 产品名称, CHINA_MOBILE",
        "业务端口|服务提供商|企业代码|使用方式, 接入端口|SP公司名称|SPID|使用途径, UNKNOWN"
    })
    void the_other_headings_say_whose_a_list_is(String headings, String others, String carrier) {
        String names = "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)";
        String[] from = headings.split("\\|", -1);
        String[] to = others.split("\\|", -1);
        for (int i = 0; i < from.length; i++) {
            names = names.replaceFirst("(?<=^|,)" + from[i], to[i]);
        }

        var read = read("手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n" + names
                + "\n2026-10-03 10:00:00,短信,虚拟人生,10666666,搜狐,901002,包月信息费,7.00\n");

        assertThat(read.records()).singleElement().satisfies(record -> {
            assertThat(record.carrier().name()).isEqualTo(carrier);
            assertThat(record.provider().accessNumber()).isEqualTo("10666666");
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"详单类型：代收费", "清单类型,SP业务扣费记录", "客户名称：张** 查询类型：代收费详单", "话单类型：代收业务,查询日期：2026-11-02"})
    void a_label_of_the_preamble_says_what_is_listed(String label) {
        var read = read("手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n" + label
                + "\n扣费时间,业务名称,费用(元)\n2026-10-03 10:00:00,虚拟人生,7.00\n");

        assertThat(read.records())
                .extracting(record -> record.category().name())
                .containsExactly("ON_BEHALF");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "13800138000_202610_代收费.csv, ON_BEHALF ON_BEHALF VALUE_ADDED",
        "13800138000_202610_SP业务.csv, ON_BEHALF ON_BEHALF VALUE_ADDED",
        "13800138000_202610_自有增值业务.csv, VALUE_ADDED VALUE_ADDED VALUE_ADDED",
        "13800138000_202610_增值业务.csv, VALUE_ADDED ON_BEHALF VALUE_ADDED"
    })
    void the_name_of_a_file_speaks_where_rows_name_nobody(String name, String kinds) {
        var read = new Chain(folder)
                .read(
                        name,
                        "扣费时间,业务名称,服务提供商,费用(元)\n2026-10-03 10:00:00,虚拟人生,,7.00\n"
                                + "2026-10-04 10:00:00,早报,新浪,3.00\n2026-10-05 10:00:00,手机报,中国移动,3.00\n");

        assertThat(read.records())
                .extracting(record -> record.category().name())
                .containsExactly(kinds.split(" ", -1));
    }
}
