package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another bill in the file of one: below its total, or beside it. */
class SecondBillTest {

    private static final String TITLE = "中国移动通信客户账单\n";
    private static final String HEAD = TITLE + "手机号码：13800138000\n计费周期：2026年10月01日至2026年10月31日\n";
    private static final String PLAN = "套餐及固定费";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H;P,30.00;代收费,7.00;本月费用合计,37.00;H;P,8.00;本月费用合计,8.00 | 5 | 9 | 37.00",
                "H;P,30.00;代收费,7.00;本月费用合计,37.00;H;P,8.00 | 5 | 9 | 37.00",
                "H;P,30.00;P,8.00;合计,30.00 | 5 | 6 | 30.00"
            })
    void a_row_of_a_section_that_the_total_does_not_count_is_told(String rows, long first, long other, String total) {
        assertThat(note(HEAD + rows))
                .isEqualTo(Remark.of("intake.sum-not-counted", PLAN, first, "30.00", other, "8.00", total));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H;P,30.00;代收费,7.00;合计,37.00;H;P,30.00;代收费,7.00;合计,37.00",
                "H;P,30.00;P,8.00;合计,38.00",
                "H;P,30.00;合计,30.00;H;P,8.00;合计,8.00;总计,38.00",
                "H;P,30.00;P,10.00;P,20.00;合计,30.00",
                "H;P,30.00;代收费,7.00;合计,37.00;H;畅享套餐,30.00;虚拟人生,7.00;合计,37.00",
                "H;增值业务费,8.00;  增值业务费,3.00;代收费,7.00;合计,15.00",
                "H;增值业务费,8.00;某游戏包,3.00;增值业务费,5.00;代收费,7.00;合计,15.00",
                "H;P,28.00;代收费,7.00;H;P,30.00;优惠减免,-2.00;代收费,7.00;合计,35.00"
            })
    void what_the_total_counts_and_what_is_printed_again_is_no_news(String rows) {
        assertThat(note(HEAD + rows)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "手机号码：13800138000,,,手机号码：13900139000,;计费周期：2026年10月,,,计费周期：2026年10月,",
                "客户名称：张**,手机号码：13800138000,,手机号码：13900139000;计费周期：2026年10月",
                "手机号码：13800138000;计费周期：2026年09月,,,计费周期：2026年10月,"
            })
    void bills_side_by_side_are_left_to_a_person(String preamble) {
        var file = sideBySide(preamble).end().file();

        assertThat(file.state()).isEqualTo(FileState.QUARANTINED);
        assertThat(file.reason()).isEqualTo(Remark.of("intake.bills-side-by-side"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "手机号码：13800138000;计费周期：2026年10月",
                "手机号码：13800138000,,,手机号码：13800138000;计费周期：2026年10月,,,计费周期：202610",
                "手机号码：138****8000,,,手机号码：13800138000;计费周期：2026年10月",
                "主卡号码：13800138000,,,副卡号码：13900139000;计费周期：2026年10月",
                "手机号码：13800138000,,,联系电话：13900139000;计费周期：2026年10月,,,打印日期：2026-11-03"
            })
    void the_columns_of_one_bill_side_by_side_are_read(String preamble) {
        assertThat(sideBySide(preamble).items())
                .containsExactly("SECTION_SUM PLAN 套餐及固定费 30.00", "SECTION_SUM ON_BEHALF 代收费 7.00");
    }

    private Sheet.Read sideBySide(String preamble) {
        return read(TITLE + preamble + ";费用项目,金额(元),,费用项目,金额(元);P,30.00,,代收费,7.00");
    }

    private @Nullable Remark note(String content) {
        return read(content).end().file().reason();
    }

    private Sheet.Read read(String content) {
        String lines = content.replace(';', '\n').replace("H\n", "费用项目,金额(元)\n").replace("P,", PLAN + ",");
        return new Chain(folder).read("a.csv", lines + "\n");
    }
}
