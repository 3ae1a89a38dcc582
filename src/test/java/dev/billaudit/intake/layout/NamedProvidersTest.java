package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.BillItem.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills whose items a table of providers names again. */
class NamedProvidersTest {

    private static final String HEAD = "手机号码：13800138000\n账期：2026年10月\n";
    private static final String PROVIDERS = "\n代收费明细\n服务商,服务代码,订购业务名称,费用\n某科技公司,10658000,虚拟人生,5.00\n";

    @TempDir
    private Path folder;

    private List<String> items(String table) {
        return new Chain(folder)
                .read("a.csv", HEAD + table).bill().items().stream()
                        .filter(item -> item.role() == Role.ITEM)
                        .map(item -> item.category() + " " + item.name() + " "
                                + item.provider().name() + " " + item.amount())
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,,43.00\n", ""})
    void an_item_below_its_class_is_charged_once(String total) {
        assertThat(items("费用类别,费用项目,金额\n套餐及固定费,畅享套餐,38.00\n代收费,虚拟人生,5.00\n" + total + PROVIDERS))
                .containsExactly("PLAN 畅享套餐 null 38.00", "ON_BEHALF 虚拟人生 某科技公司 5.00");
    }

    @Test
    void an_item_of_a_flat_list_learns_its_provider() {
        assertThat(items("费用项目,金额\n套餐及固定费,38.00\n畅享套餐,38.00\n代收费,5.00\n虚拟人生,5.00\n合计,43.00\n" + PROVIDERS))
                .containsExactly("PLAN 畅享套餐 null 38.00", "ON_BEHALF 虚拟人生 某科技公司 5.00");
    }

    @Test
    void what_the_total_counts_beside_the_item_is_charged_beside_it() {
        assertThat(items("费用类别,费用项目,金额\n套餐及固定费,畅享套餐,38.00\n代收费,虚拟人生,5.00\n费用合计,,48.00\n" + PROVIDERS))
                .containsExactly("PLAN 畅享套餐 null 38.00", "ON_BEHALF 虚拟人生 null 5.00", "ON_BEHALF 虚拟人生 某科技公司 5.00");
    }

    @Test
    void an_own_service_of_the_same_name_and_price_has_no_provider() {
        assertThat(items("费用类别,费用项目,金额\n增值业务费,虚拟人生,5.00\n费用合计,,10.00\n" + PROVIDERS))
                .containsExactly("VALUE_ADDED 虚拟人生 null 5.00", "ON_BEHALF 虚拟人生 某科技公司 5.00");
        assertThat(items("费用项目,金额\n增值业务费,5.00\n虚拟人生,5.00\n代收费,5.00\n" + PROVIDERS))
                .containsExactly("VALUE_ADDED 虚拟人生 null 5.00", "ON_BEHALF 虚拟人生 某科技公司 5.00");
    }

    @Test
    void a_section_of_others_without_items_is_what_the_table_itemises() {
        assertThat(items("费用项目,金额\n畅享套餐,38.00\n视频会员,5.00\n代收费,5.00\n合计,48.00\n" + PROVIDERS.replace("虚拟人生", "视频会员")))
                .containsExactly("PLAN 畅享套餐 null 38.00", "VALUE_ADDED 视频会员 null 5.00", "ON_BEHALF 视频会员 某科技公司 5.00");
    }

    @Test
    void an_item_of_a_bill_without_sections_is_collected_for_whom_the_table_names() {
        assertThat(items("费用项目,金额\n畅享套餐,38.00\n视频会员,5.00\n合计,43.00\n" + PROVIDERS.replace("虚拟人生", "视频会员")))
                .containsExactly("PLAN 畅享套餐 null 38.00", "ON_BEHALF 视频会员 某科技公司 5.00");
    }
}
