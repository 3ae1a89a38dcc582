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

/** Rows of bills that are easily taken for another kind of row: charges, totals, accounts and what they are written in. */
class OddRowsTest {

    private static final String HEAD = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            """;
    private static final String NAMES = "费用项目,金额(元)\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String rows) {
        return new Chain(folder).read("a.csv", HEAD + rows);
    }

    private Sheet.Read bill(String rows) {
        return read(NAMES + rows);
    }

    @Test
    void a_section_that_stands_again_with_another_amount_is_charged_again() {
        var read = bill("套餐及固定费,59.00\n代收费,7.00\n代收费,5.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("71.00"));
    }

    @Test
    void a_late_fee_or_a_reduction_that_stands_again_with_another_amount_counts_again() {
        assertThat(bill("违约金,5.00\n违约金,3.00\n").net()).isEqualTo(Money.ofYuan("8.00"));
        assertThat(bill("套餐及固定费,59.00\n优惠减免,-5.00\n优惠减免,-3.00\n").net()).isEqualTo(Money.ofYuan("51.00"));
    }

    @ParameterizedTest
    @CsvSource({"69.00, 2", "64.00, 1"})
    void the_total_tells_whether_a_section_that_stands_again_with_its_amount_is_another(String total, int times) {
        var read = bill("套餐及固定费,59.00\n代收费,5.00\n代收费,5.00\n合计," + total + "\n");

        assertThat(read.items()).filteredOn(item -> item.contains("代收费")).hasSize(times);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"预计下月费用", "下月预估话费", "下期费用预测", "本期缴费", "上期未缴", "预存话费", "+本期缴费", "积分", "银行代扣", "微信支付", "实际应缴"})
    void what_a_later_month_may_cost_or_was_paid_is_no_charge(String name) {
        var read = bill("套餐及固定费,59.00\n本月费用合计,59.00\n" + name + ",61.00\n");

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计（大写）,陆拾陆元整\n合计（小写）,66.00\n", "小写：66.00\n大写：陆拾陆元整\n"})
    void a_total_beside_its_words_is_no_charge(String total) {
        var read = bill("套餐及固定费,59.00\n代收费,7.00\n" + total);

        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("66.00"));
        assertThat(read.net()).isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void what_is_due_and_what_was_taken_are_no_charges_below_the_last_section() {
        var read = bill("套餐及固定费,59.00\n代收费,7.00\n应收,66.00\n优惠,6.00\n实收,60.00\n");

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 59.00", "SECTION_SUM ON_BEHALF 代收费 7.00", "REDUCTION CREDIT 优惠 -6.00");
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("60.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"抹零,-0.04", "抹零,0.04"})
    void a_total_tells_the_sign_of_what_is_rounded_off(String row) {
        assertThat(bill("套餐及固定费,59.04\n" + row + "\n合计,59.00\n").net()).isEqualTo(Money.ofYuan("59.00"));
    }

    @Test
    void a_total_in_a_text_above_the_table_is_the_bill_s() {
        var read = read("本月费用合计：66.00元\n" + NAMES + "套餐及固定费,59.00\n代收费,5.00\n");

        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void a_total_above_the_tables_of_several_bills_is_none_of_them() {
        var read = read("本月费用合计：98.00元\n" + NAMES + "套餐及固定费,59.00\n手机号码：13900139000\n" + NAMES + "套餐及固定费,39.00\n");

        assertThat(read.end().bills()).hasSize(2).allMatch(bill -> bill.statedTotal() == null);
    }

    @Test
    void the_sum_of_its_section_tells_the_sign_of_a_refund_though_the_total_is_off() {
        var read = bill("代收费,5.00\n  虚拟人生,7.00\n  手机杂志,5.00\n  虚拟人生退费,7.00\n套餐及固定费,59.00\n本月费用合计,70.00\n");

        assertThat(read.items()).contains("REDUCTION ON_BEHALF 虚拟人生退费 -7.00 < 代收费");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "套餐及固定费,59.00,元\n代收费,7.00,元\n合计,66.00,元\n",
                "套餐及固定费,5900,分\n代收费,700,分\n合计,6600,\n",
                "套餐及固定费,59.00,人民币\n代收费,700,分\n合计,66.00,元\n"
            })
    void a_column_tells_what_each_amount_is_written_in(String rows) {
        var read = read("费用项目,金额,单位\n" + rows);

        assertThat(read.rejects()).isEmpty();
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("66.00"));
        assertThat(read.net()).isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void an_amount_in_no_unit_of_money_is_rejected() {
        var read = read("费用项目,金额,单位\n套餐及固定费,59.00,元\n代收费,700,分\n流量,3,GB\n合计,66.00,\n");

        assertThat(read.rejects())
                .extracting(reject -> reject.reason() + " " + reject.place().row())
                .containsExactly("unit-unknown 7", "unit-unknown 8");
    }

    @Test
    void the_unit_beside_a_quantity_says_nothing_of_money() {
        var read = read("费用项目,数量,单位,金额\n套餐及固定费,1,个,59.00\n国内通话费,70,分,7\n合计,,,66.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("66.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,,,66.00", "合计,66.00,,", ",,合计,66.00"})
    void a_total_below_pairs_side_by_side_has_its_amount_wherever_that_stands(String total) {
        var read = read("费用项目,金额(元),费用项目,金额(元)\n套餐及固定费,59.00,代收费,7.00\n" + total + "\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void a_charge_whose_name_and_amount_stand_in_different_pairs_is_rejected() {
        var read = read("费用项目,金额(元),费用项目,金额(元)\n套餐及固定费,59.00,代收费,7.00\n国内通话费,,,1.00\n");

        assertThat(read.rejects()).hasSize(1);
    }

    @Test
    void a_page_without_headings_may_name_sections_beside_their_items() {
        String page = "<html><body><p>中国移动通信客户账单</p><p>手机号码：13800138000</p><p>计费周期：2026年10月01日至2026年10月31日</p>"
                + "<table><tr><td>套餐及固定费</td><td>畅享套餐</td><td>59.00</td></tr>"
                + "<tr><td rowspan=2>代收费</td><td>虚拟人生</td><td>7.00</td></tr><tr><td>手机杂志</td><td>5.00</td></tr>"
                + "<tr><td colspan=2>合计</td><td>71.00</td></tr></table></body></html>";
        var read = new Chain(folder).read("a.html", page);

        assertThat(read.items())
                .containsExactly(
                        "ITEM PLAN 畅享套餐 59.00 < 套餐及固定费",
                        "ITEM ON_BEHALF 虚拟人生 7.00 < 代收费",
                        "ITEM ON_BEHALF 手机杂志 5.00 < 代收费");
        assertThat(new Chain(folder)
                        .read("b.html", page.replace("71.00", "81.00"))
                        .end()
                        .file()
                        .state())
                .isEqualTo(FileState.QUARANTINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "代收费,12.00\n其中：虚拟人生,5.00\n手机杂志,7.00\n",
                "代收费,12.00\n其中：虚拟人生,5.00\n其中：手机杂志,7.00\n",
                "代收费,12.00\n其中：虚拟人生,5.00\n　　　手机杂志,7.00\n",
                "代收费,12.00\n  其中：虚拟人生,5.00\n        手机杂志,7.00\n",
                "代收费,12.00\n其中：虚拟人生,5.00\n    手机杂志,7.00\n"
            })
    void what_is_aligned_with_a_part_of_a_section_is_a_part_of_it_too(String rows) {
        var read = bill("套餐及固定费,59.00\n　4G套餐,59.00\n" + rows + "合计,71.00\n");

        assertThat(read.items())
                .endsWith(
                        "SECTION_SUM ON_BEHALF 代收费 12.00",
                        "ITEM ON_BEHALF 虚拟人生 5.00 < 代收费",
                        "ITEM ON_BEHALF 手机杂志 7.00 < 代收费");
    }

    @ParameterizedTest
    @CsvSource({"'合计,66.00', 66.00", "'', 66.00", "'合计,71.00', 71.00"})
    void a_part_of_an_item_is_charged_beside_it_only_where_the_total_says_so(String total, String net) {
        var read = bill("4G套餐,59.00\n其中：来电显示,5.00\n代收费,7.00\n" + total + "\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan(net));
    }

    @Test
    void a_part_of_what_the_account_holds_is_no_charge() {
        var read = bill("套餐及固定费,59.00\n合计,59.00\n账户余额,30.00\n其中：赠款,10.00\n专款,20.00\n");

        assertThat(read.items()).doesNotContain("ITEM OTHER 赠款 10.00");
    }

    @Test
    void a_row_without_an_amount_does_not_make_the_total_that_of_its_section() {
        var read = bill("套餐及固定费,59.00\n国内通话费,\n虚拟人生,7.00\n合计,66.00\n");

        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("66.00"));
        assertThat(read.items()).contains("ITEM ON_BEHALF 虚拟人生 7.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,12.00\n", ""})
    void of_the_rows_below_a_section_those_that_come_to_it_are_its_own(String total) {
        var read = bill("增值业务费,5.00\n绿色邮箱,0.00\n炫铃功能费,5.00\n换卡手续费,7.00\n" + total);

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM VALUE_ADDED 增值业务费 5.00",
                        "ITEM VALUE_ADDED 绿色邮箱 0.00 < 增值业务费",
                        "ITEM VALUE_ADDED 炫铃功能费 5.00 < 增值业务费",
                        "ITEM OTHER 换卡手续费 7.00");
    }

    @Test
    void of_the_rows_below_a_section_the_total_tells_which_stand_beside_it() {
        var read = bill("增值业务费,5.00\n炫铃功能费,3.00\n换卡手续费,7.00\n合计,12.00\n");

        assertThat(read.items()).contains("ITEM VALUE_ADDED 炫铃功能费 3.00 < 增值业务费", "ITEM OTHER 换卡手续费 7.00");
    }

    @Test
    void a_total_may_be_named_in_the_column_of_numbers() {
        var read = read("序号,费用项目,金额(元)\n1,套餐及固定费,59.00\n合计,,59.00\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("59.00"));
    }

    @Test
    void a_number_in_the_chapter_of_the_section_is_no_part_of_a_name() {
        var read = bill("1.套餐及固定费,59.00\n1.1 畅享套餐,59.00\n2.代收费,15.80\n2.1 虚拟人生,12.00\n3.8女神节礼包,3.80\n");

        assertThat(read.items()).contains("ITEM PLAN 畅享套餐 59.00 < 套餐及固定费", "ITEM ON_BEHALF 虚拟人生 12.00 < 代收费");
        assertThat(read.items()).anyMatch(item -> item.contains("3.8女神节礼包"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5G智享套餐", "4K点播包"})
    void a_name_behind_the_number_of_its_chapter_may_begin_with_a_figure(String name) {
        var read = bill("1.套餐及固定费,66.00\n1.1 " + name + ",59.00\n1.2 畅享套餐,7.00\n");

        assertThat(read.items()).contains("ITEM PLAN " + name + " 59.00 < 套餐及固定费", "ITEM PLAN 畅享套餐 7.00 < 套餐及固定费");
    }

    @Test
    void titles_and_notes_of_a_table_with_numbers_are_no_lost_money() {
        var read = read("序号,费用项目,金额(元)\n1,代收费,\n2,虚拟人生,7.00\n,合计,7.00\n温馨提示：请于25日前缴费,,\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.items()).containsExactly("ITEM ON_BEHALF 虚拟人生 7.00 < 代收费");
    }

    @Test
    void a_note_may_stand_in_the_column_of_amounts() {
        var read = read("金额(元),费用项目\n7.00,虚拟人生\n7.00,合计\n注：本账单仅供核对,\n");

        assertThat(read.rejects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"费用项目,金额(元),序号\n套餐及固定费,59.00,1\n,59.00,合计\n", "费用项目,备注,金额(元)\n套餐及固定费,,59.00\n,合计,59.00\n"})
    void a_total_may_be_named_in_any_other_column(String rows) {
        var read = read(rows);

        assertThat(read.rejects()).isEmpty();
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("59.00"));
    }

    @Test
    void the_sum_of_one_section_is_not_that_of_the_bill_though_all_rows_come_to_it() {
        var read = read("本月费用合计：11.00元\n" + NAMES
                + "套餐月租,5.00\n套餐及固定费小计,5.00\n影视会员,12.00\n代收费小计,12.00\n优惠减免,-5.00\n话费返还,-1.00\n");

        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("11.00"));
        assertThat(read.net()).isEqualTo(Money.ofYuan("11.00"));
    }

    @Test
    void names_may_be_printed_as_the_terms_of_a_sum() {
        var read = bill("套餐及固定费,59.00\n＋代收费,7.00\n－优惠减免,6.00\n＝合计,60.00\n");

        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("60.00"));
        assertThat(read.net()).isEqualTo(Money.ofYuan("60.00"));
    }

    @Test
    void the_title_of_a_group_leaves_sections_and_their_items_as_they_are() {
        var read = bill("套餐及固定费,59.00\n套餐外费用,\n语音通信费,1.00\n国内通话费,1.00\n代收费,7.00\n合计,67.00\n");

        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("67.00"));
        assertThat(read.items()).contains("ITEM VOICE 国内通话费 1.00 < 语音通信费", "SECTION_SUM ON_BEHALF 代收费 7.00");
    }

    @Test
    void a_total_of_many_lines_is_told_by_the_column_of_numbers_wherever_that_stands() {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "中国移动集团账单\n账期：202610\n套餐及固定费,代收费,合计,手机号码\n59.00,7.00,66.00,13800138000\n59.00,7.00,66.00,合计\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.end().bills()).hasSize(1);
    }

    @Test
    void a_table_of_items_tells_what_the_sections_of_a_summary_hold() {
        String summary = "套餐及固定费,59.00\n代收费,12.00\n本月费用合计,71.00\n\n费用明细\n" + NAMES;
        var read = bill(summary + "畅享套餐,59.00\n虚拟人生,7.00\n手机杂志,5.00\n合计,71.00\n");
        var mixed = bill(summary + "虚拟人生,7.00\n畅享套餐,59.00\n手机杂志,5.00\n合计,71.00\n");

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 59.00",
                        "ITEM PLAN 畅享套餐 59.00 < 套餐及固定费",
                        "SECTION_SUM ON_BEHALF 代收费 12.00",
                        "ITEM ON_BEHALF 虚拟人生 7.00 < 代收费",
                        "ITEM ON_BEHALF 手机杂志 5.00 < 代收费");
        assertThat(mixed.items()).containsExactlyInAnyOrderElementsOf(read.items());
    }

    @Test
    void a_block_beside_the_fees_may_begin_with_its_headings() {
        var read = bill("套餐及固定费,59.00\n合计,59.00\n账户信息,金额\n上月末结余,20.00\n某项,7.00\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "套餐及固定费,\n应收,79.00\n优惠,20.00\n实收,59.00\n代收费,\n应收,7.00\n优惠,0.00\n实收,7.00\n合计,66.00\n",
                "套餐及固定费应收,79.00\n套餐及固定费优惠,-20.00\n套餐及固定费实收,59.00\n代收费应收,7.00\n代收费实收,7.00\n合计,66.00\n"
            })
    void what_was_due_taken_off_and_taken_is_one_charge_and_its_reduction(String rows) {
        var read = bill(rows);

        assertThat(read.items())
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 79.00",
                        "REDUCTION CREDIT 套餐及固定费 -20.00",
                        "SECTION_SUM ON_BEHALF 代收费 7.00");
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void what_was_due_and_never_taken_is_charged() {
        var read = bill("代收费,\n应收,7.00\n套餐原价,59.00\n来电显示,5.00\n合计,71.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("71.00"));
    }

    @Test
    void steps_that_do_not_fit_are_rejected() {
        assertThat(bill("套餐应收,79.00\n套餐优惠,-20.00\n套餐实收,69.00\n").reasons()).containsExactly("amounts-do-not-fit");
    }

    @Test
    void what_was_taken_is_the_total_where_the_rows_come_to_it_and_not_to_what_was_due() {
        var read = bill("本期应收,86.00\n套餐及固定费,79.00\n代收费,7.00\n优惠减免,-20.00\n本期实收,66.00\n");
        var off = bill("本期应收,87.00\n套餐及固定费,79.00\n代收费,7.00\n优惠减免,-20.00\n");

        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("66.00"));
        assertThat(read.net()).isEqualTo(Money.ofYuan("66.00"));
        assertThat(off.bill().statedTotal()).isEqualTo(Money.ofYuan("87.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"费用月份：2026年10月", "计费周期：2026.10", "消费期间：2026-10-01至2026-10-31"})
    void the_month_may_be_called_and_written_so(String text) {
        var read = new Chain(folder)
                .read("a.csv", "中国移动客户账单\n用户手机：13800138000\n" + text + "\n" + NAMES + "套餐及固定费,59.00(元)\n");

        assertThat(read.bill().cycle().month()).hasToString("2026-10");
        assertThat(read.net()).isEqualTo(Money.ofYuan("59.00"));
    }

    @Test
    void a_table_below_the_name_of_another_card_is_no_detail_of_the_first() {
        var read = bill("套餐及固定费,59.00\n代收费,12.00\n合计,71.00\n\n副卡\n" + NAMES + "畅享套餐,51.00\n手机杂志,20.00\n合计,71.00\n");

        assertThat(read.items()).contains("SECTION_SUM PLAN 套餐及固定费 59.00", "ITEM PLAN 畅享套餐 51.00");
        assertThat(read.net()).isEqualTo(Money.ofYuan("142.00"));
    }

    @Test
    void a_quantity_beside_no_amount_is_not_passed_over() {
        var read = read("费用项目,数量,金额(元)\n套餐及固定费,1,59.00\n国内短信,70,\n合计,,59.00\n");

        assertThat(read.reasons()).containsExactly("unknown-row");
    }

    @Test
    void indents_are_followed_though_the_total_holds_without_them() {
        var read = bill("本期费用,68.00\n  套餐及固定费,58.00\n  代收费,10.00\n    虚拟人生,7.00\n合计,136.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("68.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本月费用合计：118.00元", "本期消费：118.00元"})
    void a_total_above_the_table_does_not_tell_what_stands_under_what(String total) {
        var read = read(total + "\n" + NAMES + "套餐及固定费,58.00\n58元套餐,50.00\n代收费,10.00\n虚拟人生,8.00\n");

        assertThat(read.items()).contains("ITEM PLAN 58元套餐 50.00 < 套餐及固定费", "ITEM ON_BEHALF 虚拟人生 8.00 < 代收费");
    }

    @ParameterizedTest
    @ValueSource(strings = {"本期消费：30.00元", "实时话费：12.00元", "账单金额：136.00元"})
    void what_a_text_above_the_table_calls_no_sum_is_no_total_unless_the_rows_come_to_it(String text) {
        String rows = "\n" + NAMES + "套餐及固定费,58.00\n代收费,10.00\n";

        assertThat(read(text + rows).bill().statedTotal()).isNull();
    }

    @Test
    void rows_that_fit_under_their_section_stay_there_though_the_total_holds_without_one() {
        var read = bill("套餐及固定费,60.00\n58元套餐,50.00\n来电显示,5.00\n代收费,10.00\n虚拟人生,10.00\n合计,75.00\n");

        assertThat(read.items()).contains("ITEM VALUE_ADDED 来电显示 5.00 < 套餐及固定费");
    }

    @Test
    void a_section_net_of_a_gift_is_not_charged_beside_its_item() {
        var read = bill("套餐及固定费,38.00\n158元套餐月租费,158.00\n语音通信费,5.00\n国内通话费,5.00\n合计,43.00\n");

        assertThat(read.items()).contains("ITEM PLAN 158元套餐月租费 158.00 < 套餐及固定费");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "代收费,12.00\n虚拟人生,7.00\n其中：手机杂志,5.00\n",
                "代收费,20.00\n快乐铃声,8.00\n其中：虚拟人生,7.00\n其中：手机杂志,5.00\n",
                "代收费,12.00\n  虚拟人生,7.00\n  其中：手机杂志,5.00\n",
                "代收费,12.00\n  虚拟人生,7.00\n其中：手机杂志,5.00\n"
            })
    void parts_stand_beside_the_item_above_where_their_section_comes_to_all_of_them(String rows) {
        var read = bill("套餐及固定费,59.00\n" + rows);

        assertThat(read.items()).contains("ITEM ON_BEHALF 虚拟人生 7.00 < 代收费", "ITEM ON_BEHALF 手机杂志 5.00 < 代收费");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "合计,66.00\n"})
    void the_parts_of_what_is_due_are_the_charges(String total) {
        assertThat(bill("本月应缴,66.00\n其中：套餐及固定费,59.00\n其中：代收费,7.00\n" + total).net())
                .isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void the_parts_of_what_is_due_are_no_charges_below_the_same_total() {
        var read = bill("套餐及固定费,59.00\n代收费,7.00\n合计,66.00\n本月应缴,66.00\n其中：代收费,7.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("66.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "'58元套餐,58.00\\n预存款,-20.00\\n合计,38.00\\n', 38.00",
        "'58元套餐,58.00\\n预存款,-20.00\\n', 38.00",
        "'58元套餐,58.00\\n支付金额,10.00\\n预存金额,30.00\\n合计,98.00\\n', 98.00",
        "'合计,98.00\\n58元套餐,58.00\\n支付金额,10.00\\n预存金额,30.00\\n', 98.00",
        "'58元套餐,58.00\\n预计下月生效套餐费,10.00\\n合计,68.00\\n', 68.00",
        "'58元套餐,58.00\\n预存款,-20.00\\n本期缴费,100.00\\n合计,38.00\\n', 38.00",
        "'58元套餐,58.00\\n本期缴费,100.00\\n合计,58.00\\n', 58.00",
        "'58元套餐,58.00\\n本月费用合计,58.00\\n上期未缴,20.00\\n应缴合计,78.00\\n', 58.00"
    })
    void the_total_tells_whether_what_is_called_a_payment_is_charged(String rows, String net) {
        assertThat(bill(rows.replace("\\n", "\n")).net()).isEqualTo(Money.ofYuan(net));
    }

    @Test
    void a_price_in_front_of_a_name_is_no_number_of_its_chapter() {
        var read = bill("1.增值业务费,3.00\n1.5元短信包,1.50\n1.5元彩铃包,1.50\n");
        var coded = bill("2.代收费,15.80\n2.1 虚拟人生,12.00\n2.2、5元礼包,3.80\n");

        assertThat(read.items()).anyMatch(item -> item.contains(" 1.5元短信包 1.50"));
        assertThat(read.items()).anyMatch(item -> item.contains(" 1.5元彩铃包 1.50"));
        assertThat(coded.items()).contains("ITEM ON_BEHALF 5元礼包 3.80 < 代收费");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "费用项目,金额,单位,单价\n套餐及固定费,5900,分,5900\n代收费,700,分,700\n",
                "费用项目,数量,金额,单位\n套餐及固定费,1,5900,分\n代收费,1,700,分\n"
            })
    void the_unit_is_that_of_the_amount_beside_a_price_or_behind_it(String rows) {
        assertThat(read(rows).net()).isEqualTo(Money.ofYuan("66.00"));
    }

    @Test
    void no_charge_takes_the_unit_of_the_row_above() {
        var read = read("费用项目,金额,单位\n58元套餐,5800,\n短信费,10,分\n来电显示,5,\n");

        assertThat(read.rejects())
                .extracting(reject -> reject.reason() + " " + reject.place().row() + " " + reject.amount())
                .containsExactly("unit-unknown 5 " + Money.ofYuan("5800.00"), "unit-unknown 7 " + Money.ofYuan("5.00"));
        assertThat(read.net()).isEqualTo(Money.ofYuan("0.10"));
    }

    @Test
    void the_heading_tells_what_a_blank_unit_is() {
        assertThat(read("费用项目,金额（元）,单位\n58元套餐,58.00,\n短信费,10.00,\n").net()).isEqualTo(Money.ofYuan("68.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"手机号码（经办人）：13833330001", "电话号码（客服）：10086", "账期(上期)：2026-09"})
    void another_number_or_month_in_brackets_takes_no_bill(String more) {
        String named = "手机号码：13800138000\n账期：2026-10\n";

        assertThat(read(named + more + "\n" + NAMES + "套餐及固定费,59.00\n").bill())
                .usingRecursiveComparison()
                .ignoringFields("items")
                .isEqualTo(read(named + NAMES + "套餐及固定费,59.00\n").bill());
    }

    @Test
    void a_credit_called_a_payment_stays_though_the_total_is_off_by_a_rounding() {
        assertThat(bill("58元套餐,58.36\n代收费,7.00\n支付金额,-20.00\n合计,45.30\n").net()).isEqualTo(Money.ofYuan("45.36"));
    }
}
