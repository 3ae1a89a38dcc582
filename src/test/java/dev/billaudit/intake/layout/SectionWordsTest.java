package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Money;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections of a bill that nobody has described: what stands below belongs to none of the others. */
class SectionWordsTest {

    private static final String BILL = "中国移动通信客户账单\n手机号码：13800138000\n计费周期：2024年05月01日至2024年05月31日\n费用项目,金额\n";

    @TempDir
    private Path folder;

    private Sheet.Read bill(String rows) {
        return new Chain(folder).read("a.csv", BILL + rows);
    }

    @Test
    void an_item_below_an_unknown_section_belongs_to_no_section_above() {
        var read = bill("""
                套餐及固定费,
                4G套餐,59.00
                国际漫游费用,
                漫游日包,10.00
                其他业务费,
                某某服务,3.00
                代收费,
                搜狐新闻,8.00
                合计,80.00
                """);

        assertThat(read.items())
                .containsExactly(
                        "ITEM PLAN 4G套餐 59.00 < 套餐及固定费",
                        "ITEM VOICE 漫游日包 10.00 < 国际漫游费用",
                        "ITEM OTHER 某某服务 3.00 < 其他业务费",
                        "ITEM ON_BEHALF 搜狐新闻 8.00 < 代收费");
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("80.00"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "增值产品费用,ITEM VALUE_ADDED 某某 3.00 < 增值产品费用",
        "代收产品费用,ITEM ON_BEHALF 某某 3.00 < 代收产品费用",
        "套餐外流量费用,ITEM DATA 某某 3.00 < 套餐外流量费用",
        "来电显示功能费,ITEM OTHER 某某 3.00 < 来电显示功能费",
        "家庭产品费用,ITEM OTHER 某某 3.00 < 家庭产品费用"
    })
    void the_words_of_a_title_decide_as_far_as_they_can_mean_one_thing(String title, String item) {
        var read = bill("代收费,\n搜狐新闻,8.00\n" + title + ",\n某某,3.00\n");

        assertThat(read.items()).contains("ITEM ON_BEHALF 搜狐新闻 8.00 < 代收费", item);
    }

    @Test
    void a_known_service_is_what_it_is_below_an_unknown_section_too() {
        var read = bill("家庭产品费用,\n手机报,3.00\n农信通,2.00\n");

        assertThat(read.items())
                .containsExactly("ITEM VALUE_ADDED 手机报 3.00 < 家庭产品费用", "ITEM ON_BEHALF 农信通 2.00 < 家庭产品费用");
    }

