package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that bear the name of the section they stand in: its sum, or charges of it. */
class RepeatedNamesTest {

    private static final String HEAD = """
            中国移动通信客户账单
            手机号码：13800138000
            计费周期：2026年10月01日至2026年10月31日
            费用项目,金额(元)
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "代收费,;代收费,7;代收费,5 | SECTION_SUM ON_BEHALF 代收费 7.00;SECTION_SUM ON_BEHALF 代收费 5.00",
                "代收费,;代收费,7;代收费,5;合计,12 | SECTION_SUM ON_BEHALF 代收费 7.00;SECTION_SUM ON_BEHALF 代收费 5.00",
                "代收费,;代收费,7;代收费,7;合计,14 | SECTION_SUM ON_BEHALF 代收费 7.00;SECTION_SUM ON_BEHALF 代收费 7.00",
                "代收费,;某游戏包,7;代收费,5 | ITEM ON_BEHALF 某游戏包 7.00;SECTION_SUM ON_BEHALF 代收费 5.00",
                "代收费,;某游戏包,7;某视频包,3;代收费,10 | SECTION_SUM ON_BEHALF 代收费 10.00;ITEM ON_BEHALF 某游戏包 7.00 < 代收费;"
                        + "ITEM ON_BEHALF 某视频包 3.00 < 代收费",
                "增值业务费,;增值业务费,5;某包,3;合计,8 | SECTION_SUM VALUE_ADDED 增值业务费 5.00;ITEM VALUE_ADDED 某包 3.00",
                "增值业务费,;增值业务费,5;某包,3;合计,5 | SECTION_SUM VALUE_ADDED 增值业务费 5.00;ITEM VALUE_ADDED 某包 3.00 < 增值业务费",
                "代收费,;代收费,12;代收费,7;某包,5 | SECTION_SUM ON_BEHALF 代收费 12.00;ITEM ON_BEHALF 某包 5.00 < 代收费"
            })
    void no_amount_below_the_title_of_its_name_is_lost(String rows, String items) {
        var read = new Chain(folder).read("a.csv", HEAD + rows.replace(';', '\n') + "\n");

        assertThat(read.items()).containsExactlyElementsOf(List.of(items.split(";", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲;乙;丙;甲;乙;丙 | 6 | true",
                "甲;乙;丙;补卡;甲;乙;丙 | 7 | true",
                "甲;乙;丙;甲;乙;丙;合计,30.00 | 6 | false",
                "甲;乙;甲;乙 | 4 | false",
                "甲;甲;甲;甲;甲;甲 | 6 | false",
                "套餐及固定费;代收费;增值业务费;套餐及固定费;代收费;增值业务费 | 6 | false"
            })
    void rows_that_stand_again_in_order_are_charged_and_told(String names, int charges, boolean isTold) {
        String rows = (names + ";").replaceAll("(?<![.\\d]);", ",5.00;").replace(';', '\n');
        var read = new Chain(folder).read("a.csv", HEAD + rows);

        assertThat(read.items()).hasSize(charges);
        assertThat(read.end().file().reason() != null).isEqualTo(isTold);
    }
}
