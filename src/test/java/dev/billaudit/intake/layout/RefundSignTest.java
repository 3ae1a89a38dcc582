package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds and reductions among the charges that bear no minus. */
class RefundSignTest {

    private static final String HEAD = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            费用项目,金额(元)
            """;

    @TempDir
    private Path folder;

    private Sheet.Read bill(String rows) {
        return new Chain(folder).read("a.csv", HEAD + rows);
    }

    private Sheet.Read list(String rows) {
        return new Chain(folder)
                .read(
                        "a.csv",
                        "手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n"
                                + "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用\n" + rows);
    }

    private static String reason(Sheet.Read read) {
        var reason = read.end().file().reason();
        return reason == null ? "" : reason.key();
    }

    @ParameterizedTest
    @ValueSource(strings = {"虚拟人生退费", "虚拟人生（退款）", "退还虚拟人生", "虚拟人生核减", "虚拟人生返还"})
    void the_total_shows_that_money_is_given_back(String name) {
        var read = bill("4G套餐,59.00\n虚拟人生,7.00\n%s,7.00\n本月费用合计,59.00\n".formatted(name));

        assertThat(read.items()).anyMatch(item -> item.startsWith("REDUCTION ") && item.endsWith(name + " -7.00"));
        assertThat(read.net()).isEqualTo(Money.ofYuan("59.00"));
        assertThat(read.end().file().reason()).isNull();
    }

    @Test
    void the_sum_of_a_section_shows_that_it_is_reduced() {
        var read = bill("套餐及固定费,39.00\n  4G套餐,59.00\n  套餐优惠,20.00\n代收费,3.00\n  虚拟人生,3.00\n本月费用合计,42.00\n");

        assertThat(read.items()).contains("REDUCTION PLAN 套餐优惠 -20.00 < 套餐及固定费");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "代金券,优惠券,折让,返费,返现,赠送,赠费,冲正,冲减,调减,扣减,抵消,补贴,减收,豁免,让利,集团统付,公司承担,单位代付,满减,回馈,直降",
                "抵用券,返利,话费立减,套餐優惠券,沖減"
            })
    void a_reduction_without_a_sign_is_taken_off_where_the_total_says_so_and_told_where_none_does(String names) {
        assertThat(names.split(",")).allSatisfy(name -> {
            var read = bill("套餐及固定费,88.00\n语音通信费,8.00\n" + name + ",5.00\n合计,91.00\n");

            assertThat(read.items()).anyMatch(item -> item.endsWith(name + " -5.00"));
            assertThat(read.net()).isEqualTo(Money.ofYuan("91.00"));
            assertThat(reason(bill("套餐及固定费,88.00\n语音通信费,8.00\n" + name + ",5.00\n")))
                    .isEqualTo("intake.refund-unsure");
        });
    }

    @Test
    void money_that_an_agreement_gives_lessens_the_bill_as_a_gift_does() {
        var read = bill("套餐及固定费,88.00\n语音通信费,3.00\n费用合计,91.00\n使用协议款,-30.00\n使用赠款,-11.00\n实际应缴,50.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("50.00"));
        assertThat(read.items()).anyMatch(item -> item.contains("使用协议款 -30.00"));
    }

    @Test
    void the_sum_of_a_section_closes_what_it_gives_back() {
        var read = bill("虚拟人生,7.00\n手机杂志,5.00\n虚拟人生退费,7.00\n代收费小计,5.00\n4G套餐,59.00\n本月费用合计,64.00\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.items()).contains("REDUCTION ON_BEHALF 虚拟人生退费 -7.00 < 代收费");
    }

    @Test
    void what_the_bill_adds_is_charged_and_told() {
        var read = bill("4G套餐,59.00\n代收费,14.00\n虚拟人生,7.00\n虚拟人生退费,7.00\n本月费用合计,73.00\n");

        assertThat(read.items()).contains("ITEM ON_BEHALF 虚拟人生退费 7.00 < 代收费");
        assertThat(reason(read)).isEqualTo("intake.refund-added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "本月费用合计,62.00\n"})
    void where_no_sum_tells_nobody_is_accused_and_it_is_told(String total) {
        var read = bill("4G套餐,59.00\n虚拟人生,7.00\n虚拟人生退费,7.00\n" + total);

        assertThat(read.items()).contains("ITEM OTHER 虚拟人生退费 7.00");
        assertThat(reason(read)).isEqualTo("intake.refund-unsure");
    }

    @Test
    void a_price_that_is_called_reduced_and_is_added_is_nothing_to_tell() {
        var read = bill("4G套餐,59.00\n亲情号码通话优惠,3.00\n本月费用合计,62.00\n");

        assertThat(read.items()).contains("ITEM PLAN 亲情号码通话优惠 3.00");
        assertThat(read.end().file().reason()).isNull();
    }

    @Test
    void of_a_list_the_refund_of_what_it_charges_is_rejected() {
        var read = list("""
                2026-10-03 10:00:00,短信,虚拟人生,10666666,搜狐,901002,包月信息费,7.00
                2026-10-09 10:00:00,短信,虚拟人生退费,10666666,搜狐,901002,包月信息费,7.00
                """);

        assertThat(read.records()).hasSize(1);
        assertThat(read.reasons()).containsExactly("refund-unsure");
    }

    @ParameterizedTest
    @CsvSource({"-7.00, -7.00, ''", "7.00, 7.00, intake.refund-unsure"})
    void of_a_list_a_refund_of_something_else_is_told(String printed, String amount, String reason) {
        var read = list("2026-10-09 10:00:00,短信,虚拟人生退费,10666666,搜狐,901002,包月信息费,%s\n".formatted(printed));

        assertThat(read.records())
                .extracting(record -> record.amount().toString())
                .containsExactly(amount);
        assertThat(reason(read)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "已退费, '', refund-unsure",
        "误扣已退, '', refund-unsure",
        "已全额返还, '', refund-unsure",
        "退费, -7.00, ''",
        "已退订, 7.00, ''",
        "已退网, 7.00, ''"
    })
    void a_remark_that_a_charge_was_given_back_is_left_to_a_person(String remark, String amount, String reason) {
        var read = list("2026-10-09 10:00:00,短信,虚拟人生,10666666,搜狐,901002,包月信息费,7.00,%s\n".formatted(remark));

        assertThat(read.records().stream()
                        .map(record -> record.amount().toString())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(amount);
        assertThat(String.join("", read.reasons())).isEqualTo(reason);
    }

    @Test
    void a_name_that_says_minus_is_subtracted() {
        var read = bill("4G套餐,59.00\n虚拟人生,7.00\n减：套餐优惠,10.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("56.00"));
        assertThat(read.end().file().reason()).isNull();
    }
}
