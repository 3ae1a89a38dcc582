package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.ChargeLine;
import dev.billaudit.ledger.FileExtract;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.MonthBalancer;
import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sums below tables of many lines: they check what was read, and tell whether equal rows are charges or prints. */
class GroupTotalsTest {

    private static final String HEAD = "集团客户账单\n账期：2026-10\n";
    private static final String ITEMS = HEAD + "手机号码,费用项目,金额(元)\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L,套餐及固定费,30.00;K,套餐及固定费,30.00;合计,,99.00 | 99.00 | 60.00",
                "L,套餐及固定费,30.00;合计,,99.00 | 99.00 | 30.00",
                "L,套餐及固定费,30.00;合计,,30.00;K,套餐及固定费,30.00;合计,,99.00 | 99.00 | 60.00",
                "L,宽带费,50.00;L,宽带费,50.00;K,宽带费,50.00;合计,,175.00 | 175.00 | 150.00",
                "L,套餐及固定费,30;合计,,99 | 99.00 | 30.00"
            })
    void a_sum_of_items_that_no_rows_come_to_is_told(String rows, String stated, String read) {
        assertThat(note(ITEMS + rows)).isEqualTo(Remark.of("intake.total-differs", stated, read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "手机号码,套餐及固定费,合计;L,30.00,30.00;K,31.00,31.00;合计,99.00,99.00 | 99.00",
                "手机号码,套餐及固定费,合计;L,61.00,61.00;合计,,99.00 | 99.00"
            })
    void a_sum_of_lines_that_no_rows_come_to_is_told(String table, String stated) {
        assertThat(note(HEAD + table)).isEqualTo(Remark.of("intake.total-differs", stated, "61.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L,套餐及固定费,30.00;L,代收费,7.00;K,套餐及固定费,31.00;合计,,68.00",
                "L,套餐及固定费,30.00;本页小计,,30.00;K,套餐及固定费,31.00;本页小计,,31.00;合计,,61.00",
                "L,套餐及固定费,30.00;市场部小计,,30.00;K,套餐及固定费,31.00;技术部小计,,31.00;合计,,61.00",
                "L,套餐及固定费,30.00;合计,,30.00;K,套餐及固定费,31.00;合计,,31.00;总计,,61.00",
                "合计,,37.00;L,套餐及固定费,30.00;L,代收费,7.00;合计,,31.00;K,套餐及固定费,31.00",
                "L,套餐及固定费,30.00;L,优惠减免,-5.00;应收合计,,30.00;实收合计,,25.00",
                "L,套餐及固定费,30.00;L,优惠减免,5.00;K,套餐及固定费,31.00;合计,,56.00",
                "L,套餐及固定费,30.00;K,套餐及固定费,31.00;合计,,61.00;税额合计,,3.66;价税合计,,64.66",
                "L,套餐及固定费,30.00;K,套餐及固定费,31.00;上月合计,,99.00;合计,,61.00",
                "L,套餐及固定费,30.00;L,  4G套餐,30.00;K,套餐及固定费,31.00;K,  4G套餐,31.00;合计,,61.00",
                "L,套餐及固定费,30.00;L,其中：来电显示,5.00;K,套餐及固定费,31.00;合计,,61.00",
                "L,套餐及固定费,30.00;K,套餐及固定费,31.00;合计,,2"
            })
    void a_sum_that_holds_for_some_rows_above_or_below_is_no_news(String rows) {
        assertThat(key(ITEMS + rows)).isEqualTo("intake.read-by-headings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "手机号码,套餐及固定费,优惠减免,合计;L,30.00,5.00,25.00;K,31.00,0.00,31.00;合计,61.00,5.00,56.00",
                "手机号码,套餐及固定费,合计,账户余额;L,30.00,30.00,12.00;K,31.00,31.00,1.00;合计,61.00,61.00,13.00",
                "手机号码,套餐及固定费,合计;L,30.00,30.00;小计,30.00,30.00;K,31.00,31.00;小计,31.00,31.00;合计,61.00,61.00"
            })
    void a_sum_of_columns_that_holds_is_no_news(String table) {
        assertThat(key(HEAD + table)).isEqualTo("intake.read-by-headings");
    }

    @Test
    void a_sum_may_count_what_was_paid() {
        assertThat(key(ITEMS + "L,套餐及固定费,30.00;L,本期缴费,30.00;K,套餐及固定费,31.00;合计,,91.00"))
                .isEqualTo("intake.account-left-out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L,套餐及固定费,30.00;K,套餐及固定费,三十;合计,,60.00 | false",
                "L,套餐及固定费,30.00;,代收费,2.00;,代收费,8.00;合计,,32.00 | false",
                "L,套餐及固定费,30.00;,代收费,2.00;,代收费,8.00;合计,,99.00 | true"
            })
    void what_rejected_rows_may_have_counted_is_not_told_again(String rows, boolean isTold) {
        var read = read(ITEMS + rows);

        assertThat(read.rejects()).isNotEmpty();
        assertThat(String.valueOf(read.end().file().reason()).contains("total-differs"))
                .isEqualTo(isTold);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L,宽带费,50.00;L,宽带费,50.00;合计,,100.00 | 50.00 50.00",
                "L,宽带费,50.00;L,宽带费,50.00;K,宽带费,20.00;合计,,120.00 | 50.00 50.00",
                "L,宽带费,50.00;小计,,50.00;L,宽带费,50.00;小计,,50.00;合计,,100.00 | 50.00 50.00",
                "L,套餐及固定费,30.00;L,增值业务费,5.00;L,增值业务费,5.00;K,宽带费,1.00;合计,,41.00 | 30.00 10.00",
                "L,套餐及固定费,30.00;L,优惠减免,-5.00;L,优惠减免,-5.00;K,宽带费,1.00;合计,,21.00 | 30.00 -5.00 -5.00",
                "L,套餐及固定费,30.00;L,优惠减免,5.00;L,优惠减免,5.00;K,宽带费,1.00;合计,,21.00 | 30.00 -5.00 -5.00",
                "L,宽带费,50.00;K,宽带费,20.00;L,宽带费,50.00;合计,,120.00 | 50.00 50.00",
                "L,宽带费,50.00;L,宽带费,50.00;K,宽带费,20.00;合计,,70.00 | 50.00",
                "L,宽带费,50.00;K,宽带费,20.00;合计,,70.00;L,宽带费,50.00;K,宽带费,20.00;合计,,70.00 | 50.00"
            })
    void a_sum_of_several_lines_tells_whether_equal_rows_are_charges(String rows, String charged) {
        var read = read(ITEMS + rows);

        assertThat(charges(read)).isEqualTo(charged);
        assertThat(String.valueOf(read.end().file().reason())).doesNotContain("total-differs", "row-again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L,宽带费,50.00;L,宽带费,50.00",
                "L,宽带费,50.00;L,宽带费,50.00;K,宽带费,20.00;本页小计,,999.00",
                "L,宽带费,50.00;L,宽带费,50.00;合计,,100.00;L,代收费,7.00"
            })
    void equal_rows_of_which_no_sum_tells_count_once_and_are_told(String rows) {
        assertThat(note(ITEMS + rows)).isEqualTo(Remark.of("intake.row-again-once", "宽带费", 4L, 5L, "50.00"));
    }

    private String key(String content) {
        Remark note = note(content);
        return note == null ? "" : note.key();
    }

    private @Nullable Remark note(String content) {
        return read(content).end().file().reason();
    }

    private Sheet.Read read(String content) {
        String lines = content.replace(';', '\n').replace("L,", "13800138000,").replace("K,", "13900139000,");
        return new Chain(folder).read("a.csv", lines + "\n");
    }

    /** What the ledger charges the first line. */
    private static String charges(Sheet.Read read) {
        Bill bill = read.end().bills().stream()
                .filter(one -> one.line().number().equals("13800138000"))
                .findFirst()
                .orElseThrow();
        var extract = new FileExtract("a.csv", null, null, List.of(), List.of(bill), List.of(), List.of());
        return MonthBalancer.balance(bill.line(), null, bill.cycle().month(), List.of(extract))
                .month()
                .charges()
                .stream()
                .map(ChargeLine::amount)
                .map(Money::toString)
                .collect(Collectors.joining(" "));
    }
}