    @Test
    void an_item_that_nothing_places_is_told() {
        var read = bill("家庭产品费用,\n某某,3.00\n");
        var reason = Objects.requireNonNull(read.end().file().reason());

        assertThat(reason.key()).isEqualTo("intake.section-unknown");
        assertThat(reason.args()).containsExactly("家庭产品费用", "某某");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "二、增值业务费,6.00|1、彩铃,6.00|一、套餐及固定费,59.00|1、4G套餐,59.00|九、代收费,8.00|1、搜狐新闻,8.00|合计,73.00",
                "三、增值业务费,6.00|（二）彩铃,6.00|三、套餐及固定费,59.00|（一）4G套餐,59.00|一、代收费,8.00|（七）搜狐新闻,8.00|合计,73.00",
                "（3）增值业务费,6.00|彩铃,6.00|（1）套餐及固定费,59.00|4G套餐,59.00|（2）代收费,8.00|搜狐新闻,8.00|合计,73.00"
            })
    void numbers_of_chapters_out_of_order_mislead_nobody(String rows) {
        var read = bill(rows.replace('|', '\n') + "\n");

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM VALUE_ADDED 增值业务费 6.00",
                        "ITEM VALUE_ADDED 彩铃 6.00 < 增值业务费",
                        "SECTION_SUM PLAN 套餐及固定费 59.00",
                        "ITEM PLAN 4G套餐 59.00 < 套餐及固定费",
                        "SECTION_SUM ON_BEHALF 代收费 8.00",
                        "ITEM ON_BEHALF 搜狐新闻 8.00 < 代收费");
        assertThat(read.net()).isEqualTo(Money.ofYuan("73.00"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"合计,80.00,80.00", "合计,8.00,", "小计,8.00,"})
    void the_last_sum_is_the_bills_only_if_it_is_what_all_comes_to(String name, String amount, String total) {
        var read = bill("套餐及固定费,\n4G套餐,72.00\n代收费,\n搜狐新闻,8.00\n" + name + "," + amount + "\n");

        assertThat(read.bill().statedTotal()).isEqualTo(total == null ? null : Money.ofYuan(total));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "手机报,VALUE_ADDED",
        "号簿管家月功能使用费,VALUE_ADDED",
        "新华移动快报VIP套餐B,VALUE_ADDED",
        "校讯通(ADC)功能费,ON_BEHALF",
        "音乐盒月租费,ON_BEHALF",
        "联通秘书,VALUE_ADDED",
        "新业务包月费,VALUE_ADDED",
        "梦网费,ON_BEHALF",
        "*代收空中信使,ON_BEHALF",
        "4G全国套餐,PLAN",
        "套餐外流量费,DATA",
        "手机视频流量包,DATA"
    })
    void a_name_without_a_section_is_what_the_catalogue_says(String name, String category) {
        assertThat(LayoutPacks.all().vocabulary().category(Carrier.UNKNOWN, name, null))
                .hasToString(category);
    }

    @Test
    void below_an_unknown_title_among_sums_the_sums_decide() {
        var other = bill("代收费,15.00\n搜狐新闻,15.00\n家庭产品费用,\n某某,3.00\n合计,18.00\n");
        var part = bill("语音通信费,10.00\n国内通话费用,\n国内长途,4.00\n国内漫游,6.00\n合计,10.00\n");

        assertThat(other.items())
                .containsExactly(
                        "SECTION_SUM ON_BEHALF 代收费 15.00",
                        "ITEM ON_BEHALF 搜狐新闻 15.00 < 代收费",
                        "ITEM OTHER 某某 3.00 < 家庭产品费用");
        assertThat(part.items())
                .containsExactly(
                        "SECTION_SUM VOICE 语音通信费 10.00",
                        "ITEM VOICE 国内长途 4.00 < 语音通信费",
                        "ITEM VOICE 国内漫游 6.00 < 语音通信费");
    }

    @Test
    void the_list_of_a_sections_items_is_that_sections() {
        var read = bill("套餐及固定费,49.00\n代收费,15.00\n代收费业务费用明细,\n搜狐新闻,15.00\n合计,64.00\n");

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 49.00",
                        "SECTION_SUM ON_BEHALF 代收费 15.00",
                        "ITEM ON_BEHALF 搜狐新闻 15.00 < 代收费");
        assertThat(read.net()).isEqualTo(Money.ofYuan("64.00"));
    }

    @Test
    void a_row_that_a_table_of_its_name_itemises_is_a_section_whatever_it_is_called() {
        var read = bill("""
                套餐及固定费,88.00
                短彩信费,0.10
                手机冲浪费,0.60
                **使用赠款,0.00
                本月费用合计,88.70

                套餐及固定费
                费用项目,金额
                全球通88套餐,88.00
                合计,88.00

                手机冲浪费
                费用项目,金额
                手机上网流量费,0.60
                合计,0.60
                """);

        assertThat(read.items())
                .contains(
                        "SECTION_SUM PLAN 套餐及固定费 88.00",
                        "SECTION_SUM MESSAGE 短彩信费 0.10",
                        "ITEM DATA 手机上网流量费 0.60 < 手机冲浪费");
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("88.70"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"代收SP费用", "代收第三方业务费用", "代收产品信息费用"})
    void nothing_below_a_title_of_what_is_collected_for_others_is_use(String title) {
        var read = bill(title + ",\n中国红十字总会短信捐款,2.00\n天气短信,3.00\n合计,5.00\n");

        assertThat(read.items())
                .containsExactly("ITEM ON_BEHALF 中国红十字总会短信捐款 2.00 < " + title, "ITEM ON_BEHALF 天气短信 3.00 < " + title);
    }

    @Test
    void an_item_with_a_table_of_its_own_is_charged_once() {
        var read = bill("""
                套餐及固定费,59.00
                增值业务费,25.00
                来电显示,5.00
                音乐会员,10.00
                彩铃月功能费,10.00
                本月费用合计,84.00

                音乐会员
                费用项目,金额
                铂金会员,10.00
                """);

        assertThat(read.items().stream().filter(item -> item.startsWith("ITEM VALUE_ADDED")))
                .containsExactly(
                        "ITEM VALUE_ADDED 来电显示 5.00 < 增值业务费",
                        "ITEM VALUE_ADDED 音乐会员 10.00 < 增值业务费",
                        "ITEM VALUE_ADDED 彩铃月功能费 10.00 < 增值业务费");
    }

    @Test
    void a_service_called_like_its_section_is_an_item_of_it() {
        var read = bill("代收费,8.00\nSP信息费,8.00\n本月费用合计,8.00\n");

        assertThat(read.items()).containsExactly("SECTION_SUM ON_BEHALF 代收费 8.00", "ITEM ON_BEHALF SP信息费 8.00 < 代收费");
    }

    @Test
    void a_donation_by_message_is_no_use() {
        assertThat(bill("某公益平台短信捐款,2.00\n合计,2.00\n").items()).containsExactly("ITEM ON_BEHALF 某公益平台短信捐款 2.00");
    }

    @Test
    void the_account_s_own_names_of_sections_hold_their_items() {
        var read = bill("套餐固定费用,59\n4G套餐,59\n套餐外语音费,3\n本地通话费,3\n套餐外短信费,1\n短信费,1\n代收业务费,3\n某某,3\n");

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐固定费用 59.00",
                        "ITEM PLAN 4G套餐 59.00 < 套餐固定费用",
                        "SECTION_SUM VOICE 套餐外语音费 3.00",
                        "ITEM VOICE 本地通话费 3.00 < 套餐外语音费",
                        "SECTION_SUM MESSAGE 套餐外短信费 1.00",
                        "ITEM MESSAGE 短信费 1.00 < 套餐外短信费",
                        "SECTION_SUM ON_BEHALF 代收业务费 3.00",
                        "ITEM ON_BEHALF 某某 3.00 < 代收业务费");
    }

    @ParameterizedTest
    @CsvSource({
        "'套餐及固定费,59\n套餐固定费,59', 59.00",
        "'语音通信费,10\n套餐外语音费,6\n长途费,4', 10.00",
        "'语音通信费,10\n长途费,10\n套餐外语音费,3', 13.00",
        "'短彩信费,2\n套餐外短信费,2\n合计,2', 2.00"
    })
    void below_one_of_their_kind_they_are_items_of_it(String rows, String net) {
        assertThat(bill(rows.replace("\\n", "\n") + "\n").net()).isEqualTo(Money.ofYuan(net));
    }

    @ParameterizedTest
    @CsvSource({
        "'套餐固定费,58\n国内流量包,10', 68.00",
        "'套餐固定费,59\n来电显示,5\n流量包,20', 84.00",
        "'套餐固定费,58\n套餐外流量费,10\n滞纳金,1', 69.00",
        "'来电显示,5\n套餐外语音费,58\n国际长途,20', 83.00",
        "'套餐固定费,59\n套餐外短信费,1.00\n彩信费,0.90', 60.90"
    })
    void what_does_not_come_to_them_stands_beside_them(String rows, String net) {
        assertThat(bill(rows.replace("\\n", "\n") + "\n").net()).isEqualTo(Money.ofYuan(net));
    }
}
