package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections of use that stand below an empty title of services, and services that are called like them. */
class UseBelowServicesTest {

    private static final String HEAD = "号码：13800138000\n账期：2026年7月\n项目,金额\n套餐费,59\n代收费,\n";

    @TempDir
    private Path folder;

    private List<String> items(String rows) {
        return new Chain(folder)
                .read("a.csv", HEAD + rows).items().stream().skip(1).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "本月费用合计,74\n"})
    void a_section_with_its_items_stands_beside_the_services(String total) {
        assertThat(items("语音通信费,10\n本地通话费,6\n长途通话,4\n天气,5\n" + total))
                .containsExactlyInAnyOrder(
                        "SECTION_SUM VOICE 语音通信费 10.00",
                        "ITEM VOICE 本地通话费 6.00 < 语音通信费",
                        "ITEM VOICE 长途通话 4.00 < 语音通信费",
                        "ITEM ON_BEHALF 天气 5.00 < 代收费");
    }

    @Test
    void a_total_shows_that_items_of_any_name_stand_below_a_section() {
        assertThat(items("上网费,5\n夜间加油,3\n闲时加油,2\n本月费用合计,64\n"))
                .containsExactly("SECTION_SUM DATA 上网费 5.00", "ITEM DATA 夜间加油 3.00 < 上网费", "ITEM DATA 闲时加油 2.00 < 上网费");
    }

    @ParameterizedTest
    @ValueSource(strings = {"上网费,5\n手机游戏甲,3\n小说阅读,2\n", "上网费,5\n手机游戏甲,3\n小说阅读,2\n本月费用合计,69\n"})
    void a_service_called_like_a_section_is_one_of_the_services(String rows) {
        assertThat(items(rows)).contains("ITEM ON_BEHALF 手机游戏甲 3.00 < 代收费", "ITEM ON_BEHALF 小说阅读 2.00 < 代收费");
    }
}
