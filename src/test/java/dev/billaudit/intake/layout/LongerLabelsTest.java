package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.FileState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that end like that of the line or of the month and speak of another: a bill is charged to whom it is for. */
class LongerLabelsTest {

    private static final String MONTH = "账期：202610\n";
    private static final String OWN = "手机号码：13800138000\n";
    private static final String TABLE = "费用项目,金额(元)\n套餐及固定费,30.00\n合计,30.00\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String content) {
        return new Chain(folder).read("a.csv", content);
    }

    private List<String> bills(String content) {
        var read = read("中国移动通信客户账单\n" + content);
        assertThat(read.rejects()).isEmpty();
        return read.end().bills().stream()
                .map(bill -> bill.line().number() + " " + bill.cycle().month())
                .toList();
    }

    private static final String CONTACTS = """
            付费号码：13911110000
            客户经理手机号：13911110000
            联系人手机号码：13911110000
            合户主号码：13911110000
            亲情号码：13911110000
            副卡号码：13911110000
            副卡号码：13911110000 13911110001
            代付号码：13911110000
            推荐人号码：13911110000
            原手机号码：13911110000
            客服电话号码：10086
            集团V网短号码：6123
            发票号码：12345678
            身份证号码：110101199003071234
            银行卡号码：6222021234567890123
            受理号码：20261103001
            办理号码：13911110000
            客户经理：王五（手机号：13911110000）
            如有疑问请致电客户经理，手机号码：13911110000
            """;

    @Test
    void numbers_of_others_below_or_above_the_line_do_not_take_its_bill() {
        assertThat(CONTACTS.lines()).allSatisfy(contact -> {
            assertThat(bills(OWN + contact + "\n" + MONTH + TABLE)).containsExactly("13800138000 2026-10");
            assertThat(bills(contact + "\n" + OWN + MONTH + TABLE)).containsExactly("13800138000 2026-10");
            assertThat(bills(OWN + MONTH + TABLE + contact + "\n")).containsExactly("13800138000 2026-10");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "付费号码：13911110000,手机号码：13800138000\n",
                "客户经理手机号：13911110000 手机号码：13800138000\n",
                "手机号码：13800138000 客户经理：王五 手机号：13911110000\n"
            })
    void in_one_row_the_label_of_the_line_tells(String row) {
        assertThat(bills(row + MONTH + TABLE)).containsExactly("13800138000 2026-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "客户姓名：张三用户号码：13800138000",
                "您的手机号码：13800138000",
                "中国移动客户手机号码：13800138000",
                "尊敬的客户，您查询的手机号码：13800138000",
                "办理号码：13800138000",
                "机主姓名：张三 手机号码：138 0013 8000",
                "手机号码：138****8000\n用户号码：13800138000",
                "手机号码：+86 13800138000\n用户号码：13800138000",
                "手机号码：138****8000\n主号码：13800138000",
                "客户名称：张三 接收手机号码：13911110000 手机号码：13800138000",
                "客户名称：张三 客户经理电话：15910000025 手机号码：13800138000",
                "付费号码：13800138000",
                "登录号码：13911110000\n手机号码：13800138000",
                "用户号码：全部\n手机号码：13800138000",
                "手机号码：13800138000（主卡）"
            })
    void an_own_label_with_more_words_is_one(String row) {
        assertThat(bills(row + "\n" + MONTH + TABLE)).containsExactly("13800138000 2026-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "手机号码：13911110000\n",
                "用户号码：13911110000\n",
                "用户号码：139****0000\n",
                "宽带账号：ad12345678\n",
                "固定电话号码：0531-88880000\n"
            })
    void of_two_numbers_above_one_table_nobody_knows_which_is_meant(String other) {
        var read = read("中国移动通信客户账单\n" + OWN + other + MONTH + TABLE);

        assertThat(read.end().bills()).isEmpty();
        assertThat(read.end().file().state()).isEqualTo(FileState.QUARANTINED);
    }

    @Test
    void the_number_that_the_folder_bears_is_meant() {
        var read = new Chain(folder)
                .read("13911110000/a.csv", "中国移动通信客户账单\n" + OWN + "用户号码：13911110000\n" + MONTH + TABLE);

        assertThat(read.bill().line().number()).isEqualTo("13911110000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"关联号码：13911110000\n", "亲情号码：13911110000\n"})
    void the_number_of_another_below_a_table_may_be_that_of_the_next(String other) {
        var read = read("中国移动通信客户账单\n" + OWN + MONTH + TABLE + other + TABLE.replace("30", "20"));

        assertThat(read.bill().line().number()).isEqualTo("13800138000");
        assertThat(read.bill().statedTotal()).hasToString("30.00");
        assertThat(read.reasons()).isNotEmpty().containsOnly("line-unknown");
    }

    @Test
    void an_older_month_below_a_table_is_that_of_the_next() {
        assertThat(bills(OWN + "账单月份：2026年10月\n" + TABLE + OWN + "历史账单月份：2026年09月\n" + TABLE))
                .containsExactlyInAnyOrder("13800138000 2026-10", "13800138000 2026-09");
        assertThat(bills(OWN + "账单月份：2026年10月\n" + TABLE + OWN + "上月账期：202609\n" + TABLE))
                .containsExactlyInAnyOrder("13800138000 2026-10", "13800138000 2026-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"手机号码", "副卡号码"})
    void below_the_title_of_a_list_the_next_number_begins(String label) {
        String head = "查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n";
        var read = read(label + "：13800138000\n" + head + label + "：13911110000\n" + head
                + "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)\n2026-10-03 10:00:00,短信,业务甲,10669490,某某科技,909490,点播,1.00\n");

        assertThat(read.records())
                .singleElement()
                .satisfies(record -> assertThat(record.line().number()).isEqualTo("13911110000"));
    }

    @Test
    void two_numbers_behind_one_label_are_not_joined() {
        var read = read("中国移动通信客户账单\n手机号码：13911110000 13911110001\n" + MONTH + TABLE);

        assertThat(read.end().bills()).isEmpty();
        assertThat(read.end().file().state()).isEqualTo(FileState.QUARANTINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"手机号码", "副卡号码", "成员号码"})
    void below_a_table_the_next_number_has_its_own(String label) {
        assertThat(bills(OWN + MONTH + TABLE + label + "：13911110000\n" + TABLE))
                .containsExactlyInAnyOrder("13800138000 2026-10", "13911110000 2026-10");
    }

    @Test
    void a_number_without_records_is_not_the_next_ones() {
        String list = "时间,业务名称,服务提供商,费用(元)\n2026-10-03 10:00:00,早报,新浪,3.00\n";
        var read = read("代收费业务扣费记录\n" + OWN + "查询月份：2026年10月\n没有符合条件的记录\n手机号码：13911110000\n查询月份：2026年10月\n" + list);

        assertThat(read.records())
                .singleElement()
                .satisfies(record -> assertThat(record.line().number()).isEqualTo("13911110000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上月账期：202609",
                "上期账单周期：2026年09月01日至2026年09月30日",
                "上月账单月份：2026-09",
                "比较账期：202609",
                "合约起止日期：2025-01-01至2026-12-31"
            })
    void months_of_others_do_not_take_the_bill(String label) {
        assertThat(bills(OWN + MONTH + label + "\n" + TABLE)).containsExactly("13800138000 2026-10");
        assertThat(bills(OWN + label + "\n" + MONTH + TABLE)).containsExactly("13800138000 2026-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"本月账期：202610", "话费账单周期：2026年10月01日至2026年10月31日", "您的账单月份：2026-10"})
    void an_own_label_of_the_month_with_more_words_is_one(String label) {
        assertThat(bills(OWN + label + "\n" + TABLE)).containsExactly("13800138000 2026-10");
    }
}
