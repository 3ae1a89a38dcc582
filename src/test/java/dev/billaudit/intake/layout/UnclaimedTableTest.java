package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables below the bills of several lines or months that no label gives to one of them. */
class UnclaimedTableTest {

    private static final String FIRST = "中国移动通信客户账单;账期：2026年10月;手机号码：13800138000;H;P,88.00;Y,8.00;合计,96.00";
    private static final String BOTH = FIRST + ";手机号码：13900139000;H;P,58.00;合计,58.00";
    private static final String[] READ = {"8000 2026-10: 88.00 8.00", "9000 2026-10: 58.00"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "账户汇总;H;P,146.00;Y,8.00;合计,154.00",
                "集团合计;H;P,146.00;Y,8.00",
                "H;P,146.00;Y,8.00;合计,154.00",
                ";全部号码;H;畅享套餐,146.00;彩铃,8.00;合计,154.00",
                "账户汇总;H;P,146.00;小计,146.00;H;Y,8.00;小计,8.00;总计,154.00",
                "账户汇总;P,146.00;Y,8.00;合计,154.00"
            })
    void a_table_that_sums_up_the_lines_is_compared_and_not_charged(String rows) {
        var read = read(BOTH + ";" + rows);

        assertThat(bills(read)).containsExactly(READ);
        assertThat(read.end().file().reason()).extracting(Remark::key).isEqualTo("intake.bills-summed-up");
        assertThat(read.end().file().rowsAccepted()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "集团公共费用;H;集团彩铃,20.00;合计,20.00 | 1",
                "账户费用;H;违约金,5.00 | 1",
                "账户汇总;H;P,146.00;集团彩铃,20.00;合计,166.00 | 2",
                "集团公共费用;集团彩铃,20.00 | 1",
                "H;P,10.00;合计,10.00 | 1"
            })
    void what_is_nobodys_is_rejected(String rows, int rejected) {
        var read = read(BOTH + ";" + rows);

        assertThat(bills(read)).containsExactly(READ);
        assertThat(read.reasons()).hasSize(rejected).containsOnly("bill-unclaimed");
        assertThat(read.end().file().state()).isEqualTo(FileState.ACCEPTED_WITH_REJECTS);
        assertThat(read.end().file().rowsRejected()).isEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "手机号码：13900139000;H;P,58.00;H;代收费,7.00 | 58.00 7.00",
                "手机号码：13900139000;H;P,58.00;小计,58.00;H;代收费,7.00;合计,65.00 | 58.00 7.00",
                "手机号码：13900139000;H;P,58.00;合计,58.00;附加;H;代收费,7.00;应收合计,65.00 | 58.00 7.00",
                "手机号码：13900139000;H;P,58.00;合计,58.00;手机号码：13900139000;H;代收费,7.00 | 58.00 7.00",
                "手机号码：13900139000;H;P,58.00;代收费,5.00;合计,63.00;代收费;H;小说,3.00;铃声,2.00 | 58.00 5.00 3.00 2.00"
            })
    void a_further_table_of_the_last_line_is_its_own(String rows, String amounts) {
        assertThat(bills(read(FIRST + ";" + rows))).containsExactly(READ[0], "9000 2026-10: " + amounts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "附加"})
    void tables_that_each_line_has_are_its_own(String title) {
        String second = ";" + title + ";H;代收费,7.00;合计,7.00";
        String both = FIRST + second + BOTH.substring(FIRST.length()) + second.replace('7', '3');

        assertThat(bills(read(both))).containsExactly("8000 2026-10: 88.00 8.00 7.00", "9000 2026-10: 58.00 3.00");
    }

    @Test
    void months_summed_up_are_not_charged() {
        var read = read("中国移动通信客户账单;手机号码：13800138000;账期：2026年09月;H;P,88.00;合计,88.00;账期：2026年10月;H;P,78.00;合计,78.00"
                + ";两月汇总;H;P,166.00;合计,166.00");

        assertThat(bills(read)).containsExactly("8000 2026-09: 88.00", "8000 2026-10: 78.00");
    }

    @Test
    void the_next_label_gives_tables_to_lines_again() {
        var read = read(BOTH + ";账户汇总;H;P,146.00;Y,8.00;手机号码：13800138000;H;代收费,2.00");

        assertThat(bills(read)).containsExactly(READ[0] + " 2.00", READ[1]);
    }

    @Test
    void a_further_table_of_the_only_line_stays_its_own() {
        assertThat(bills(read(FIRST + ";账户汇总;H;代收费,7.00;合计,7.00"))).containsExactly("8000 2026-10: 88.00 8.00 7.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"手机号码：13800138000|手机号码：13900139000|一|二", "||13800138000|13900139000"})
    void a_sheet_that_says_whose_it_is_holds_no_other_bill(String said) {
        String[] words = said.split("\\|", -1);
        String head = "账期：2026年10月\n%s\n费用项目 | 金额(元)\n";
        String text = "== " + words[2] + "\n" + head.formatted(words[0]) + "套餐及固定费 | 88.00\n合计 | 88.00\n"
                + "== " + words[3] + "\n" + head.formatted(words[1]) + "套餐及固定费 | 58.00\n合计 | 58.00\n"
                + "附加\n费用项目 | 金额(元)\n代收费 | 7.00\n合计 | 7.00\n";

        assertThat(bills(Sheet.of("中国移动通信客户账单\n" + text).read()))
                .containsExactly("8000 2026-10: 88.00", "9000 2026-10: 58.00 7.00");
    }

    private static List<String> bills(Sheet.Read read) {
        return read.end().bills().stream()
                .map(bill ->
                        bill.line().number().substring(7) + " " + bill.cycle().month() + ":" + amounts(bill))
                .toList();
    }

    private static String amounts(Bill bill) {
        return bill.items().stream().map(item -> " " + item.amount()).reduce("", String::concat);
    }

    private Sheet.Read read(String content) {
        String lines = (content + ";")
                .replace(';', '\n')
                .replace("H\n", "费用项目,金额(元)\n")
                .replace("P,", "套餐及固定费,")
                .replace("Y,", "语音通信费,");
        return new Chain(folder).read("a.csv", lines);
    }
}
