package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Reject;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of amounts, times and headings that a person understands at once, and those only the writer could tell. */
class NotationsTest {

    private static final String BILL = "中国移动通信客户账单\n手机号码：13800138000\n计费周期：2024年05月01日至2024年05月31日\n";
    private static final String LIST = "手机号码：13800138000\n查询时段：2024-05-01至2024-05-31\n";
    private static final String SERVICES = "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)\n";

    @TempDir
    private Path folder;

    private Sheet.Read bill(String table) {
        return new Chain(folder).read("a.csv", BILL + table);
    }

    private Sheet.Read list(String rows) {
        return new Chain(folder).read("a.csv", LIST + rows);
    }

    private static List<String> hints(Sheet.Read read) {
        return read.rejects().stream()
                .map(Reject::hint)
                .map(hint -> hint.key() + hint.args())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"(5.00)", "（5.00）", "5.00-", "−5.00", "－5.00", "－￥5.00", "(￥5.00)元"})
    void an_amount_with_any_sign_of_minus_is_a_reduction(String cell) {
        var read = bill("费用项目,金额\n套餐及固定费,59.00\n话费返还," + cell + "\n合计,54.00\n");

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00", "REDUCTION CREDIT 话费返还 -5.00");
        assertThat(read.bill().statedTotal()).isEqualTo(read.net());
    }

    @Test
    void what_stands_in_brackets_as_a_part_of_the_row_above_is_no_reduction() {
        var read = bill("费用项目,金额\n套餐及固定费,59.00\n其中：来电显示,(5.00)\n合计,59.00\n");

        assertThat(read.reasons()).containsExactly("amount-in-brackets");
        assertThat(read.net()).isEqualTo(Money.ofYuan("59.00"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "金额,59元,8.00元/月",
        "金额,5900分,800分",
        "金额,590角,80角",
        "金额(厘),59000,8000",
        "金额（角）,590,80",
        "金额/分,5900,800",
        "金额（万元）,0.0059,0.0008",
        "金额,0.0059万元,0.0008万元",
        "金额(元),5.9E+1,8E+0",
        "金额,￥59,RMB8",
        "金额,５９．００,８．００元"
    })
    void the_unit_of_the_cell_or_the_heading_is_exact(String heading, String plan, String collected) {
        var read = bill("费用项目,%s\n套餐及固定费,%s\n代收费,%s\n".formatted(heading, plan, collected));

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00", "SECTION_SUM ON_BEHALF 代收费 8.00");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"厘", "角", "万元", "分", "元"})
    void a_unit_above_the_table_holds_for_it(String unit) {
        var read = bill("单位：" + unit + "\n费用项目,金额\n套餐及固定费,1\n");

        Money one = MoneyReader.read("1", MoneyUnit.named(unit).orElseThrow()).value();
        assertThat(read.net()).isEqualTo(Objects.requireNonNull(one));
    }

    @Test
    void a_table_in_a_unit_nobody_uses_is_parked() {
        var read = bill("单位：百元\n费用项目,金额\n套餐及固定费,1\n");

        assertThat(read.end().file().state()).isEqualTo(FileState.QUARANTINED);
        assertThat(Objects.requireNonNull(read.end().file().reason()).key()).isEqualTo("intake.unit-unknown");
    }

    @Test
    void points_and_minutes_are_no_money_and_a_heading_in_yuan_is_not_contradicted() {
        var points = bill("费用项目,金额\n套餐及固定费,59.00\n套餐赠送积分,120分\n");
        var yuan = bill("费用项目,金额(元)\n套餐及固定费,59.00\n来电显示,120分\n");

        assertThat(points.reasons()).containsExactly("amount-of-use");
        assertThat(yuan.reasons()).containsExactly("amount-unit-contradicted");
    }

    @Test
    void an_amount_in_scientific_notation_is_taken_and_told() {
        var read = bill("费用项目,金额\n套餐及固定费,1.2E+2\n");

        assertThat(read.net()).isEqualTo(Money.ofYuan("120.00"));
        assertThat(Objects.requireNonNull(read.end().file().reason()).key()).isEqualTo("intake.touched-scientific");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--", "-", "/", "无", "——"})
    void a_dash_for_an_amount_ends_no_section(String dash) {
        var read = bill("费用项目,金额\n代收费,\n彩信周报," + dash + "\n搜狐新闻,8.00\n合计,8.00\n");

        assertThat(read.items()).containsExactly("ITEM ON_BEHALF 彩信周报 0.00 < 代收费", "ITEM ON_BEHALF 搜狐新闻 8.00 < 代收费");
        assertThat(read.rejects()).isEmpty();
    }

    @Test
    void a_comma_before_two_digits_is_left_to_a_person() {
        var read = list(SERVICES.replace(',', ';')
                + "2024-05-02 08:00:00;短信;虚拟人生;10666666;搜狐;901002;包月;1.234,56\n"
                + "2024-05-03 08:00:00;短信;虚拟人生;10666666;搜狐;901002;包月;7,00\n"
                + "2024-05-04 08:00:00;短信;虚拟人生;10666666;搜狐;901002;包月;1,234.00\n");

        assertThat(hints(read))
                .containsExactly("intake.amount-comma-unsure[1.234,56]", "intake.amount-comma-unsure[7,00]");
        assertThat(read.records())
                .extracting(record -> record.amount().toString())
                .containsExactly("1234.00");
        assertThat(read.end().file().state()).isEqualTo(FileState.ACCEPTED_WITH_REJECTS);
    }

    @Test
    void a_blank_between_a_name_and_thousands_is_left_to_a_person() {
        var read = bill("费用项目 金额\n套餐及固定费 59.00\n流量包 1 234.00\n合计 1293.00\n");

        assertThat(read.reasons()).containsExactly("unknown-row");
    }

    @Test
    void a_two_digit_year_counts_where_the_period_settles_it() {
        String row = ",短信,虚拟人生,10666666,搜狐,901002,包月,7.00\n";
        var read = list(SERVICES + "24-05-06 08:00" + row + "24/5/7" + row + "24年5月8日" + row + "45421.5" + row);
        var bare = new Chain(folder).read("13800138000/b.csv", SERVICES + "24-05-06 08:00" + row + "45421" + row);

        assertThat(read.records())
                .extracting(record -> String.valueOf(record.time()))
                .containsExactly("2024-05-06T08:00", "2024-05-07T00:00", "2024-05-08T00:00", "2024-05-09T12:00");
        assertThat(hints(bare))
                .containsExactly("intake.time-order-unsure[24-05-06 08:00]", "intake.time-serial-unsure[45421]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "20240501-20240531",
                "2024/5/1至2024/5/31",
                "（2024年5月1日-31日）",
                "2024年5月",
                "24年5月",
                "二〇二四年五月",
                "202405",
                "2024-05",
                "2024年5月份账单"
            })
    void a_cycle_that_stands_alone_in_a_cell_is_the_bills(String cell) {
        var read =
                new Chain(folder).read("a.csv", "中国移动通信客户账单\n手机号码：13800138000\n" + cell + "\n费用项目,金额\n套餐及固定费,59.00\n");

        assertThat(read.bill().cycle().month()).hasToString("2024-05");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "账期,20240501-20240531",
                "计费周期,2024/5/1至2024/5/31",
                "账单日期,2024年5月1日-31日",
                "账期,24年5月",
                "账期：二〇二四年五月,"
            })
    void a_cycle_beside_its_label_is_the_bills(String cells) {
        var read = new Chain(folder)
                .read("a.csv", "中国移动通信客户账单,\n手机号码,13800138000\n" + cells + "\n费用项目,金额\n套餐及固定费,59.00\n");

        assertThat(read.bill().cycle().month()).hasToString("2024-05");
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"｜", "，", "~", "^", ";", "|", "\t", "   ", "\u3000\u3000"})
    void whatever_parts_known_headings_parts_the_rows_below(String sign) {
        String row = "2024-05-0%d 08:00:00,短信,虚拟人生,10666666,搜狐,901002,包月,%d.00\n";
        var records = list((SERVICES + row.formatted(2, 7) + row.formatted(3, 8)).replace(",", sign));
        var bill = new Chain(folder.resolve("bill"))
                .read("a.csv", BILL + "费用项目,金额\n套餐及固定费,59.00\n代收费,8.00\n合计,67.00\n".replace(",", sign));

        assertThat(records.records())
                .extracting(record -> record.amount().toString())
                .containsExactly("7.00", "8.00");
        assertThat(records.rejects()).isEmpty();
        assertThat(bill.items()).containsExactly("SECTION_SUM PLAN 套餐及固定费 59.00", "SECTION_SUM ON_BEHALF 代收费 8.00");
        assertThat(bill.bill().statedTotal()).isEqualTo(Money.ofYuan("67.00"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"^", "｜", "~"})
    void a_row_with_a_separator_too_many_or_too_few_is_rejected(String sign) {
        var read = list((SERVICES
                        + "2024-05-02 08:00:00,短信,虚拟人生,,,,包月,7.00\n"
                        + "2024-05-03 08:00:00,短信,虚拟人生,,,包月,8.00\n"
                        + "2024-05-04 08:00:00,短信,虚拟人生,,,,,包月,9.00\n"
                        + "合计,,,,,,,7.00\n")
                .replace(",", sign));

        assertThat(read.records())
                .extracting(record -> record.amount().toString())
                .containsExactly("7.00");
        assertThat(read.reasons()).containsExactly("amount-missing", "too-many-fields");
        assertThat(read.ignored("total")).isOne();
    }

    @Test
    void a_row_of_text_in_columns_with_an_empty_field_is_rejected() {
        var read = list("时间   使用方式   业务名称   业务端口   服务提供商   企业代码   费用类型   费用(元)\n"
                + "2024-05-02 08:00:00   短信   虚拟 人生   10666666   搜狐   901002   包月   7.00\n"
                + "2024-05-03 08:00:00   短信   虚拟人生              搜狐   901002   包月   8.00\n");

        assertThat(read.records())
                .extracting(record -> record.service() + record.amount())
                .containsExactly("虚拟 人生7.00");
        assertThat(read.rejects()).hasSize(1);
    }

    @Test
    void one_row_with_full_width_commas_is_a_row_and_a_note_with_them_is_none() {
        var read = list(SERVICES
                + "2024-05-02 08:00:00，短信，虚拟人生，10666666，搜狐，901002，包月，7.00\n"
                + "2024-05-03 08:00:00,短信,虚拟人生,10666666,搜狐,901002,包月,8.00\n"
                + "如有疑问，请拨打10086，谢谢，再见，一，二，三，四\n");

        assertThat(read.records())
                .extracting(record -> record.amount().toString())
                .containsExactly("7.00", "8.00");
        assertThat(read.rejects()).isEmpty();
    }
}
