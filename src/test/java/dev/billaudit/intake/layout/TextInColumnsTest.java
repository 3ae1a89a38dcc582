package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text set in columns by blanks, with names that are indented. */
class TextInColumnsTest {

    private static final String BILL = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            >费用项目    原价    优惠    实际费用
            >套餐及固定费    59.00    0.00    59.00
            >>4G套餐    59.00    0.00    59.00
            >代收费    7.00    0.00    7.00
            >>虚拟人生    7.00    0.00    7.00
            >合计    66.00    0.00    66.00
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "  ", "\u00a0\u00a0"})
    void an_indent_is_no_column(String indent) {
        for (String gap : new String[] {"\u3000\u3000", "    ", "\u00a0\u00a0\u00a0"}) {
            var read = new Chain(folder).read("a.txt", BILL.replace(">", indent).replace("    ", gap));

            assertThat(read.items())
                    .containsExactly(
                            "SECTION_SUM PLAN 套餐及固定费 59.00",
                            "ITEM PLAN 4G套餐 59.00 < 套餐及固定费",
                            "SECTION_SUM ON_BEHALF 代收费 7.00",
                            "ITEM ON_BEHALF 虚拟人生 7.00 < 代收费");
            assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("66.00"));
        }
    }
}
