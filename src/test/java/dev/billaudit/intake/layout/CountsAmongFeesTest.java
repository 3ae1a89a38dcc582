package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows in the list of fees that count what was used, number something, say how the bill was paid or compare it. */
class CountsAmongFeesTest {

    @TempDir
    private Path folder;

    private Sheet.Read bill(String rows) {
        return FeeList.read(folder, rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "通话次数,35",
                "短信条数,20",
                "流量使用量,512",
                "套餐内流量,30",
                "结转流量,1024",
                "免费通话分钟数,300",
                "合计分钟,155",
                "上网时长(小时),33.50",
                "成长值,1200",
                "透支额度,200",
                "套餐数量,1",
                "用户数,2",
                "打印次数,1",
                "页码,1",
                "网龄(年),7",
                "星级,5",
                "税率,0.06",
                "折扣率,0.80",
                "网齡(年),7"
            })
    void a_count_is_no_charge_and_told_where_no_total_tells(String row) {
        assertThat(bill(FeeList.FEES + row + "\n合计,96.00\n").net()).isEqualTo(Money.ofYuan("96.00"));
        for (String rows : new String[] {FeeList.FEES + row + "\n", row + "\n" + FeeList.FEES}) {
            assertThat(bill(rows).net()).isEqualTo(Money.ofYuan("96.00"));
            assertThat(FeeList.note(bill(rows))).isEqualTo("intake.account-left-out");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "发票号码,12345678",
                "客户编号,9000123",
                "邮编,518000",
                "开户日期,20190501",
                "行业代码,6319",
                "超出流量,512",
                "短信(条),20",
                "通话(次),35",
                "国内流量(GB),12.50",
                "流量,12.5GB"
            })
    void the_number_of_something_is_rejected_as_what_it_is(String row) {
        var read = bill(FeeList.FEES + row + "\n合计,96.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("96.00"));
        assertThat(read.reasons()).containsExactly("amount-of-use");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "短信费,20.00",
                "流量费,20.00",
                "通话费,20.00",
                "时长费,20.00",
                "点播次数包,20.00",
                "流量加油包,20.00",
                "超出流量,20.00",
                "亲情号码,20.00",
                "彩铃下载(次),20.00",
                "短信(条),20.00"
            })
    void what_names_a_fee_is_charged(String row) {
        assertThat(bill(FeeList.FEES + row + "\n").net()).isEqualTo(Money.ofYuan("116.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"通话次数,35.00", "押金,50.00", "报销金额,50.00"})
    void what_the_total_counts_is_charged(String row) {
        Money amount = Money.ofYuan(row.substring(row.indexOf(',') + 1)).plus(Money.ofYuan("96.00"));
        var read = bill(FeeList.FEES + row + "\n合计," + amount + "\n");

        assertThat(read.net()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"支付宝代扣", "自动充值", "银行卡扣款", "和包支付", "红包支付", "转账", "收款", "实收现金", "票据金额", "本期缴纳", "应补缴", "多缴金额", "找零"
            })
    void a_payment_is_no_charge(String name) {
        assertThat(bill(FeeList.FEES + name + ",100.00\n").net()).isEqualTo(Money.ofYuan("96.00"));
        assertThat(FeeList.note(bill(FeeList.FEES + name + ",100.00\n"))).isEqualTo("intake.account-left-out");
        assertThat(bill("套餐及固定费,88.00\n" + name + ",96.00\n语音通信费,8.00\n合计,96.00\n")
                        .net())
                .isEqualTo(Money.ofYuan("96.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"上月,102.00\n差异,-6.00", "报销金额,80.00\n自付金额,16.00", "5月,81.00\n6月,82.00\n10月,96.00"})
    void comparisons_and_other_months_are_no_charges(String rows) {
        var read = bill(FeeList.FEES + rows + "\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("96.00"));
        assertThat(FeeList.note(read)).isEqualTo("intake.account-left-out");
    }

    @Test
    void counts_and_payments_in_rows_of_a_line_are_none_of_its_charges() {
        String rows = "13800138000,套餐费,88.00\n13800138000,流量(MB),96.00\n13800138000,支付宝代扣,96.00\n13800138000,通话次数,12\n";
        var read = new Chain(folder).read("a.csv", "账期：202610\n手机号码,费用项目,金额(元)\n" + rows);

        assertThat(read.net()).isEqualTo(Money.ofYuan("88.00"));
        assertThat(read.reasons()).containsExactly("amount-of-use");
    }
}
