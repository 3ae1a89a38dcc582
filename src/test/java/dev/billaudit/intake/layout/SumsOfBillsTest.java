package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.BillItem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of bills that only sum up, under the many names they have: none of them may be a charge, and no charge a sum. */
class SumsOfBillsTest {

    private static final String HEAD = """
            中国移动通信客户账单
            客户名称：张**,手机号码：13800138000
            计费周期：2025年10月01日至2025年10月31日,打印日期：2025-11-02
            费用项目,金额(元)
            """;
    private static final String ITEMS = """
            套餐及固定费,59.00
                畅享套餐59元,59.00
            语音通信费,3.20
            增值业务费,5.00
                手机报,5.00
            """;

    @TempDir
    private Path folder;

    private Sheet.Read read(String rows) {
        return new Chain(folder).read("账单.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private Bill bill(String rows) {
        return read(rows).end().bills().get(0);
    }

    private static List<String> charges(Bill bill) {
        return bill.items().stream()
                .filter(item -> item.parent() == null || item.role() == BillItem.Role.ITEM)
                .map(item -> item.role() + " " + item.category() + " " + item.name() + " " + item.amount())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "费用总额", "总金额", "本期消费总额", "本月总费用", "账单总金额", "应付总计", "实收合计", "本期应收", "话费合计", "本月话费合计", "本期费用总计", "本月共计"
            })
    void a_total_is_a_total_whatever_it_is_called(String name) {
        Bill bill = bill(ITEMS + name + ",67.20\n");

        assertThat(bill.items()).extracting(BillItem::name).doesNotContain(name);
        assertThat(bill.statedTotal()).hasToString("67.20");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"实际应缴合计", "本月费用合计", "总金额"})
    void the_total_of_a_row_that_is_a_bill_goes_by_many_names(String name) {
        Bill bill = new Chain(folder)
                .read("账单.csv", "手机号码,账期,月固定费,代收费(信息费)," + name + "\n18600138000,202510,36.00,8.00,44.00\n")
                .end()
                .bills()
                .get(0);

        assertThat(charges(bill)).containsExactly("SECTION_SUM PLAN 月固定费 36.00", "SECTION_SUM ON_BEHALF 代收费(信息费) 8.00");
        assertThat(bill.statedTotal()).hasToString("44.00");
    }

    @Test
    void a_last_row_called_like_a_sum_that_comes_to_all_rows_above_is_their_total() {
        Bill bill = bill(ITEMS + "本月应收话费,67.20\n");

        assertThat(bill.items()).extracting(BillItem::name).doesNotContain("本月应收话费");
        assertThat(bill.statedTotal()).hasToString("67.20");
    }

    @Test
    void a_last_row_that_is_not_called_like_a_sum_stays_an_item_though_it_comes_to_all_rows_above() {
        Bill bill = bill("畅享套餐59元,59.00\n国内通话费,3.20\n手机报,5.00\n信用卡分期,67.20\n");

        assertThat(charges(bill)).endsWith("ITEM OTHER 信用卡分期 67.20");
        assertThat(bill.statedTotal()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"上期欠费", "上月结转余额", "本次缴费后余额", "账户总余额", "本期应缴总额", "本月还需缴纳", "截止目前欠费", "最低消费"})
    void what_the_account_holds_or_owes_is_no_charge(String name) {
        Bill bill = bill(ITEMS + "本月费用合计,67.20\n" + name + ",33.00\n");

        assertThat(bill.items()).extracting(BillItem::name).doesNotContain(name);
        assertThat(bill.statedTotal()).hasToString("67.20");
    }

    @Test
    void carried_sums_of_pages_are_no_charges_and_no_total() {
        Bill bill = bill("""
                畅享套餐59元,59.00
                国内通话费,3.20
                本页合计,62.20
                过次页,62.20
                承前页,62.20
                手机报,5.00
                本页合计,5.00
                """);

        assertThat(charges(bill))
                .containsExactly("ITEM PLAN 畅享套餐59元 59.00", "ITEM VOICE 国内通话费 3.20", "ITEM VALUE_ADDED 手机报 5.00");
        assertThat(bill.statedTotal()).isNull();
    }

    @Test
    void a_sum_below_its_items_tells_their_section() {
        Bill bill = bill("""
                畅享套餐59元,59.00
                套餐及固定费小计,59.00
                虚拟人生,7.00
                星座密语,3.00
                小计（代收费）,10.00
                本月费用合计,69.00
                """);

        assertThat(charges(bill))
                .containsExactly("ITEM PLAN 畅享套餐59元 59.00", "ITEM ON_BEHALF 虚拟人生 7.00", "ITEM ON_BEHALF 星座密语 3.00");
    }

    @Test
    void a_sum_below_the_title_and_items_of_its_section_counts_once() {
        Bill bill = bill("套餐及固定费,\n畅享套餐59元,59.00\n套餐及固定费合计,59.00\n代收费,\n虚拟人生,10.00\n代收费合计,10.00\n总计,69.00\n");

        assertThat(charges(bill)).containsExactly("ITEM PLAN 畅享套餐59元 59.00", "ITEM ON_BEHALF 虚拟人生 10.00");
    }

    @Test
    void sums_that_are_all_the_bill_says_of_its_sections_are_charged() {
        Bill bill = bill("套餐及固定费合计,59.00\n代收费合计,10.00\n国内漫游合计,1.00\n总计,70.00\n");

        assertThat(charges(bill))
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 59.00", "SECTION_SUM ON_BEHALF 代收费 10.00", "ITEM OTHER 国内漫游 1.00");
    }

    @Test
    void a_sum_to_which_the_rows_above_do_not_come_is_rejected() {
        Sheet.Read read = read("畅享套餐59元,59.00\n套餐及固定费小计,79.00\n本月费用合计,79.00\n");

        assertThat(read.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo("sum-does-not-fit");
            assertThat(reject.place().row()).isEqualTo(6);
        });
    }

    @Test
    void a_positive_figure_called_a_deduction_is_subtracted_where_the_total_says_so() {
        Bill bill = bill("套餐及固定费,79.00\n    畅享套餐79元,79.00\n红包抵扣,5.00\n合计,74.00\n");

        assertThat(charges(bill))
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费 79.00", "ITEM PLAN 畅享套餐79元 79.00", "REDUCTION CREDIT 红包抵扣 -5.00");
    }

    @Test
    void the_sum_below_the_bills_of_several_lines_is_none_of_the_last_one() {
        String other = "业务号码：13900139000\n费用项目,金额(元)\n套餐及固定费,39.00\n    神州行,39.00\n小计,39.00\n";
        Sheet.Read read = read("套餐及固定费,59.00\n    畅享套餐59元,59.00\n小计,59.00\n" + other + "总计,98.00\n");

        assertThat(read.end().bills())
                .extracting(bill -> String.valueOf(bill.statedTotal()))
                .containsExactly("59.00", "39.00");
    }

    @Test
    void a_note_with_words_in_the_column_of_amounts_is_a_note() {
        Sheet.Read read = read(ITEMS + "温馨提示：5G套餐火热办理中,详询10086\n本月费用合计,67.20\n");

        assertThat(read.rejects()).isEmpty();
    }

    @Test
    void a_note_with_money_in_the_column_of_amounts_is_not_passed_over() {
        Sheet.Read read = read(ITEMS + "备注：补收上月费用,约12.50\n本月费用合计,67.20\n");

        assertThat(read.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).isEqualTo("amount-not-a-number"));
    }

    @Test
    void sections_that_come_to_the_items_above_them_are_their_sums() {
        Bill bill = bill("畅享套餐59元,59.00\n套餐及固定费,59.00\n虚拟人生,7.00\n星座密语,3.00\n代收费,10.00\n合计,69.00\n");

        assertThat(bill.items().stream().map(item -> item.role() + " " + item.category() + " " + item.name()))
                .containsExactly(
                        "SECTION_SUM PLAN 套餐及固定费",
                        "ITEM PLAN 畅享套餐59元",
                        "SECTION_SUM ON_BEHALF 代收费",
                        "ITEM ON_BEHALF 虚拟人生",
                        "ITEM ON_BEHALF 星座密语");
    }

    @Test
    void of_the_numbers_of_a_main_and_a_second_card_the_first_is_the_line() {
        String head = HEAD.replace("手机号码：13800138000", "主卡号码：13800138000,副卡号码：13900139000");
        Sheet.Read read = new Chain(folder).read("账单.csv", head + ITEMS + "合计,67.20\n");

        assertThat(read.end().bills()).extracting(bill -> bill.line().number()).containsExactly("13800138000");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"①套餐及固定费|②代收费", "套餐及固定费(1项)|代收费（共1笔）"})
    void sections_with_a_number_or_a_count_hold_their_items_once(String names) {
        String[] sections = names.split("\\|", -1);
        Bill bill = bill(sections[0] + ",59.00\n畅享套餐59元,59.00\n" + sections[1] + ",10.00\n虚拟人生,10.00\n合计(2项),69.00\n");

        assertThat(bill.items().stream().map(item -> item.role() + " " + item.category()))
                .containsExactly("SECTION_SUM PLAN", "ITEM PLAN", "SECTION_SUM ON_BEHALF", "ITEM ON_BEHALF");
    }

    @Test
    void a_unit_that_is_stated_below_the_table_parks_the_bill() {
        Sheet.Read read =
                new Chain(folder).read("账单.csv", HEAD.replace("金额(元)", "金额") + "套餐及固定费,5900\n合计,5900\n注：以上金额单位为分\n");

        assertThat(read.end().bills()).isEmpty();
        assertThat(String.valueOf(read.end().file().reason())).contains("intake.unit-contested");
    }

    @Test
    void a_unit_above_the_table_may_be_put_in_words() {
        Sheet.Read read = new Chain(folder)
                .read("账单.csv", "注：以下金额单位为分\n" + HEAD.replace("金额(元)", "金额") + "套餐及固定费,5900\n合计,5900\n");

        assertThat(read.end().bills())
                .extracting(bill -> String.valueOf(bill.statedTotal()))
                .containsExactly("59.00");
    }

    @Test
    void the_unit_that_is_stated_again_below_the_table_is_no_doubt() {
        assertThat(read(ITEMS + "合计,67.20\n注：金额单位：元\n").end().bills()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"（以下为第三方业务）", "其中", "代收费（续）", "续：代收费", "明细如下"})
    void words_below_a_section_title_do_not_end_its_section(String words) {
        Bill bill = bill("代收费,\n虚拟人生,7.00\n" + words + ",\n星座密语,3.00\n合计,10.00\n");

        assertThat(charges(bill)).containsExactly("ITEM ON_BEHALF 虚拟人生 7.00", "ITEM ON_BEHALF 星座密语 3.00");
    }

    @Test
    void a_title_nobody_knows_does_not_put_what_follows_under_the_section_above() {
        Bill bill = bill("代收费,\n虚拟人生,7.00\n云端存储专区,\n星座密语,3.00\n合计,10.00\n");

        assertThat(charges(bill)).contains("ITEM ON_BEHALF 虚拟人生 7.00").doesNotContain("ITEM ON_BEHALF 星座密语 3.00");
    }

    @Test
    void a_remark_below_the_sum_of_the_last_section_leaves_the_total_the_bills() {
        Bill bill = bill("代收费,\n虚拟人生,7.00\n小计,7.00\n套餐及固定费,\n畅享套餐,59.00\n小计,59.00\n（以上含税）,\n合计,66.00\n");

        assertThat(bill.statedTotal()).hasToString("66.00");
    }

    @Test
    void a_bill_printed_twice_with_its_total_on_top_counts_once() {
        String print = HEAD + "合计,66.00\n代收费,\n虚拟人生,7.00\n套餐及固定费,\n畅享套餐,59.00\n";
        Sheet.Read read = new Chain(folder).read("账单.csv", print + "\n" + print);

        assertThat(charges(read.end().bills().get(0)))
                .containsExactly("ITEM ON_BEHALF 虚拟人生 7.00", "ITEM PLAN 畅享套餐 59.00");
    }

    @Test
    void positive_reductions_below_their_sum_in_a_flat_list_are_subtracted_once() {
        Bill bill = bill("套餐及固定费,59.00\n畅享套餐,59.00\n优惠减免,5.00\n套餐费优惠,5.00\n合计,54.00\n");

        assertThat(reductions(bill)).containsExactly("套餐费优惠 -5.00");
    }

    private static List<String> reductions(Bill bill) {
        return bill.items().stream()
                .filter(item -> item.role() == BillItem.Role.REDUCTION)
                .map(item -> item.name() + " " + item.amount())
                .toList();
    }

    @Test
    void positive_reductions_that_the_total_subtracts_both_are_two() {
        Bill bill = bill("套餐及固定费,59.00\n畅享套餐,59.00\n优惠减免,5.00\n套餐费优惠,5.00\n合计,49.00\n");

        assertThat(reductions(bill)).containsExactly("优惠减免 -5.00", "套餐费优惠 -5.00");
    }
}
