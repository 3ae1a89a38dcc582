package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills that a person understands at once: rows that say what they are, and none of whose money is lost or taken twice. */
class PlainlyReadTest {

    private static final String HEAD = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            """;
    private static final String NAMES = "费用项目,金额(元)\n";
    private static final String LINES = "手机号码,账期,费用项目,金额(元)\n";
    private static final String LINE = "13800138000,202610,";

    @TempDir
    private Path folder;

    private Sheet.Read read(String text) {
        return new Chain(folder).read("a.csv", text);
    }

    private Sheet.Read bill(String rows) {
        return read(HEAD + NAMES + rows.replace(';', '\n') + "\n");
    }

    private Sheet.Read page(String rows) {
        return read(HEAD + rows.replace(';', '\n') + "\n");
    }

    private static String note(Sheet.Read read) {
        Remark reason = read.end().file().reason();
        return reason == null ? "" : reason.key();
    }

    private static List<String> items(String items) {
        return List.of(items.split(";", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4G套餐,59;其中：增值税,3.34;来电显示,7;合计,66",
                "4G套餐,59;来电显示,7;其中：税额（6%）,3.74;合计,66",
                "4G套餐,59;来电显示,7;合计,66;其中增值税,3.74",
                "4G套餐,59;来电显示,7;税额,3.74;合计,66",
                "4G套餐,59;来电显示,7;不含税金额,62.26;税额,3.74;价税合计,66",
                "4G套餐,59;来电显示,7;合计（含税）,66"
            })
    void the_tax_in_a_price_is_no_charge_and_takes_no_part_of_one(String rows) {
        assertThat(bill(rows).items()).containsExactly("ITEM PLAN 4G套餐 59.00", "ITEM VALUE_ADDED 来电显示 7.00");
        assertThat(bill(rows).bill().statedTotal()).isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void a_tax_that_the_total_adds_is_charged() {
        assertThat(bill("4G套餐,59;税额,3.54;合计,62.54").items())
                .containsExactly("ITEM PLAN 4G套餐 59.00", "ITEM OTHER 税额 3.54");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5G套餐原价,59;5G套餐优惠,-10;5G套餐优惠后,49;合计,49",
                "5G套餐应收,59;5G套餐实收,49;合计,49",
                "5G套餐标准资费,59;5G套餐减免,10;5G套餐实付,49",
                "5G套餐（原价）,59;5G套餐（优惠）,-10;5G套餐（优惠后）,49;合计,49",
                "5G套餐-优惠前,59;5G套餐-优惠后,49;合计,49"
            })
    void a_price_and_what_is_left_of_it_are_one_charge_by_its_own_name(String rows) {
        assertThat(bill(rows).items()).containsExactly("ITEM PLAN 5G套餐 59.00", "REDUCTION CREDIT 5G套餐 -10.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "套餐及固定费,49;5G套餐原价,59;5G套餐优惠,-10;5G套餐优惠后,49;合计,49",
                "套餐及固定费,49;5G套餐应收,59;5G套餐实收,49",
                "套餐及固定费,49;5G套餐原价,59;5G套餐优惠,10;5G套餐优惠后,49;合计,49"
            })
    void a_bill_without_headings_has_such_steps_too(String rows) {
        assertThat(page(rows).items())
                .contains("ITEM PLAN 5G套餐 59.00 < 套餐及固定费", "REDUCTION CREDIT 5G套餐 -10.00 < 套餐及固定费");
        assertThat(page("套餐及固定费,49;5G套餐原价,59;5G套餐优惠,-10;5G套餐优惠后,45").reasons()).containsExactly("amounts-do-not-fit");
    }

    @Test
    void steps_below_titles_of_a_bill_without_headings_are_those_of_their_sections() {
        assertThat(page("套餐及固定费;应收,59.00;优惠,-10.00;实收,49.00;代收费;应收,7.00;优惠,0.00;实收,7.00;合计,56.00")
                        .items())
                .contains("SECTION_SUM PLAN 套餐及固定费 59.00", "SECTION_SUM ON_BEHALF 代收费 7.00");
    }

    @Test
    void what_was_left_out_is_told_beside_what_was_rejected() {
        Remark told = bill("套餐及固定费,59;充值,100;某游戏,1O.00").end().file().reason();

        assertThat(Objects.requireNonNull(told).args())
                .map(value -> Remark.remarkIn(value).map(Remark::key).orElse(value))
                .containsExactly("intake.amount-not-a-number", "intake.account-left-out");
    }

    @Test
    void what_was_paid_in_a_bill_without_headings_is_told_or_counted_by_the_total() {
        var read = page("套餐及固定费,59;充值,100;其中：赠送金,20");

        assertThat(read.net()).isEqualTo(Money.ofYuan("59.00"));
        assertThat(note(read)).isEqualTo("intake.account-left-out");
        assertThat(page("套餐及固定费,59;缴费,100;合计,159").net()).isEqualTo(Money.ofYuan("159.00"));
    }

    @ParameterizedTest
    @CsvSource({"应收金额,实收金额", "原价,优惠后"})
    void columns_of_what_was_due_and_what_was_taken_tell_what_was_taken_off(String due, String paid) {
        var read = read(HEAD + "费用项目," + due + "," + paid + "\n4G套餐,59.00,49.00\n来电显示,5.00,0.00\n");

        assertThat(read.items()).containsExactly("ITEM PLAN 4G套餐 59.00", "REDUCTION CREDIT 4G套餐 -10.00");
        assertThat(read.reasons()).containsExactly("amounts-do-not-fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"缴费", "充值", "话费充值", "上期结余", "本期充值", "预存款", "网上缴费", "营业厅缴费", "账户余额", "税额"})
    void what_is_left_out_of_a_bill_without_a_total_is_told(String name) {
        var read = bill("套餐及固定费,59;" + name + ",100");

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00");
        assertThat(note(read)).isEqualTo("intake.account-left-out");
        assertThat(note(bill("套餐及固定费,59;" + name + ",100;合计,59"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "充值金额,100;其中：赠送金,20;4G套餐,59;合计,59",
                "4G套餐,59;充值金额,100;其中：赠送金,20;合计,59",
                "4G套餐,59;剩余流量（GB）,12.5;合计,59",
                "4G套餐,59;费用合计,59;本期已付,20;本期应付,39",
                "4G套餐,59;本月已交,20;合计,59"
            })
    void what_was_paid_or_used_and_its_parts_are_no_charges(String rows) {
        assertThat(bill(rows).items()).containsExactly("ITEM PLAN 4G套餐 59.00");
    }

    @Test
    void the_parts_of_a_payment_that_are_plainly_fees_are_charged() {
        assertThat(bill("本月实缴,66;其中：套餐及固定费,59;其中：代收费,7").net()).isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void payments_and_balances_among_the_items_of_many_lines_are_no_charges() {
        var read = read(LINES
                + (LINE + "充值金额,100;" + LINE + "其中：赠送,20;" + LINE + "4G套餐,59;" + LINE + "账户余额,34;" + LINE + "小计,59")
                        .replace(';', '\n')
                + "\n13900139000,202610,神州行,19\n13900139000,202610,缴费,50\n");

        assertThat(read.end().bills())
                .extracting(
                        bill -> bill.items().size() + " " + bill.items().get(0).name() + " " + bill.statedTotal())
                .containsExactly("1 4G套餐 59.00", "1 神州行 null");
        assertThat(note(read)).isEqualTo("intake.account-left-out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "代收费,0.00;宽带月租费,30 | ITEM BROADBAND 宽带月租费 30.00",
                "套餐及固定费,59;增值业务费,0;代收费,0;租机费,25 | ITEM OTHER 租机费 25.00",
                "套餐及固定费,0;某套餐,59;代收费,0;某游戏,7 | ITEM ON_BEHALF 某游戏 7.00 < 代收费",
                "语音通信费,;代收费,7;某游戏,7;合计,7 | ITEM ON_BEHALF 某游戏 7.00 < 代收费",
                "上网费,-;代收费,7;某游戏,7;合计,7 | ITEM ON_BEHALF 某游戏 7.00 < 代收费",
                "短彩信费,;语音通信费,3;长途费,3;代收费,7;合计,10 | SECTION_SUM ON_BEHALF 代收费 7.00",
                "套餐及固定费,;某某39元档,30;代收费,0;某某家庭包,30;合计,60 | ITEM PLAN 某某家庭包 30.00 < 套餐及固定费",
                "增值业务费,;手机报,3;套餐及固定费,58;某某套餐,58 | ITEM PLAN 某某套餐 58.00 < 套餐及固定费",
                "代收费,-;4G套餐,59 | ITEM PLAN 4G套餐 59.00",
                "代收费,-;某游戏,7 | ITEM ON_BEHALF 某游戏 7.00 < 代收费",
                "代收费,;某游戏,7;小计,7;4G套餐,59;总计,66 | ITEM PLAN 4G套餐 59.00",
                "代收费,;某游戏,7;;4G套餐,59;总计,66 | ITEM PLAN 4G套餐 59.00",
                "优惠减免,;优惠减免,10;套餐优惠,5;套餐及固定费,59;合计,44 | SECTION_SUM PLAN 套餐及固定费 59.00"
            })
    void a_section_that_costs_nothing_or_has_ended_accuses_nothing_below_it(String rows, String item) {
        assertThat(bill(rows).items()).contains(item);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4G套餐,59;本月话费,59 | 1",
                "本期费用,66;4G套餐,59;来电显示,7 | 2",
                "4G套餐,59;来电显示,7;本期费用,66;合计,66 | 2",
                "4G套餐,59;来电显示,7;本月应收话费,66;本月实收话费,66 | 2",
                "4G套餐,59;来电显示,7;话费,66 | 2",
                "话费,5;流量费,5 | 2",
                "4G套餐,59;来电显示,7;陆拾陆元整,66 | 2",
                "4G套餐,59;来电显示,7;您本月共消费66.00元, | 2",
                "4G套餐,59;来电显示,7;优惠前合计,66;优惠后合计,66 | 2"
            })
    void a_sum_by_whatever_name_is_not_charged_beside_what_it_sums(String rows, int charges) {
        assertThat(bill(rows).bill().items()).hasSize(charges);
        assertThat(bill(rows).rejects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "固定电话费,IP通话费,网上消费,总机服务费,纸质账单费,话费支付,应收设备款,代扣电话费,游戏消费,商城消费,通话费,电话费,长途话费",
                "代付话费,积分消费,微店消费,统付话费,话费购会员,消费分期,设计服务费,计算服务费,会计之家,话费宝"
            })
    void a_last_row_that_names_a_fee_is_charged_though_all_others_come_to_it(String names) {
        assertThat(names.split(","))
                .allSatisfy(name -> assertThat(
                                bill("来电显示,5;某包,5;某品,10;" + name + ",20").net())
                        .isEqualTo(Money.ofYuan("40.00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8月您应付话费,最终应付,全月消费,总扣费,折后应付,抵扣后应缴,总价,总钱数,实付款,本号应付,本人消费,您应支付,账单最终金额,应付账款,还应支付",
                "月账单,七月账单,七月话费,本机本月消费,话费支出,整月话费,实时消费,出账金额总,移动账单,用户消费总量,套餐总消费,主号总费,小王消费,汇总,总合,本月电话费"
            })
    void a_last_row_that_may_be_a_sum_is_one_where_all_others_come_to_it(String names) {
        assertThat(names.split(","))
                .allSatisfy(name -> assertThat(
                                bill("4G套餐,59;手机报,5;某会员,7;" + name + ",71").net())
                        .isEqualTo(Money.ofYuan("71.00")));
    }

    @Test
    void the_sum_of_a_section_that_lacks_a_row_is_told() {
        var read = bill("套餐及固定费,;4G套餐,59;小计,59;代收费,;某游戏,7;小计,10");

        assertThat(note(read)).isEqualTo("intake.section-differs");
        assertThat(bill("代收费,;某游戏,7;合计,10").bill().statedTotal()).isEqualTo(Money.ofYuan("10.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"订单编号,20260701123456", "剩余语音（分钟）,120", "通话（分钟）,120"})
    void a_number_that_counts_no_money_is_no_charge(String row) {
        assertThat(bill("4G套餐,59;" + row + ";合计,59").items()).containsExactly("ITEM PLAN 4G套餐 59.00");
    }

    @Test
    void a_blank_on_both_sides_of_a_name_puts_it_under_nothing() {
        assertThat(bill("4G套餐 ,59;\u3000来电显示\u3000,7;合计,66").net()).isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void sums_with_a_name_may_stand_above_what_they_sum() {
        var read = bill("套餐及固定费小计：59.00,;4G套餐,59;代收费小计：7.00,;某游戏,7;合计：66.00,");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.net()).isEqualTo(Money.ofYuan("66.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "搜狐新闻,7;来电显示,5;4G套餐,59 | ITEM ON_BEHALF 搜狐新闻 7.00 < 代收费",
                "4G套餐,59;来电显示,5;搜狐新闻,4;某包,3 | ITEM ON_BEHALF 某包 3.00 < 代收费"
            })
    void the_sums_tell_the_sections_of_items_in_any_order(String rows, String item) {
        String table = "套餐及固定费,59\n增值业务费,5\n代收费,7\n合计,71\n费用明细\n" + NAMES + rows.replace(';', '\n') + "\n合计,71\n";

        assertThat(read(HEAD + NAMES + table).items()).contains(item, "ITEM PLAN 4G套餐 59.00 < 套餐及固定费");
    }

    @Test
    void items_that_could_stand_in_several_sections_stand_in_none() {
        String table = "套餐及固定费,59\n增值业务费,7\n代收费,7\n合计,73\n费用明细\n" + NAMES + "甲包,7\n4G套餐,59\n乙包,7\n合计,73\n";

        assertThat(read(HEAD + NAMES + table).items())
                .containsExactlyInAnyOrder(
                        "SECTION_SUM PLAN 套餐及固定费 59.00",
                        "ITEM PLAN 4G套餐 59.00 < 套餐及固定费",
                        "ITEM OTHER 甲包 7.00",
                        "ITEM OTHER 乙包 7.00");
    }

    @Test
    void services_with_providers_and_no_times_below_the_title_of_a_list_are_its_records() {
        String table = "业务名称,业务端口,服务提供商,费用(元)\n某游戏,10666666,搜狐,7.00\n";
        String list = "手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n";

        assertThat(read(list + table).scopes()).containsExactly("13800138000 2026-10 ON_BEHALF 1");
        assertThat(read(HEAD + "代收费业务扣费记录\n" + table).end().bills()).hasSize(1);
    }

    @Test
    void a_bill_in_english_may_have_payments_and_balances() {
        var read = read(
                "Mobile Number: 13800138000\nBilling Period: 2026-10-01 to 2026-10-31\nDescription,Amount\n"
                        + "Previous balance,20.00\nPayment received,-20.00\nPlan fees,59.00\nThird-party services,7.00\nTotal due,66.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("66.00"));
        assertThat(Objects.requireNonNull(read.bill().statedTotal())).isEqualTo(Money.ofYuan("66.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"上月费用,本月费用", "用量,金额", "使用周期,金额"})
    void columns_beside_the_amount_park_no_bill(String headings) {
        var read = read(HEAD + "费用项目," + headings + "\n4G套餐,3,59.00\n");

        assertThat(read.items()).allMatch(item -> item.startsWith("ITEM PLAN 4G套餐 59.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 套餐及固定费,59;1.1 4G套餐,59;2 代收费,7;2.1 某游戏,7;合计,66",
                "★套餐及固定费,59;·4G套餐,59;★代收费,7;·某游戏,7;★合计,66",
                "套餐及固定费,59;4G套餐,59;代收费（详见附表）,7;某游戏,7;合计,66",
                "套餐及固定费,59;4G套餐,59;代收费【第三方】,7;某游戏,7;合计,66"
            })
    void signs_numbers_and_remarks_beside_the_name_of_a_section_leave_it_one(String rows) {
        assertThat(bill(rows).items())
                .anyMatch(item -> item.startsWith("ITEM PLAN 4G套餐 59.00 < "))
                .anyMatch(item -> item.startsWith("ITEM ON_BEHALF 某游戏 7.00 < "))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000 2026年10月账单", "中国移动13800138000客户账单（2026年10月）", "2026年10月账单（13800138000）"})
    void the_title_of_a_bill_may_name_the_line(String title) {
        assertThat(read(title + "\n" + NAMES + "4G套餐,59\n").bill().line().number())
                .isEqualTo("13800138000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"账单联系人 13911112222", "账单号:13911112222", "清单制作:李四 13911112222"})
    void a_number_to_ask_for_a_bill_is_not_its_line(String text) {
        assertThat(read("账期：2026年10月\n" + text + "\n" + NAMES + "4G套餐,59\n")
                        .end()
                        .bills())
                .isEmpty();
        assertThat(read(HEAD + text + "\n" + NAMES + "4G套餐,59\n").bill().line().number())
                .isEqualTo("13800138000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "代收费,;,;短信点播,2.00;流量游戏包,5.00;合计,7.00",
                "代收费,--;短信点播,2.00;流量游戏包,5.00;合计,7.00",
                "代收费,;短信点播,2.00;,;流量游戏包,5.00;合计,7.00"
            })
    void a_service_may_be_called_like_the_carrier_s_own_below_its_section(String rows) {
        assertThat(bill(rows).items())
                .containsExactly("ITEM ON_BEHALF 短信点播 2.00 < 代收费", "ITEM ON_BEHALF 流量游戏包 5.00 < 代收费");
    }

    @Test
    void an_item_called_like_a_section_ends_no_section_of_charges() {
        assertThat(bill("代收费,;上网费,5.00;手机游戏甲,3.00;小说阅读,2.00").items())
                .contains("ITEM ON_BEHALF 手机游戏甲 3.00 < 代收费", "ITEM ON_BEHALF 小说阅读 2.00 < 代收费");
    }

    @ParameterizedTest
    @ValueSource(strings = {"上网费(按流量)", "套餐及固定费(包含10GB流量)", "宽带费(含光猫)"})
    void a_remark_that_tells_of_an_item_makes_it_no_section(String name) {
        assertThat(bill(name + ",30.00;游戏会员,12.00;视频会员,10.00").net()).isEqualTo(Money.ofYuan("52.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "代收费,手机充值,30;套餐及固定费,4G套餐,59 | 89.00 |",
                "代收费,手机充值,30;套餐及固定费,4G套餐,59;合计,,89 | 89.00 |",
                "代收费,手机充值,30;套餐及固定费,4G套餐,59;合计,,59 | 59.00 |",
                "代收费,手机充值,30;代收费,微信支付,59;套餐及固定费,4G套餐,59;合计,,89 | 89.00 |",
                "代收费,手机充值,30;套餐及固定费,4G套餐,59;合计,,61 | 59.00 |",
                "代收费,充值,30;套餐及固定费,4G套餐,59 | 59.00 | intake.account-left-out",
                "代收费,已付,12;代收费,未付,0;套餐及固定费,4G套餐,59 | 59.00 | intake.account-left-out",
                "代收费,支付金额,12;代收费,税额,0.72;套餐及固定费,4G套餐,59 | 59.00 | intake.account-left-out",
                "代收费,不含税金额,12;代收费,增值税,0.72;套餐及固定费,4G套餐,59 | 59.00 | intake.account-left-out",
                "代收费,去年同期,12;代收费,日均,0.40;套餐及固定费,4G套餐,59 | 59.00 | intake.account-left-out",
                "代收费,银行代扣,59;套餐及固定费,4G套餐,59;合计,,73 | 59.00 |",
                "代收费,账户余额,30;套餐及固定费,4G套餐,59 | 59.00 | intake.account-left-out",
                "账户,手机充值,30;套餐及固定费,4G套餐,59 | 59.00 | intake.section-unknown"
            })
    void what_can_be_bought_and_is_collected_for_others_is_no_payment_unless_the_total_says_so(
            String rows, String net, @Nullable String told) {
        String table = "费用类别,费用项目,金额(元)\n" + rows.replace(';', '\n') + "\n";

        assertThat(read(HEAD + table).net()).isEqualTo(Money.ofYuan(net));
        assertThat(note(read(HEAD + table))).isEqualTo(told == null ? "" : told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "套餐及固定费,59;代收费,12;支付宝支付,-71 | 71.00",
                "代收费,12;银行代扣,-12 | 12.00",
                "套餐及固定费,59;代收费,12;已付,-71;待付,0 | 71.00",
                "套餐及固定费;畅享套餐,59.00;代收费;某点券,12.00;本月缴费,-71.00 | 71.00",
                "Plan and fixed fees,59.00;Third-party charges,12.00;Payments received,-71.00 | 71.00",
                "套餐及固定费,59;代收费,12;预存话费,-10;合计,61 | 61.00",
                "套餐及固定费,,,;原价,59.00,,;优惠,-10.00,来电显示,0.00;实收,49.00,,;代收费,12.00,,;合计,61.00,, | 61.00",
                "套餐及固定费,59;代收费,12;热门活动;活动彩铃,15;合计,86 | 86.00"
            })
    void a_bill_without_headings_is_not_settled_by_payments_nor_cut_by_titles(String rows, String net) {
        assertThat(page(rows).net()).isEqualTo(Money.ofYuan(net));
    }
}
