package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of the same names in one file: prints of one bill, or charges of their own. */
class PrintsOfBillsTest {

    private static final String HEAD = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            """;
    private static final String NAMES = "费用项目,金额(元)\n";

    @TempDir
    private Path folder;

    private Sheet.Read bill(String rows) {
        return new Chain(folder).read("a.csv", HEAD + rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "合计,24\n"})
    void equal_tables_below_other_titles_are_all_charged(String total) {
        String rows = NAMES + "月租费,19\n来电显示,5\n" + total;
        var read = bill("主卡\n" + rows + "副卡\n" + rows);

        assertThat(read.net()).isEqualTo(Money.ofYuan("48.00"));
    }

    @Test
    void equal_tables_without_titles_and_totals_are_all_charged() {
        String rows = NAMES + "月租费,19\n来电显示,5\n";

        assertThat(bill(rows + "\n" + rows).net()).isEqualTo(Money.ofYuan("48.00"));
    }

    @Test
    void tables_of_the_same_names_and_other_amounts_are_all_charged() {
        var read = bill("主卡\n" + NAMES + "月租费,19\n来电显示,5\n合计,24\n副卡\n" + NAMES + "月租费,10\n来电显示,5\n合计,15\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("39.00"));
    }

    @Test
    void a_total_that_one_of_them_comes_to_leaves_the_others_charged() {
        var read = bill("国内\n" + NAMES + "通话费,10\n短信费,1\n国际\n" + NAMES + "通话费,20\n短信费,1\n应缴合计,21.00\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("32.00"));
    }

    @Test
    void the_same_table_again_below_the_same_title_counts_once() {
        String rows = "主卡\n" + NAMES + "月租费,19\n来电显示,5\n合计,24\n";

        assertThat(bill(rows + "\n" + rows).net()).isEqualTo(Money.ofYuan("24.00"));
    }
}
