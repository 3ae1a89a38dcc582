package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.LineHints;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Line;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a title makes of a list that names providers, and whose services are a carrier's own. */
class ListTitlesTest {

    private static final String ROWS =
            "扣费时间,业务名称,服务提供商,费用(元)\n" + "2026-10-03 10:00:00,虚拟人生,搜狐,7.00\n2026-10-04 10:00:00,手机报,咪咕,3.00\n";

    private static final String SP =
            "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)\n" + "2026-10-03 10:00:00,短信,虚拟人生,10666666,搜狐,901002,包月信息费,7.00\n";

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

    /** Who is named in a row outweighs a title that is used of both kinds; where nobody is named the title holds. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"增值业务费详单", "增值业务使用记录", "2026年10月增值业务扣费详单"})
    void a_loose_title_makes_no_third_party_the_carriers_own(String title) {
        String mobile = SP + "2026-10-04 10:00:00,短信,手机报,10658000,中国移动,000001,包月信息费,3.00\n"
                + "2026-10-05 10:00:00,短信,早报,10666667,,901003,点播,2.00\n"
                + "2026-10-06 10:00:00,短信,彩铃,,,,包月信息费,5.00\n";
        var read = read("中国移动通信 客户详单\n手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n" + title + "\n" + mobile);

        assertThat(read.records())
                .extracting(record -> record.category().name())
                .containsExactly("ON_BEHALF", "VALUE_ADDED", "ON_BEHALF", "VALUE_ADDED");
        assertThat(read.scopes())
                .containsExactly("13800138000 2026-10 VALUE_ADDED 4", "13800138000 2026-10 ON_BEHALF 4");
    }

    @Test
    void a_loose_title_covers_nothing_that_no_row_is_of() {
        var read = read("中国移动通信 客户详单\n手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n增值业务费详单\n"
                + SP.replace("搜狐,901002", "中国移动,000001"));

        assertThat(read.scopes()).containsExactly("13800138000 2026-10 VALUE_ADDED 1");
    }

    @Test
    void the_name_of_a_file_makes_no_third_party_the_carriers_own() {
        var read = new Chain(folder).read("13800138000_202610_增值业务.csv", "查询时段：2026-10-01至2026-10-31\n" + SP);

        assertThat(read.records().get(0).category().name()).isEqualTo("ON_BEHALF");
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
        "中国联通, VALUE_ADDED",
        "沃尔玛（中国）投资有限公司, ON_BEHALF",
        "移动互联（北京）, ON_BEHALF",
        "天翼博路, ON_BEHALF",
        "北京掌讯互联, ON_BEHALF"
    })
    void a_carriers_own_firm_is_no_third_party_where_nobody_says_whose_list_it_is(String provider, String category) {
        var read = read("手机号码：18900001111\n查询时段：2026-10-01至2026-10-31\n" + ROWS.replace("搜狐", provider));

        assertThat(read.records().get(0).category().name()).isEqualTo(category);
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
    @CsvSource({"时间, 扣费时间", "服务提供商, SP公司名称", "企业代码, SPID", "使用方式, 使用途径", "业务名称, 产品名称"})
    void the_other_headings_find_the_only_line_of_their_carrier(String heading, String other) {
        String list = SP.replaceFirst("(?<=^|,)" + heading, other);
        LineHints known = new LineHints(Map.of(
                Carrier.CHINA_MOBILE, Set.of(new Line("13800138000")),
                Carrier.CHINA_TELECOM, Set.of(new Line("18900001111"))));

        var read = Sheet.of("查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n" + list.replace(",", " | "))
                .knowing(known)
                .read();

        assertThat(read.records()).singleElement().satisfies(record -> {
            assertThat(record.line().number()).isEqualTo("13800138000");
            assertThat(record.carrier()).isEqualTo(Carrier.CHINA_MOBILE);
        });
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"时间, 扣费时间", "费用[(], 扣款金额(", "企业代码, SPID"})
    void headings_alone_do_not_say_whose_a_known_line_is(String heading, String other) {
        var read = read("手机号码：18600001111\n查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n"
                + SP.replaceFirst("(?<=^|,)" + heading, other));

        assertThat(read.records())
                .singleElement()
                .satisfies(record -> assertThat(record.carrier()).isEqualTo(Carrier.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"代收业务", "SP业务", "短信业务", "语音", "手机上网", "增值业务使用记录"})
    void a_word_within_a_list_or_a_bill_ends_nothing(String word) {
        var list = read("手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n扣费时间,业务名称,服务提供商,费用(元)\n"
                + "2026-10-03 10:00:00,虚拟人生,搜狐,7.00\n" + word + ",,,\n2026-10-04 10:00:00,早报,新浪,8.00\n");
        var bill = read("中国移动通信客户账单\n手机号码：13800138000\n计费周期：2026年10月01日至2026年10月31日\n费用项目,金额(元)\n" + "套餐及固定费,58.00\n"
                + word + ",\n虚拟人生,7.00\n合计,65.00\n");

        assertThat(list.records())
                .extracting(record -> record.category() + " " + record.amount())
                .containsExactly("ON_BEHALF 7.00", "ON_BEHALF 8.00");
        assertThat(bill.rejects()).isEmpty();
        assertThat(bill.items()).anyMatch(item -> item.contains("虚拟人生 7.00"));
    }

    @Test
    void a_title_right_above_headings_begins_another_list() {
        var read = read("手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n代收业务\n扣费时间,业务名称,费用(元)\n"
                + "2026-10-03 10:00:00,虚拟人生,7.00\n自有业务详单\n扣费时间,业务名称,费用(元)\n2026-10-04 10:00:00,手机报,3.00\n");

        assertThat(read.records())
                .extracting(record -> record.category() + " " + record.amount())
                .containsExactly("ON_BEHALF 7.00", "VALUE_ADDED 3.00");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"我的业务", "其他费用记录"})
    void a_title_that_is_none_leaves_charges_what_they_are(String title) {
        var read = read("手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n" + title + "\n" + ROWS);

        assertThat(read.records()).hasSize(2);
    }

    @Test
    void a_port_below_the_number_of_the_account_is_no_line() {
        var read = read("中国电信增值业务详单\n用户号码：18900001111\n查询时段：2026-10-01至2026-10-31\n"
                + "扣费时间,业务号码,提供商编码,提供商名称,业务名称,费用,收费类型,业务内容\n"
                + "2026-10-03 10:00:00,10668888,901002,搜狐,虚拟人生,7.00,包月,无\n");

        assertThat(read.records()).singleElement().satisfies(record -> {
            assertThat(record.line().number()).isEqualTo("18900001111");
            assertThat(record.provider().accessNumber()).isEqualTo("10668888");
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

    @ParameterizedTest
    @ValueSource(strings = {"查询内容：已订购业务", "查询项目：订购关系", "查询内容：其他费用"})
    void what_was_asked_for_leaves_no_list_of_charges_out(String asked) {
        var read = read("手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n" + asked + "\n" + ROWS);

        assertThat(read.records()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"代收费及增值业务扣费记录.csv", "非自有增值业务扣费记录.csv"})
    void the_name_of_a_file_that_speaks_of_others_too_makes_no_list_the_carriers_own(String name) {
        var read = new Chain(folder).read(name, "手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n" + ROWS);

        assertThat(read.records().get(0).category().name()).isEqualTo("ON_BEHALF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "语音详单\n序号,对方号码,话单产生地,通话开始时间,时长,小计\n1,13912345678,济南,2024-05-02 10:00:00,00:01:20,0.30\n",
                "对方号码,话单产生地,通话开始时间,时长,小计\n13912345678,济南,2024-05-02 10:00:00,00:01:20,0.30\n",
                "订购信息\n业务名称,服务代码,起始时间,信息费,包月费\n彩铃,10086,2024-05-02 10:00:00,0.00,5.00\n",
                "起始时间,信息费,包月费\n2024-05-02 10:00:00,0.00,5.00\n",
                "资费说明\n序号,话单类型,业务代码,使用用户号码,产生时间,按条计收信息费,包月费\n1,PIM,PIM001,13912345678,2024-05-02 10:00:00,0.00,3.00\n"
            })
    void what_no_title_calls_charges_is_charged_by_nobody(String list) {
        var read = new Chain(folder).read("a.csv", "中国移动通信 客户详单\n手机号码：13800138000,查询时段：2024-05-01至2024-05-31\n" + list);

        assertThat(read.records()).isEmpty();
        assertThat(read.end().file().state()).isEqualTo(FileState.QUARANTINED);
    }
}
