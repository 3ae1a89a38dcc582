package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals as people say them, and sections that stand below another of their kind. */
class SumsInWordsTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您本月总共消费,69.00",
                "本月一共消费,69.00",
                "总共消费69.00元",
                "您本月总共消费69.00元。",
                "本月一共69.00元",
                "一共：69.00",
                "总共 69.00",
                "共计：69.00元",
                "合计69.00元",
                "合计：￥69.00（大写：陆拾玖元整）,"
            })
    void a_total_in_words_is_the_bills(String total) {
        var read = bill("4G套餐,59.00\n虚拟人生,10.00\n" + total + "\n");

        assertThat(read.items()).hasSize(2);
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("69.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一共,2", "总共,2", "一共：2"})
    void a_count_in_words_is_no_total(String count) {
        var read = bill("4G套餐,59.00\n虚拟人生,10.00\n" + count + "\n");

        assertThat(read.items()).hasSize(2);
        assertThat(read.bill().statedTotal()).isNull();
    }

    @Test
    void a_line_of_text_that_sums_up_is_no_title() {
        var read = new Chain(folder).read("a.txt", """
                                中国电信客户账单
                                客户名称：任**
                                账单周期：2024年05月01日-2024年05月31日
                                手机号：18900000001
                                原价 减免 实际消费
                                套餐及固定费
                                20元包 20.00 20.00
                                您本月总共消费20.00元
                                """);

        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("20.00"));
    }

    @Test
    void a_sum_of_value_added_services_names_no_service() {
        var read = bill("4G套餐,59.00\n增值业务使用费,10.00\n本月费用合计,69.00\n");

        assertThat(read.items()).contains("SECTION_SUM VALUE_ADDED 增值业务使用费 10.00");
    }

    @Test
    void a_section_below_one_of_its_kind_is_a_part_of_it_where_only_so_the_total_holds() {
        var read = bill("4G套餐,59.00\n增值业务费,10.00\n自有增值业务费,10.00\n本月费用合计,69.00\n");

        assertThat(read.items()).contains("SECTION_SUM VALUE_ADDED 自有增值业务费 10.00 < 增值业务费");
        assertThat(read.net()).isEqualTo(Money.ofYuan("69.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "本月费用合计,79.00\n", "本月费用合计,75.00\n"})
    void sections_of_a_kind_stand_beside_each_other_otherwise(String total) {
        var read = bill("4G套餐,59.00\n自有增值业务费A类,10.00\n自有增值业务费B类,10.00\n" + total);

        assertThat(read.net()).isEqualTo(Money.ofYuan("79.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本月积分,66", "累计积分,1200"})
    void points_are_no_charge(String points) {
        var read = bill("4G套餐,59.00\n虚拟人生,10.00\n本月费用合计,69.00\n" + points + "\n");

        assertThat(read.items()).hasSize(2);
    }

    @Test
    void what_is_collected_for_third_parties_names_no_service() {
        var read = bill("4G套餐,59.00\n第三方代收费,10.00\n本月费用合计,69.00\n");

        assertThat(read.items()).contains("SECTION_SUM ON_BEHALF 第三方代收费 10.00");
    }
}
