package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.BillItem.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills whose items stand in classes that have columns of their own. */
class ItemLevelsTest {

    private static final String HEAD = "手机号码：13800138000\n账期：2026年10月\n";

    @TempDir
    private Path folder;

    private List<String> items(String table) {
        return new Chain(folder)
                .read("a.csv", HEAD + table).bill().items().stream()
                        .filter(item -> item.role() == Role.ITEM)
                        .map(item -> item.category() + " " + item.name() + " " + item.amount())
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"费用大类,费用小类,金额", "账目大类,账目名称,金额(元)", "费用类型,费用名称,金额", "收费类型,收费项目,金额", "一级科目,二级科目,金额", "一级分类,二级分类,费用"
            })
    void the_class_is_the_section(String headings) {
        assertThat(items(headings + "\n代收费,虚拟人生,5.00\n增值业务费,虚拟人生,7.00\n合计,,12.00\n"))
                .containsExactly("ON_BEHALF 虚拟人生 5.00", "VALUE_ADDED 虚拟人生 7.00");
    }

    @Test
    void a_class_said_once_holds_for_the_rows_below_it() {
        assertThat(items("费用大类,费用小类,金额\n代收费,虚拟人生,5.00\n,星座,2.00\n增值业务费,天气,7.00\n合计,,14.00\n"))
                .containsExactly("ON_BEHALF 虚拟人生 5.00", "ON_BEHALF 星座 2.00", "VALUE_ADDED 天气 7.00");
    }

    @Test
    void sums_of_classes_are_no_charges() {
        String rows = "代收费,,,7.00\n,梦网,,7.00\n,,虚拟人生,5.00\n,,星座,2.00\n";

        assertThat(items("一级科目,二级科目,三级科目,金额\n" + rows + "合计,,,7.00\n"))
                .containsExactly("ON_BEHALF 虚拟人生 5.00", "ON_BEHALF 星座 2.00");
    }

    @Test
    void a_class_that_nothing_stands_below_is_charged_itself() {
        String rows = "代收费,梦网,,7.00\n代收费,梦网,虚拟人生,7.00\n代收费,短信捐款,,3.00\n代收费,杂志,读者,4.00\n";

        assertThat(items("一级科目,二级科目,三级科目,金额\n" + rows + "合计,,,14.00\n"))
                .containsExactly("ON_BEHALF 虚拟人生 7.00", "ON_BEHALF 短信捐款 3.00", "ON_BEHALF 读者 4.00");
    }

    @Test
    void how_a_fee_is_charged_is_no_class() {
        assertThat(items("费用类型,费用名称,金额\n包月,甲乙丙丁,5.00\n合计,,5.00\n")).containsExactly("OTHER 甲乙丙丁 5.00");
    }

    @Test
    void a_row_that_stops_at_a_class_is_no_part_of_the_row_above() {
        assertThat(items("一级科目,二级科目,三级科目,金额\n增值业务费,阅读,手机报,5.00\n增值业务费,彩铃,,6.00\n合计,,,11.00\n"))
                .containsExactly("VALUE_ADDED 手机报 5.00", "VALUE_ADDED 彩铃 6.00");
    }
}
