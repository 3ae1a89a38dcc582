package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
