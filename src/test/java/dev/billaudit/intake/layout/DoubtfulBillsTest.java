package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Money;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills of which a careless reader would make too much money, the wrong money, or somebody's fault. */
class DoubtfulBillsTest {

    private static final String HEAD = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"来电显示费", "国际业务", "飞信业务"})
    void a_section_below_a_row_without_an_amount_is_no_item_of_it(String blank) {
        var read = bill("费用项目,金额(元)\n套餐及固定费,88.00\n全球通88套餐,88.00\n" + blank + ",\n代收费,5.00\n虚拟人生,5.00\n本月费用合计,93.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("93.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "｜", "^"})
    void the_comma_of_thousands_parts_no_fields_where_another_sign_does(String sign) {
        var read = bill("费用项目#金额(元)\n套餐及固定费#1,288.00\n全球通套餐#1,288.00\n本月费用合计#1,288.00\n".replace("#", sign));

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 1288.00", "ITEM PLAN 全球通套餐 1288.00 < 套餐及固定费");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "/"})
    void a_dash_beside_the_title_of_a_section_nobody_knows_ends_the_section_above(String dash) {
        var read = bill("费用项目,金额(元)\n代收费,\n虚拟人生,5.00\n国际及港澳台业务费," + dash + "\n5G畅享融合服务,30.00\n本月费用合计,35.00\n");

        assertThat(read.items()).noneMatch(item -> item.contains("ON_BEHALF 5G畅享融合服务"));
        assertThat(read.net()).isEqualTo(Money.ofYuan("35.00"));
    }

    @Test
    void a_month_behind_a_figure_names_no_unit() {
        var read = bill("费用项目,金额(分)\n套餐及固定费,8800/月\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("88.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"增值服务费", "代收代付服务费"})
    void an_item_without_an_amount_accuses_none_below_it(String blank) {
        var read = bill("费用项目,金额(元)\n" + blank + ",\n融合畅享卡,59.00\n");

        assertThat(read.items()).noneMatch(item -> item.contains("VALUE_ADDED") || item.contains("ON_BEHALF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"爱音乐定向流量包", "爱游戏流量包", "农信通套餐", "手机电视套餐", "位置通信费"})
    void a_plan_or_traffic_is_no_service_for_the_name_it_bears(String name) {
        var read = bill("费用项目,金额(元)\n" + name + ",8.00\n");

        assertThat(read.items()).noneMatch(item -> item.contains("VALUE_ADDED") || item.contains("ON_BEHALF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"内赠来电显示,(5.00)", "①其中WLAN包,(5.00)", "包括国内通话,(5.00)", "来电显示,(5.00)"})
    void brackets_that_may_mark_a_part_are_rejected(String row) {
        var read = bill("费用项目,金额(元)\n套餐及固定费,59.00\n" + row + "\n");

        assertThat(read.reasons()).containsExactly("amount-in-brackets");
        assertThat(read.net()).isEqualTo(Money.ofYuan("59.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"（5.00）", "(¥5.00)", "\"(1,005.00)\""})
    void brackets_are_told_as_brackets(String amount) {
        assertThat(bill("费用项目,金额(元)\n套餐及固定费,59.00\n某品," + amount + "\n").reasons())
                .containsExactly("amount-in-brackets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"账户项目,金额(元)", "某品,已包含"})
    void words_in_the_place_of_an_amount_are_told_as_words(String row) {
        assertThat(bill("费用项目,金额(元)\n套餐及固定费,59.00\n合计,59.00\n" + row + "\n").reasons())
                .containsExactly("amount-in-words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "5O.00", "五块"})
    void what_may_be_a_figure_is_told_as_none(String amount) {
        assertThat(bill("费用项目,金额(元)\n套餐及固定费,59.00\n某品," + amount + "\n").reasons())
                .containsExactly("amount-not-a-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"语音通话费,88元5角0分", "套餐及固定费,88元5角0分", "套餐及固定费,捌拾捌元伍角零分"})
    void yuan_and_fen_in_one_amount_contradict_no_heading_of_yuan(String row) {
        assertThat(bill("费用项目,金额(元)\n" + row + "\n").net()).isEqualTo(Money.ofYuan("88.50"));
    }

    @Test
    void brackets_of_a_reduction_are_a_minus() {
        var read = bill("费用项目,金额(元)\n套餐及固定费,59.00\n优惠减免,（5.00）\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("54.00"));
    }

    @Test
    void of_a_span_of_months_nobody_knows_which_the_bill_is_of() {
        var read = new Chain(folder).read("a.csv", """
                中国移动通信客户账单
                手机号码：13800138000
                2025年03月-2025年04月
                费用项目,金额(元)
                套餐及固定费,176.00
                """);

        assertThat(read.end().bills()).isEmpty();
        assertThat(read.end().file().state()).isNotEqualTo(FileState.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VoLTE功能费", "GPRS功能费", "5G功能费", "国际长途功能费", "国际漫游功能费", "手机上网功能费"})
    void what_makes_a_line_work_is_no_service_that_somebody_ordered(String name) {
        var read = bill("费用项目,金额(元)\n" + name + ",8.00\n");

        assertThat(read.items()).containsExactly("ITEM PLAN " + name + " 8.00");
    }

    private Sheet.Read bill(String table) {
        return new Chain(folder).read("a.csv", HEAD + table);
    }
}
