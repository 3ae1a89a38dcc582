package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections of one name in several tables of a bill: of cards or kinds of service each its own, else one is told of. */
class CardTablesTest {

    private static final String HEAD = "中国移动通信客户账单;手机号码：13800138000;计费周期：2026年10月01日至2026年10月31日;";
    private static final String PLAN = "SECTION_SUM PLAN 套餐及固定费 ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "合计,135.00", "小计,37.00;总计,135.00"})
    void tables_of_kinds_of_service_are_all_charged(String total) {
        var read = read("移动业务;H;P,88.00;语音通信费,10.00;小计,98.00;宽带业务;H;P,30.00;上网费,7.00;" + total);

        assertThat(read.net()).isEqualTo(Money.ofYuan("135.00"));
        assertThat(read.items()).filteredOn(item -> item.startsWith(PLAN)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "主卡;H;P,88.00;副卡;H;P,10.00;第二副卡;H;P,10.00 | 108.00 |",
                "主卡;H;P,88.00;合计,88.00;副卡;H;P,10.00;合计,10.00 | 98.00 |",
                "主卡;H;P,88.00;合计,88.00;副卡1;H;P,10.00;合计,10.00;副卡2;H;P,10.00;合计,10.00;总计,108.00 | 108.00 | 108.00",
                "移动业务;H;P,88.00;小计,88.00;宽带业务;H;P,30.00;上网费,7.00 | 125.00 |",
                "主卡;H;P,58.00;合计,58.00;副卡;H;P,58.00;合计,58.00 | 116.00 |",
                "【移动】;H;P,30.00;【宽带】;H;P,88.00;优惠减免,-8.00 | 110.00 |",
                "手机;H;P,88.00;5G套餐,88.00;固话;H;P,20.00;月租,20.00 | 108.00 |"
            })
    void each_card_is_charged_whatever_totals_the_tables_have(String rows, String net, @Nullable String stated) {
        var read = read(rows);

        assertThat(read.net()).isEqualTo(Money.ofYuan(net));
        assertThat(read.bill().statedTotal()).isEqualTo(stated == null ? null : Money.ofYuan(stated));
    }

    @Test
    void a_section_that_one_table_alone_has_keeps_its_place() {
        var read = read("主卡;H;P,88.00;副卡;H;P,10.00;增值业务费,3.00;铃声,3.00");

        assertThat(read.items())
                .containsExactly(
                        PLAN + "88.00",
                        PLAN + "10.00 < 副卡",
                        "SECTION_SUM VALUE_ADDED 增值业务费 3.00",
                        "ITEM VALUE_ADDED 铃声 3.00 < 增值业务费");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H;P,88.00;增值业务费,8.00;第2页;H;增值业务费,5.00;代收费,7.00 | 增值业务费 | 6 | 8.00 | 9 | 5.00",
                "甲;H;P,88.00;乙;H;P,30.00;代收费,7.00 | 套餐及固定费 | 6 | 88.00 | 9 | 30.00",
                "甲;H;P,58.00;乙;H;P,58.00;代收费,7.00 | 套餐及固定费 | 6 | 58.00 | 9 | 58.00"
            })
    void elsewhere_what_no_total_counts_is_told(
            String rows, String name, long first, String amount, long other, String less) {
        assertThat(read(rows).end().file().reason())
                .isEqualTo(Remark.of("intake.larger-sum-charged", name, first, amount, other, less));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H;P,88.00;代收费,7.00;H;P,88.00;5G套餐,88.00;代收费,7.00;铃声,7.00",
                "H;P,88.00;P,8.00",
                "H;P,118.00;语音通信费,3.00;甲;H;P,88.00;乙;H;P,30.00",
                "H;P,88.00;增值业务费,8.00;第2页;H;增值业务费,5.00;代收费,7.00;合计,108.00"
            })
    void prints_and_what_all_is_charged_of_is_no_news(String rows) {
        assertThat(read(rows).end().file().reason()).isNull();
    }

    @Test
    void a_total_above_that_counts_one_table_leaves_it_at_that() {
        var read = read("本月费用合计：88.00元;移动业务;H;P,88.00;宽带业务;H;P,30.00");

        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("88.00"));
        assertThat(read.items()).containsExactly(PLAN + "88.00", PLAN + "30.00");
    }

    private Sheet.Read read(String rows) {
        String lines = (HEAD + rows + ";")
                .replace(';', '\n')
                .replace("H\n", "费用项目,金额(元)\n")
                .replace("P,", "套餐及固定费,");
        return new Chain(folder).read("a.csv", lines);
    }
}
