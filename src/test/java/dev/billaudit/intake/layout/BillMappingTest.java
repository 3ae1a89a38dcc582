package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Cycle;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillMappingTest {

    private static final String MOBILE = """
            中国移动通信客户账单
            客户名称：张** | 手机号码：13800138000
            计费周期：2024年05月01日至2024年05月31日 | 打印日期：2024-06-01
            """;

    private static final String UNICOM = MOBILE.replace("移动通信", "联通");

    private static final String TELECOM = """
            客户名称：陈**
            账单周期：2024年05月01日-2024年05月31日
            打印日期：2024年05月31日
            手机号:18900189000
            """;

    @Test
    void indented_items_stand_under_their_sums() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 59.00
                    畅享套餐59元 | 59.00
                语音通信费 | 0.15
                增值业务费 | 9.00
                    手机报 | 3.00
                    手机阅读 | 6.00
                本月费用合计 | 68.15
                """).read();

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 59.00",
                        "ITEM PLAN 畅享套餐59元 59.00 < 套餐及固定费",
                        "SECTION_SUM VOICE 语音通信费 0.15",
                        "SECTION_SUM VALUE_ADDED 增值业务费 9.00",
                        "ITEM VALUE_ADDED 手机报 3.00 < 增值业务费",
                        "ITEM VALUE_ADDED 手机阅读 6.00 < 增值业务费");
        Bill bill = read.bill();
        assertThat(bill.line()).isEqualTo(new Line("13800138000"));
        assertThat(bill.carrier()).isEqualTo(Carrier.CHINA_MOBILE);
        assertThat(bill.cycle()).isEqualTo(Cycle.of(YearMonth.of(2024, 5)));
        assertThat(bill.statedTotal()).isEqualTo(Money.ofYuan("68.15"));
        assertThat(bill.totalEvidence().place().row()).isEqualTo(11);
        assertThat(bill.items().get(1).evidence().text()).isEqualTo("畅享套餐59元 | 59.00");
        assertThat(read.scopes()).containsExactly("13800138000 2024-05 BILL 6");
        assertThat(read.end().scopes().get(0).queried()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(read.end().file().rowsAccepted()).isEqualTo(6);
        assertThat(read.end().file().layouts()).isEqualTo("bill.list");
    }

    @Test
    void items_in_section_tables_belong_to_the_sum_of_the_main_list() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 49.00
                代收费 | 17.00
                **使用赠款 | 0.00
                本月费用合计 | 66.00

                套餐及固定费
                费用项目 | 金额(元)
                动感地带（2016版） | 49.00
                合计 | 49.00

                代收费业务费
                服务号码 | 业务名称 | 服务提供商 | 使用方式 | 费用类型 | 金额(元)
                10666666 | 虚拟人生 | 搜狐 | 短信 | 包月 | 7.00
                10661212 | 动漫畅读月刊 | 杭州画语 | 短信 | 点播 | 10.00
                合计 |  |  |  |  | 17.00
                """).read();

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 49.00",
                        "ITEM PLAN 动感地带（2016版） 49.00 < 套餐及固定费",
                        "SECTION_SUM ON_BEHALF 代收费 17.00",
                        "ITEM ON_BEHALF 虚拟人生 7.00 < 代收费",
                        "ITEM ON_BEHALF 动漫畅读月刊 10.00 < 代收费",
                        "REDUCTION CREDIT **使用赠款 0.00");
        assertThat(read.net())
                .isEqualTo(Money.ofYuan("66.00"))
                .isEqualTo(read.bill().statedTotal());
        BillItem sp = read.bill().items().get(3);
        assertThat(sp.provider()).isEqualTo(new ServiceProvider("搜狐", null, null, "10666666"));
        assertThat(sp.rhythm()).isEqualTo(Rhythm.MONTHLY);
        assertThat(read.bill().items().get(4).rhythm()).isEqualTo(Rhythm.PER_USE);
    }

    @Test
    void a_bill_with_section_tables_only_has_no_sums() {
        Sheet.Read read = Sheet.of(MOBILE + """
                套餐及固定费
                费用项目 | 金额(元)
                套餐基本费 | 40.00
                合计 | 40.00
                自有增值业务费用
                费用项目 | 金额(元)
                手机报 | 9.00
                小计 | 9.00

                本月费用合计 | 49.00
                """).read();

        assertThat(read.items())
                .containsExactly("ITEM PLAN 套餐基本费 40.00 < 套餐及固定费", "ITEM VALUE_ADDED 手机报 9.00 < 自有增值业务费用");
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("49.00"));
    }

    @ParameterizedTest
    @CsvSource({"60.11, ITEM PENALTY 滞纳金 1.11 < 其他费用", "61.22, ITEM PENALTY 滞纳金 1.11"})
    void a_late_fee_below_other_fees_is_one_of_them_where_only_so_the_total_holds(String total, String lateFee) {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 59.00
                畅享套餐 | 59.00
                其他费用 | 1.11
                滞纳金 | 1.11
                本月费用合计 | %s
                """.formatted(total)).read();

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 59.00",
                        "ITEM PLAN 畅享套餐 59.00 < 套餐及固定费",
                        "SECTION_SUM OTHER 其他费用 1.11",
                        lateFee);
    }

    @Test
    void a_sp_table_and_indented_items_of_the_same_money_count_once() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 59.00
                    畅享套餐 | 59.00
                代收费 | 7.00
                    虚拟人生 | 7.00
                本月费用合计 | 66.00
                代收费
                业务端口 | 企业名称 | 业务名称 | 使用方式 | 费用类型 | 费用
                10666666 | 搜狐 | 虚拟人生 | 短信 | 包月 | 7.00
                合计 |  |  |  |  | 7.00
                """).read();

        assertThat(read.net()).isEqualTo(Money.ofYuan("66.00"));
        assertThat(read.items()).filteredOn(item -> item.contains("虚拟人生")).hasSize(1);
        assertThat(read.bill().items().get(3).provider().name()).isEqualTo("搜狐");
    }

    @Test
    void positive_reductions_are_subtracted() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 88.00
                    全球通88套餐 | 88.00
                代收费 | 15.00
                **优惠减免 | 100.00
                    合计费优惠 | 96.00
                    英语每日一句退费 | 4.00
                本月费用合计 | 3.00
                """).read();

        assertThat(read.items())
                .endsWith(
                        "SECTION_SUM ON_BEHALF 代收费 15.00",
                        "REDUCTION CREDIT 合计费优惠 -96.00 < **优惠减免",
                        "REDUCTION CREDIT 英语每日一句退费 -4.00 < **优惠减免");
        assertThat(read.net()).isEqualTo(Money.ofYuan("3.00"));
    }

    @Test
    void negative_reductions_stay_negative_and_what_items_leave_of_them_counts() {
        Sheet.Read read = Sheet.of(UNICOM + """
                费用项目 | 金额(元)
                月固定费 | 88.00
                    全球通88套餐 | 88.00
                优惠费 | -20.00
                    短剧精选退费 | -15.00
                实际应缴合计 | 68.00
                """).read();

        assertThat(read.items()).endsWith("REDUCTION CREDIT 短剧精选退费 -15.00 < 优惠费", "REDUCTION CREDIT 优惠费 -5.00");
        assertThat(read.net()).isEqualTo(Money.ofYuan("68.00"));
    }

    @Test
    void an_item_that_only_speaks_of_a_reduction_is_a_charge() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 11.00
                    亲情号码通话优惠功能费 | 1.00
                    套餐基本费 | 10.00
                本月费用合计 | 11.00
                """).read();

        assertThat(read.items()).contains("ITEM PLAN 亲情号码通话优惠功能费 1.00 < 套餐及固定费");
    }

    @Test
    void a_reduction_inside_a_section_keeps_its_category() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                增值业务费 | 4.00
                    手机报 | 9.00
                    手机报退费 | -5.00
                本月费用合计 | 4.00
                """).read();

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM VALUE_ADDED 增值业务费 4.00",
                        "ITEM VALUE_ADDED 手机报 9.00 < 增值业务费",
                        "REDUCTION VALUE_ADDED 手机报退费 -5.00 < 增值业务费");
    }

    @Test
    void grandchildren_are_the_items_and_a_child_named_like_its_parent_counts_once() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 60.00
                    套餐基本费 | 40.00
                        月租 | 30.00
                        来电显示 | 10.00
                    亲情号码费 | 20.00
                        亲情号码费 | 20.00
                本月费用合计 | 60.00
                """).read();

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 60.00",
                        "SECTION_SUM PLAN 套餐基本费 40.00 < 套餐及固定费",
                        "ITEM PLAN 月租 30.00 < 套餐基本费",
                        "ITEM VALUE_ADDED 来电显示 10.00 < 套餐基本费",
                        "ITEM PLAN 亲情号码费 20.00 < 套餐及固定费");
    }

    @Test
    void a_sum_of_zero_above_items_that_cost_something_is_no_sum() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                月基本费 | 0.00
                    套餐月租费 | 38.00
                代收费 | 0.00
                    梦网费 | 5.00
                增值业务费 | 0.00
                本月费用合计 | 43.00
                """).read();

        assertThat(read.items())
                .containsExactly(
                        "ITEM PLAN 套餐月租费 38.00 < 月基本费",
                        "ITEM ON_BEHALF 梦网费 5.00 < 代收费",
                        "SECTION_SUM VALUE_ADDED 增值业务费 0.00");
    }

    @Test
    void a_flat_list_of_parents_and_children_counts_each_yuan_once() {
        Sheet.Read read = Sheet.of(UNICOM + """
                费用项目 | 金额(元)
                月固定费 | 36.00
                基本套餐费 | 36.00
                增值业务费 | 0.10
                增值业务-绿色邮箱 | 0.00
                联通在信 | 0.10
                语音通话费 | 0.60
                国内通话费 | 0.60
                上网费 | 4.50
                手机上网流量费 | 4.50
                总费用 | 41.20
                """).read();

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 月固定费 36.00",
                        "ITEM PLAN 基本套餐费 36.00 < 月固定费",
                        "SECTION_SUM VALUE_ADDED 增值业务费 0.10",
                        "ITEM VALUE_ADDED 增值业务-绿色邮箱 0.00 < 增值业务费",
                        "ITEM VALUE_ADDED 联通在信 0.10 < 增值业务费",
                        "SECTION_SUM VOICE 语音通话费 0.60",
                        "ITEM VOICE 国内通话费 0.60 < 语音通话费",
                        "SECTION_SUM DATA 上网费 4.50",
                        "ITEM DATA 手机上网流量费 4.50 < 上网费");
        assertThat(read.net()).isEqualTo(Money.ofYuan("41.20"));
    }

    @Test
    void in_a_flat_list_the_total_tells_whether_an_item_stands_beside_or_under_the_section_above() {
        String beside = "费用项目 | 金额(元)\n套餐及固定费 | 59.00\n语音通信费 | 8.00\n停机保号费 | 5.00\n本月费用合计 | 72.00\n";
        String under = beside.replace("72.00", "67.00");

        assertThat(Sheet.of(MOBILE + beside).read().items()).endsWith("ITEM PLAN 停机保号费 5.00");
        assertThat(Sheet.of(MOBILE + under).read().items()).endsWith("ITEM PLAN 停机保号费 5.00 < 语音通信费");
        assertThat(Sheet.of(MOBILE + beside).read().net()).isEqualTo(Money.ofYuan("72.00"));
    }

    @Test
    void a_group_of_sections_is_not_added_to_them() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 59.00
                套餐外费用 | 3.00
                语音通信费 | 1.00
                短彩信费 | 2.00
                增值业务费 | 5.00
                本月费用合计 | 67.00
                """).read();

        assertThat(read.net()).isEqualTo(Money.ofYuan("67.00"));
        assertThat(read.items()).contains("SECTION_SUM VOICE 语音通信费 1.00 < 套餐外费用", "SECTION_SUM VALUE_ADDED 增值业务费 5.00");
    }

    @Test
    void a_group_without_an_amount_is_a_title() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 59.00
                套餐外费用 |
                语音通信费 | 1.00
                本月费用合计 | 60.00
                """).read();

        assertThat(read.net()).isEqualTo(Money.ofYuan("60.00"));
        assertThat(read.items()).anyMatch(item -> item.startsWith("SECTION_SUM VOICE 语音通信费 1.00"));
    }

    @Test
    void three_pairs_side_by_side_are_read_pair_by_pair() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额/元 | 费用项目 | 金额/元 | 费用项目 | 金额/元
                套餐及固定费 | 59.00元 | 语音通信费 | 1.00元 | 代收费 | 5.00元
                    畅享套餐 | 59.00元 |     国内通话费 | 1.00元 |     梦网费 | 5.00元
                费用合计 | 65.00元 |  |  |  |
                """).read();

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 59.00",
                        "ITEM PLAN 畅享套餐 59.00 < 套餐及固定费",
                        "SECTION_SUM VOICE 语音通信费 1.00",
                        "ITEM VOICE 国内通话费 1.00 < 语音通信费",
                        "SECTION_SUM ON_BEHALF 代收费 5.00",
                        "ITEM ON_BEHALF 梦网费 5.00 < 代收费");
        assertThat(read.end().file().rowsAccepted()).isEqualTo(2);
    }

    @Test
    void balances_scores_and_trends_are_none_of_the_bill() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 59.00
                本月费用合计 | 59.00
                账户信息
                项目 | 金额
                上月末结余 | 100.00
                月末余额 | 41.00

                积分信息
                可用积分 | 1200
                六个月消费趋势
                202404 | 59.00
                202405 | 59.00
                """).read();

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00");
        assertThat(read.end().file().state()).isEqualTo(FileState.ACCEPTED);
        assertThat(read.ignored("account")).isEqualTo(6);
    }

    @Test
    void balances_in_the_same_list_are_not_added() {
        Sheet.Read read = Sheet.of(UNICOM + """
                费用项目 | 金额(元)
                账户当前可用余额 | 50.00
                专项款 | 10.00
                欠费金额 | 0.00
                实时话费 | 136.10
                 联通在信-短信通信费 | 0.10
                 一体化套餐月套餐费 | 136.00
                """).read();

        assertThat(read.net()).isEqualTo(Money.ofYuan("136.10"));
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("136.10"));
    }

    @Test
    void a_bill_without_headings_begins_at_its_first_section() {
        Sheet.Read read = Sheet.of(MOBILE + """
                套餐及固定费 | 59.00
                    畅享套餐 | 59.00
                本月费用合计 | 59.00
                """).read();

        assertThat(read.net()).isEqualTo(Money.ofYuan("59.00"));
        assertThat(read.bill().items()).hasSize(2);
    }

    @Test
    void text_bills_have_two_or_three_numbers_a_row() {
        Sheet.Read read = Sheet.of(TELECOM + """
                本期实时消费(元)
                3.15
                5G畅享129元套餐
                原价 减免 实际消费
                套餐及固定费
                20元包20G国内流量包 20.00 -20.00 0.00
                畅享 组合 包 30 5.00 5.00
                套餐外语音通信费
                国内通话费 3.15 3.15
                综合信息服务费
                *天翼视讯信息费 1.00 1.00
                *代收168声讯费 2.00 2.00
                一次性费用
                合约提前终止违约金 60.00 60.00
                小计 91.15 -20.00 71.15
                合计 91.15 -20.00 71.15
                """).read();

        assertThat(read.items())
                .containsExactly(
                        "ITEM PLAN 20元包20G国内流量包 20.00 < 套餐及固定费",
                        "REDUCTION CREDIT 20元包20G国内流量包 -20.00 < 套餐及固定费",
                        "ITEM PLAN 畅享 组合 包 30 5.00 < 套餐及固定费",
                        "ITEM VOICE 国内通话费 3.15 < 套餐外语音通信费",
                        "ITEM VALUE_ADDED *天翼视讯信息费 1.00 < 综合信息服务费",
                        "ITEM ON_BEHALF *代收168声讯费 2.00 < 综合信息服务费",
                        "ITEM PENALTY 合约提前终止违约金 60.00 < 一次性费用");
        assertThat(read.bill().items())
                .allSatisfy(item -> assertThat(item.evidence().amount()).isEqualTo(item.amount()));
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("71.15"));
        assertThat(read.net()).isEqualTo(Money.ofYuan("71.15"));
        assertThat(read.bill().carrier()).isEqualTo(Carrier.CHINA_TELECOM);
    }

    @Test
    void numbers_that_do_not_fit_reject_the_row() {
        Sheet.Read read = Sheet.of(TELECOM + """
                原价 减免 实际消费
                套餐及固定费
                套餐月基本费 59.00 -10.00 50.00
                来电显示功能费 6.00 5.00
                号百功能费 5.O0 5.00
                宽带月租费 30.00 30.00
                合计 95.00 -10.00 85.00
                """).read();

        assertThat(read.reasons()).containsExactly("amounts-do-not-fit", "amounts-do-not-fit", "amounts-do-not-fit");
        assertThat(read.items()).containsExactly("ITEM BROADBAND 宽带月租费 30.00 < 套餐及固定费");
        assertThat(read.end().file().state()).isEqualTo(FileState.ACCEPTED_WITH_REJECTS);
    }

    @Test
    void three_columns_are_price_reduction_and_check() {
        Sheet.Read read = Sheet.of(TELECOM + """
                费用项目 | 优惠前（元） | 优惠费用（元） | 费用小计（元）
                月基本费 |  |  |
                套餐月基本费 | 59.00 | 9.00 | 50.00
                来电显示功能费 | 6.00 | 0.00 | 6.00
                停机保号费 | 5.00 |  | 5.00
                代收费 |  |  |
                *代收北京搜狐UTK2短信费 | 3.00 | 0.00 | 3.00
                中国红十字总会短信捐款 | 2.00 | 0.00 | 2.00
                费用总计 | 75.00 | 9.00 | 66.00
                """).read();

        assertThat(read.items())
                .containsExactly(
                        "ITEM PLAN 套餐月基本费 59.00 < 月基本费",
                        "REDUCTION CREDIT 套餐月基本费 -9.00 < 月基本费",
                        "ITEM VALUE_ADDED 来电显示功能费 6.00 < 月基本费",
                        "ITEM PLAN 停机保号费 5.00 < 月基本费",
                        "ITEM ON_BEHALF *代收北京搜狐UTK2短信费 3.00 < 代收费",
                        "ITEM ON_BEHALF 中国红十字总会短信捐款 2.00 < 代收费");
        assertThat(read.net()).isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void a_corporate_table_is_one_bill_a_row() {
        Sheet.Read read = Sheet.of("""
                集团客户账单
                账单周期：2024年05月01日-2024年05月31日
                业务号码 | 月基本费 | 语音通信费 | 综合信息服务费 | 优惠费用 | 应收合计
                17700001032 | 49.00 | 3.50 | 6.00 | 8.50 | 50.00
                17700001033 | 128.00 | -68.00 | 0.00 | 0.00 | 60.00
                17700001034 | 10.00 | 1.00 | 0.00 | -1.00 | 10.00
                139****0035 | 10.00 | 1.00 | 0.00 | 0.00 | 11.00
                合计 | 197.00 | -62.50 | 6.00 | 7.50 | 131.00
                """).read();

        assertThat(read.end().bills()).hasSize(3);
        Bill first = read.end().bills().get(0);
        assertThat(first.line()).isEqualTo(new Line("17700001032"));
        assertThat(first.carrier()).isEqualTo(Carrier.CHINA_TELECOM);
        assertThat(first.statedTotal()).isEqualTo(Money.ofYuan("50.00"));
        assertThat(first.items().stream().map(Sheet.Read::text))
                .containsExactly(
                        "SECTION_SUM PLAN 月基本费 49.00",
                        "SECTION_SUM VOICE 语音通信费 3.50",
                        "SECTION_SUM VALUE_ADDED 综合信息服务费 6.00",
                        "REDUCTION CREDIT 优惠费用 -8.50");
        assertThat(read.end().bills().get(1).items().stream().map(Sheet.Read::text))
                .as("a reduction of nothing is no credit")
                .containsExactly(
                        "SECTION_SUM PLAN 月基本费 128.00",
                        "SECTION_SUM VOICE 语音通信费 -68.00",
                        "SECTION_SUM VALUE_ADDED 综合信息服务费 0.00");
        assertThat(read.end().bills().get(2).items()).last().satisfies(item -> {
            assertThat(item.role()).isEqualTo(Role.REDUCTION);
            assertThat(item.amount()).isEqualTo(Money.ofYuan("-1.00"));
        });
        assertThat(read.reasons()).containsExactly("line-unknown");
        assertThat(read.ignored("total")).isEqualTo(1);
        assertThat(read.end().scopes()).hasSize(3);
    }

    @Test
    void a_corporate_text_bill_has_one_item_a_row() {
        Sheet.Read read = Sheet.of("""
                账单周期：2024年05月01日-2024年05月31日
                主叫号码 费用项目 金额 次数
                02788880001 月租费 20.00 1
                02788880001 *代收168声讯费 3.00 2
                02788880001 *代收168声讯费 3.00 2
                小计: 26.00
                02788880002 国内通话费 1.50 3
                小计: 1.50
                总计 27.50
                """).read();

        assertThat(read.end().bills()).hasSize(2);
        assertThat(read.end().bills().get(0).items().stream().map(Sheet.Read::text))
                .containsExactly(
                        "ITEM PLAN 月租费 20.00", "ITEM ON_BEHALF *代收168声讯费 3.00", "ITEM ON_BEHALF *代收168声讯费 3.00");
        assertThat(read.end().bills().get(0).statedTotal()).isEqualTo(Money.ofYuan("26.00"));
        assertThat(read.end().bills().get(1).statedTotal()).isEqualTo(Money.ofYuan("1.50"));
    }

    @Test
    void a_bad_amount_in_a_bill_is_a_reject_and_never_a_guess() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 59.00
                代收费 | 7.5O
                本月费用合计 | 66.50
                """).read();

        assertThat(read.reasons()).containsExactly("amount-not-a-number");
        assertThat(read.rejects().get(0).text()).isEqualTo("代收费 | 7.5O");
        assertThat(read.rejects().get(0).place().row()).isEqualTo(6);
        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00");
    }

    @Test
    void two_bills_in_one_file_stay_two() {
        Sheet.Read read = Sheet.of(MOBILE + "费用项目 | 金额(元)\n套餐及固定费 | 59.00\n本月费用合计 | 59.00\n\n"
                        + MOBILE.replace("05月", "06月").replace("06月31日", "06月30日")
                        + "费用项目 | 金额(元)\n套餐及固定费 | 49.00\n本月费用合计 | 49.00\n")
                .read();

        assertThat(read.end().bills())
                .extracting(bill -> bill.cycle().month().toString() + " " + bill.statedTotal())
                .containsExactly("2024-05 59.00", "2024-06 49.00");
    }

    @Test
    void a_cycle_across_two_months_belongs_to_its_last_day() {
        Sheet.Read read = Sheet.of(MOBILE.replace("2024年05月01日至2024年05月31日", "2024年 04月 27日 至 2024年 05月 26日")
                        + "费用项目 | 金额(元)\n套餐及固定费 | 59.00\n本月费用合计 | 59.00\n")
                .read();

        assertThat(read.bill().cycle()).isEqualTo(new Cycle(LocalDate.of(2024, 4, 27), LocalDate.of(2024, 5, 26)));
        assertThat(read.scopes()).containsExactly("13800138000 2024-05 BILL 1");
    }

    @Test
    void a_charge_named_like_a_label_of_preambles_stays_a_charge() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐 | 59.00
                品牌 | 1.00
                包月费 | 2.00
                账户 | 3.00
                本月费用合计 | 65.00
                """).read();

        assertThat(read.net()).isEqualTo(Money.ofYuan("65.00"));
        assertThat(read.end().file().rowsAccepted()).isEqualTo(4);
    }

    @Test
    void the_carrier_is_told_by_the_words_of_the_bill_where_no_title_tells_it() {
        Sheet.Read read = Sheet.of("""
                手机号码：18600186000
                计费周期：2024年05月01日至2024年05月31日
                费用项目 | 金额(元)
                月固定费 | 36.00
                实际应缴合计 | 36.00
                """).read();

        assertThat(read.bill().carrier()).isEqualTo(Carrier.CHINA_UNICOM);
    }

    @Test
    void a_wrong_total_still_leaves_every_charge_counted() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 59.00
                语音通信费 | 8.00
                停机保号费 | 5.00
                短彩信费 | 1.00
                国内短信费 | 1.00
                上网费 | 2.00
                某流量费 | 1.50
                本月费用合计 | 75.01
                """).read();

        assertThat(read.net()).isEqualTo(Money.ofYuan("75.00"));
    }

    @Test
    void an_amount_in_a_strange_column_is_never_lost() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                套餐及固定费 | 1 | 234.00
                代收费 |  | 5.00
                增值业务费 | 3.00
                本月费用合计 | 8.00
                """).read();

        assertThat(read.reasons()).containsExactly("too-many-fields", "too-many-fields");
        assertThat(read.items()).containsExactly("SECTION_SUM VALUE_ADDED 增值业务费 3.00");
    }

    @Test
    void lines_of_text_that_were_not_parted_keep_their_amounts_and_indents() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目    金额(元)
                套餐及固定费    59.00
                    畅享套餐 59元    59.00
                本月费用合计    59.00
                """).read();

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00", "ITEM PLAN 畅享套餐 59元 59.00 < 套餐及固定费");
        assertThat(read.bill().items())
                .as("evidence is held against the archived bytes, so it is the row as printed")
                .extracting(item -> item.evidence().text())
                .containsExactly("套餐及固定费    59.00", "畅享套餐 59元    59.00");
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("59.00"));
    }

    @Test
    void an_offer_that_names_the_carrier_does_not_end_the_bill() {
        Sheet.Read read = Sheet.of(TELECOM + """
                原价 减免 实际消费
                套餐及固定费
                电信5G畅享套餐 129.00 129.00
                中国电信尊享权益
                视频会员权益费 5.00 5.00
                合计 134.00 134.00
                """).read();

        assertThat(read.net()).isEqualTo(Money.ofYuan("134.00"));
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("134.00"));
    }

    @Test
    void a_line_with_an_amount_outside_any_table_is_a_reject() {
        Sheet.Read read = Sheet.of(
                        "== a\n" + TELECOM + "原价 减免 实际消费\n套餐及固定费\n套餐费 1.00 1.00\n合计 1.00 1.00\n" + "== b\n另一项费用 9.00\n")
                .read();

        assertThat(read.reasons()).containsExactly("unknown-row");
    }

    @Test
    void an_account_block_above_the_fees_does_not_swallow_them() {
        String fees = "费用项目 | 金额(元)\n套餐及固定费 | 59.00\n本月费用合计 | 59.00\n";
        String account = "账户信息\n项目 | 金额\n上月末结余 | 100.00\n";

        assertThat(Sheet.of(MOBILE + account + "\n" + fees).read().net()).isEqualTo(Money.ofYuan("59.00"));
        assertThat(Sheet.of(MOBILE + account + "费用信息\n" + fees).read().net()).isEqualTo(Money.ofYuan("59.00"));
        assertThat(Sheet.of(MOBILE + account + fees).read().net()).isEqualTo(Money.ofYuan("59.00"));
    }

    @Test
    void what_a_partial_list_calls_other_has_no_name() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                代收费 | 12.00
                费用合计 | 12.00
                部分代收信息费明细
                服务商(SP) | 服务代码 | 订购业务名称 | 费用/元
                北京掌讯互联 | 10662233 | 掌上股讯 | 8.00
                其它 |  |  | 4.00
                合计 |  |  | 12.00
                """).read();

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM ON_BEHALF 代收费 12.00",
                        "ITEM ON_BEHALF 掌上股讯 8.00 < 代收费",
                        "ITEM ON_BEHALF  4.00 < 代收费");
        assertThat(read.bill().items().get(2).provider()).isEqualTo(ServiceProvider.UNSTATED);
    }

    @Test
    void an_item_named_by_a_six_digit_port_is_no_month() {
        Sheet.Read read = Sheet.of(MOBILE + """
                费用项目 | 金额(元)
                代收费 | 3.00
                    118918 | 3.00
                本月费用合计 | 3.00
                """).read();

        assertThat(read.items()).contains("ITEM ON_BEHALF 118918 3.00 < 代收费");
    }
}
