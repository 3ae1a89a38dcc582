package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills without headings whose first line is a charge: they count where a total says so. */
class LinesOfTextTest {

    private static final String HEAD = "中国移动账单\n号码：13800138000\n账单月份：2026年10月\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String text) {
        return new Chain(folder).read("a.csv", HEAD + text);
    }

    private static List<String> charges(Sheet.Read read) {
        return read.end().bills().stream()
                .flatMap(bill -> bill.items().stream())
                .map(item -> item.name() + " " + item.amount())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "月租费：20.00元\n短信费：4.00元\n合计：24.00元\n",
                "月租费 20.00元\n短信费 4.00元\n合计 24.00元\n",
                "月租费,20.00\n短信费,4.00\n合计,24.00\n",
                "月租费：20.00元\n短信费：4.00元\n账户余额：30.00元\n合计：24.00元\n",
                "本月费用合计：24.00元\n月租费：20.00元\n短信费：4.00元\n"
            })
    void a_total_makes_them_a_bill(String lines) {
        assertThat(charges(read(lines))).containsExactly("月租费 20.00", "短信费 4.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "月租费：20.00元\n短信费：4.00元\n",
                "月租费,20.00\n短信费,4.00\n",
                "月租费：20.00元\n短信费：4.00元\n合计：25.00元\n",
                "月租费：20.00元\n其中：短信费：4.00元\n合计：20.00元\n"
            })
    void without_a_total_that_they_come_to_nothing_is_charged(String lines) {
        Sheet.Read read = read(lines);

        assertThat(charges(read)).isEmpty();
        assertThat(read.end().file().state()).hasToString("QUARANTINED");
    }

    @Test
    void loose_above_a_table_it_is_none_of_it() {
        Sheet.Read read = read("套餐月租：59.00元\n费用项目,金额\n套餐月租,59.00\n合计,59.00\n");

        assertThat(charges(read)).containsExactly("套餐月租 59.00");
        assertThat(read.reasons()).containsExactly("unknown-row");
        assertThat(read.end().file().rowsAccepted()).isEqualTo(1);
    }

    @Test
    void a_section_below_it_begins_a_bill_as_ever() {
        Sheet.Read read = read("月租费,20.00\n套餐及固定费,39.00\n增值业务费,5.00\n");

        assertThat(charges(read)).containsExactly("套餐及固定费 39.00", "增值业务费 5.00");
        assertThat(read.reasons()).containsExactly("unknown-row");
    }

    @Test
    void so_many_that_no_bill_has_them_are_no_longer_held() {
        Sheet.Read read = read("月租费,20.00\n".repeat(2500) + "合计,50000.00\n");

        assertThat(charges(read)).isEmpty();
        assertThat(read.end().file().state()).hasToString("QUARANTINED");
        assertThat(read.end().file().rowsRead()).isEqualTo(2504);
    }
}
