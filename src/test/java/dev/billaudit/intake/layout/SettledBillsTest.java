package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was paid among the rows of a bill: it settles what was charged and lessens nothing of it. */
class SettledBillsTest {

    private static final String HEAD = "号码：13800138000\n账期：2026年7月\n项目,金额\n套餐费,59.00\n彩铃,12.00\n";

    @TempDir
    private Path folder;

    private Sheet.Read bill(String rows) {
        return new Chain(folder).read("a.csv", HEAD + rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已付", "已缴", "付款", "支付", "扣款", "银行代扣", "微信支付", "缴费"})
    void a_payment_below_zero_is_no_credit_and_is_told(String name) {
        var read = bill(name + ",-71.00\n");

        assertThat(read.net()).hasToString("71.00");
        assertThat(read.end().file().reason()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"预存款, 51.00", "已用赠款, 51.00"})
    void what_was_paid_in_advance_or_given_is_one(String name, String net) {
        assertThat(bill(name + ",-20.00\n").net()).hasToString(net);
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,71.00\n付款,71.00\n", "付款,71.00\n合计,71.00\n", "总价,71.00\n"})
    void a_payment_or_total_beside_the_charges_is_none(String rows) {
        assertThat(bill(rows).net()).hasToString("71.00");
    }

    @Test
    void a_total_may_count_what_was_paid() {
        assertThat(bill("已付,-20.00\n本月费用合计,51.00\n").net()).hasToString("51.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计,71.00\n减：已缴费,71.00\n应缴,0.00\n",
                "本月费用合计,71.00\n减：账户余额支付,71.00\n本期应付,0.00\n",
                "减：已付,71.00\n应付,0.00\n",
                "已付,-71.00\n应付,0.00\n",
                "合计,71.00\n支付方式,\n支付宝,71.00\n"
            })
    void a_bill_that_is_paid_was_charged_all_the_same(String rows) {
        assertThat(bill(rows).net()).hasToString("71.00");
    }

    @Test
    void a_reduction_to_nothing_is_none() {
        assertThat(bill("优惠减免,-71.00\n应付,0.00\n").net()).hasToString("0.00");
    }

    @Test
    void twenty_thousand_payments_below_a_bill_are_no_matter_of_minutes() {
        String items = "来电显示,1.00\n".repeat(400);
        String payments = "付款,5.00\n缴费,5.00\n充值,5.00\n支付,5.00\n".repeat(5_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(bill(items + "合计,471.00\n" + payments).net()).hasToString("471.00"));
    }

    @Test
    void payments_among_the_rows_of_a_long_bill_are_no_matter_of_minutes() {
        String rows = "来电显示,1.00\n缴费,5.00\n".repeat(4_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(bill(rows + "合计,4071.00\n").net()).hasToString("4071.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,71.00\n缴费,71.00\n其中：现金,60.00\n", "缴费,71.00\n合计,71.00\n账户余额,9.00\n其中：赠款,9.00\n"})
    void a_part_of_what_was_paid_or_is_held_is_no_charge(String rows) {
        assertThat(bill(rows).net()).hasToString("71.00");
    }
}
