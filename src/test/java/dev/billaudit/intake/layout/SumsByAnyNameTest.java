package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that repeat what others come to, by names that carriers, shops and accountants give them. */
class SumsByAnyNameTest {

    @TempDir
    private Path folder;

    private Sheet.Read bill(String rows) {
        return FeeList.read(folder, rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "汇总,费用汇总,消费汇总,账单汇总,金额汇总,累计金额,小结,费用小结,统计,求和,总费,Σ,∑,净額,匯總",
                "结算金额,应结金额,月结金额,本次结算,应付款,最终应付,需缴金额,未缴金额,出账金额,出账费用,扣款金额,实交,净额,净消费,折后金额,优惠后金额,合并金额,本期发生额",
                "*合计*,—合计—,合计>>,合计2项,**总计**"
            })
    void a_sum_is_no_charge_and_stated_below_above_and_beside_another(String names) {
        assertThat(names.split(",")).allSatisfy(name -> {
            for (String rows : new String[] {
                FeeList.FEES + "#,96.00\n", "#,96.00\n" + FeeList.FEES, FeeList.FEES + "合计,96.00\n#,96.00\n"
            }) {
                var read = bill(rows.replace("#", name));

                assertThat(read.net()).isEqualTo(Money.ofYuan("96.00"));
                assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("96.00"));
                assertThat(FeeList.note(read)).isEmpty();
            }
        });
    }

    @Test
    void a_sum_of_each_line_of_a_long_table_is_no_charge_of_it() {
        String one = "13800138000,套餐费,88.00\n13800138000,语音费,8.00\n13800138000,汇总,96.00\n";
        var read = new Chain(folder)
                .read("a.csv", "账期：202610\n手机号码,费用项目,金额(元)\n" + one + one.replace("13800138000", "13800138001"));

        assertThat(read.end().bills())
                .allSatisfy(known -> assertThat(BillItems.net(known.items())).isEqualTo(Money.ofYuan("96.00")))
                .hasSize(2);
    }

    @Test
    void a_sum_to_which_the_rows_do_not_come_is_told() {
        assertThat(FeeList.note(bill(FeeList.FEES + "汇总,95.00\n"))).isEqualTo("intake.sum-not-met");
        assertThat(FeeList.note(bill(FeeList.FEES + "本页累计,95.00\n"))).isEmpty();
        assertThat(bill(FeeList.FEES + "本页累计,96.00\n").net()).isEqualTo(Money.ofYuan("96.00"));
    }

    @Test
    void a_title_of_what_follows_ends_the_section_above() {
        var read = bill("代收费,\n某游戏,7.00\n费用汇总,\n某品,59.00\n");

        assertThat(read.items()).contains("ITEM OTHER 某品 59.00");
    }

    @ParameterizedTest
    @CsvSource({
        "全部结清额, intake.row-taken-for-sum, 96.00",
        "本号支出款, intake.row-taken-for-sum, 96.00",
        "某某之家, intake.row-may-be-sum, 192.00"
    })
    void a_row_nobody_knows_that_is_as_much_as_all_others_is_told(String name, String note, String net) {
        for (String rows : new String[] {FeeList.FEES + name + ",96.00\n", name + ",96.00\n" + FeeList.FEES}) {
            var read = bill(rows);

            assertThat(read.net()).isEqualTo(Money.ofYuan(net));
            assertThat(FeeList.note(read)).isEqualTo(note);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"短信费,96.00", "某某之家,95.00"})
    void a_row_of_a_known_kind_or_of_another_amount_is_charged(String row) {
        assertThat(FeeList.note(bill(FeeList.FEES + row + "\n"))).isEmpty();
    }

    @Test
    void of_two_rows_of_one_amount_none_sums_the_other_up() {
        var read = bill("套餐及固定费,88.00\n全部结清额,88.00\n");

        assertThat(FeeList.note(read)).isNotEqualTo("intake.row-taken-for-sum");
    }

    @Test
    void a_row_nobody_knows_that_repeats_the_total_is_none_of_its_charges() {
        var read = bill("套餐及固定费,88.00\n对账联,96.00\n语音通信费,8.00\n合计,96.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("96.00"));
        assertThat(FeeList.note(read)).isEqualTo("intake.row-taken-for-sum");
        assertThat(FeeList.note(bill("套餐及固定费,88.00\n对账联,96.00\n语音通信费,8.00\n合计,192.00\n")))
                .isEmpty();
    }
}
