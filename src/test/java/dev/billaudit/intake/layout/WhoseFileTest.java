package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.TableRow;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoseFileTest {

    private static final String CALL =
            "起始时间 | 对方号码 | 通信方式 | 业务类型 | 执行套餐 | 通信费\n2024-05-03 10:00:00 | 139****0001 | 发送 | 国内短信 |  | 0.10\n";
    private static final LineHints TWO =
            new LineHints(Map.of(Carrier.CHINA_MOBILE, Set.of(new Line("13800138000"), new Line("13700137000"))));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "手机号码：13800138000",
                "手机号码 | 13800138000",
                "客户名称：张** | 手机号码：13800138000",
                "客户名称 | 张** | 手机号码 | 13800138000",
                "手机号码: 13800138000 查询日期：2024-05-31",
                "手机号码：0086 138 0013 8000",
                "手机号码：+86-138-0013-8000",
                "手机号码：１３８００１３８０００",
                "客户名称：张** | | | 用户号码：13800138000.0",
                "业务号码:1.3800138E10",
                "业务号码:13800138000 客户名称：张**"
            })
    void the_preamble_names_the_line_in_many_ways(String preamble) {
        Sheet.Read read = Sheet.of(preamble + "\n" + CALL).named("13500135000").read();

        assertThat(read.usage().line()).isEqualTo(new Line("13800138000"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"业务号码:1.89E10", "业务号码:1.38001E+10", "业务号码：", "业务号码：见附件"})
    void a_number_that_lost_digits_names_no_line(String preamble) {
        assertThat(Sheet.of(preamble + "\n" + CALL)
                        .named("13500135000")
                        .read()
                        .usage()
                        .line())
                .isEqualTo(new Line("13500135000"));
        assertThat(Sheet.of(preamble + "\n" + CALL).read().end().file().state()).isEqualTo(FileState.QUARANTINED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "手机号码：18900189000 开始时间：20240501 结束时间：20240531",
                "手机号码：18900189000 详单查询周期：2024年05月01日至2024年05月31日",
                "手机号：18900189000 账单周期：2024年05月",
                "手机号码：18900189000 查询周期：2024-05-01至2024-05-31 总记录数：1"
            })
    void labels_that_any_carrier_may_use_do_not_say_whose_a_known_table_is(String preamble) {
        String calls = "对方号码 | 呼叫类型 | 起始时间 | 通话时长（秒） | 通话类型 | 使用地点 | 费用（元）\n"
                + "139****1111 | 主叫 | 2024-05-06 18:17:13 | 108 | 本地 | 重庆 | 0.00\n";

        assertThat(Sheet.of(preamble + "\n" + calls).read().usage().carrier()).isEqualTo(Carrier.CHINA_TELECOM);
        assertThat(Sheet.of(preamble + "\n" + CALL).read().usage().carrier()).isEqualTo(Carrier.CHINA_MOBILE);
    }

    @Test
    void a_column_speaks_before_the_preamble_and_the_preamble_before_the_name() {
        String list = "用户号码 | 对方号码 | 发送时间 | 通信费 | 短信类型 | 收发类型\n"
                + "18900189000 | 139****0001 | 2024-05-03 10:00:00 | 0.10 | 国内短信 | 发送\n"
                + " | 139****0001 | 2024-05-04 10:00:00 | 0.10 | 国内短信 | 发送\n";
        Sheet.Read read =
                Sheet.of("手机号码：18900189111\n" + list).named("18900189222").read();

        assertThat(read.end().usage())
                .extracting(month -> month.line().number())
                .containsExactly("18900189000", "18900189111");
    }

    @Test
    void the_name_helps_out_where_the_export_names_no_line() {
        assertThat(Sheet.of(CALL).named("13800138000").read().usage().line()).isEqualTo(new Line("13800138000"));
    }

    @Test
    void without_a_line_the_file_is_parked_whole() {
        Sheet.Read read = Sheet.of("查询时段：2024-05-01至2024-05-31\n" + CALL).read();

        assertThat(read.end().file().state()).isEqualTo(FileState.QUARANTINED);
        assertThat(read.end().file().reason()).isEqualTo(Remark.of("intake.line-unknown"));
        assertThat(read.rejects()).isEmpty();
        assertThat(read.end().usage()).isEmpty();
        assertThat(read.end().ignored()).isEqualTo(Map.of("parked", 3L));
        assertThat(read.end().file().rowsRejected()).isZero();
    }

    @Test
    void the_only_line_of_the_carrier_in_the_register_completes_an_absent_number() {
        LineHints one = new LineHints(Map.of(Carrier.CHINA_MOBILE, Set.of(new Line("13800138000"))));

        assertThat(Sheet.of("中国移动通信 客户详单\n" + CALL).knowing(one).read().usage().line())
                .isEqualTo(new Line("13800138000"));
        assertThat(Sheet.of("中国移动通信 客户详单\n" + CALL)
                        .knowing(TWO)
                        .read()
                        .end()
                        .file()
                        .state())
                .isEqualTo(FileState.QUARANTINED);
    }

    @Test
    void a_masked_number_is_completed_by_one_unique_match_only() {
        String masked = "手机号码：138****8000\n" + CALL;

        assertThat(Sheet.of(masked).knowing(TWO).read().usage().line()).isEqualTo(new Line("13800138000"));
        assertThat(Sheet.of(masked).named("13811118000").read().usage().line()).isEqualTo(new Line("13811118000"));
        assertThat(Sheet.of(masked).named("13711118000").read().end().file().state())
                .isEqualTo(FileState.QUARANTINED);
        assertThat(Sheet.of("手机号码：1**********\n" + CALL)
                        .knowing(TWO)
                        .read()
                        .end()
                        .file()
                        .state())
                .isEqualTo(FileState.QUARANTINED);
        assertThat(Sheet.of("手机号码：138…8000\n" + CALL)
                        .knowing(TWO)
                        .read()
                        .usage()
                        .line())
                .isEqualTo(new Line("13800138000"));
    }

    @Test
    void a_file_without_a_known_table_is_parked_without_rejects() {
        Sheet.Read read = Sheet.of("工号 | 学历 | 部门 | 座位\n0001 | 甲 | 研发 | A-1\n0002 | 乙 | 市场 | B-2\n")
                .read();

        assertThat(read.end().file().state()).isEqualTo(FileState.QUARANTINED);
        assertThat(read.end().file().reason()).isEqualTo(Remark.of("intake.no-table"));
        assertThat(read.rejects()).isEmpty();
        assertThat(read.end().file().rowsIgnored()).isEqualTo(3);
    }

    @Test
    void an_empty_file_is_parked_and_says_so() {
        assertThat(Sheet.of("").read().end().file().reason()).isEqualTo(Remark.of("intake.nothing-in-it"));
        assertThat(Sheet.of("\n\n").read().end().file().reason()).isEqualTo(Remark.of("intake.nothing-in-it"));
    }

    @Test
    void a_drifted_layout_parks_the_file_and_names_the_nearest() {
        Sheet.Read read =
                Sheet.of("手机号码：13800138000\n" + CALL.replace("执行套餐", "优惠明细")).read();

        assertThat(read.end().file().state()).isEqualTo(FileState.QUARANTINED);
        assertThat(read.end().file().reason())
                .isEqualTo(Remark.of("intake.unknown-table", "china-mobile.message.heilongjiang", "执行套餐", "优惠明细"));
        assertThat(read.guesses()).hasSize(1);
        assertThat(read.guesses().get(0).isExact()).isFalse();
    }

    @Test
    void an_unknown_table_in_a_known_file_is_rejected_wherever_it_stands() {
        String unknown = "短信详单\n" + CALL.replace("执行套餐", "优惠明细");
        String known = "短信详单\n" + CALL;
        Sheet.Read before = Sheet.of("手机号码：13800138000\n" + unknown + known).read();
        Sheet.Read after = Sheet.of("手机号码：13800138000\n" + known + unknown).read();

        assertThat(before.reasons()).containsExactly("unknown-table", "unknown-table");
        assertThat(after.reasons()).containsExactly("unknown-table", "unknown-table");
        assertThat(before.end().file().state()).isEqualTo(FileState.ACCEPTED_WITH_REJECTS);
        assertThat(before.usage().records()).isEqualTo(1);
    }

    @Test
    void a_bill_without_a_month_is_parked_whatever_its_name_says() {
        Sheet.Read read = Sheet.of("== 2024年05月账单\n中国移动通信客户账单\n手机号码：13800138000\n费用项目 | 金额(元)\n套餐及固定费 | 59.00\n")
                .called(RecordKind.BILL)
                .read();

        assertThat(read.end().file().state()).isEqualTo(FileState.QUARANTINED);
        assertThat(read.end().file().reason()).isEqualTo(Remark.of("intake.month-unknown"));
    }

    @Test
    void a_row_the_reader_of_bytes_doubts_is_a_reject() {
        TableRow sound = new TableRow(null, 1, 1, List.of("手机号码：13800138000"), null);
        FileMapper mapper =
                new FileMapper(Sheet.of("").named("13800138000").examination(), LayoutPacks.all(), LineHints.NONE);
        List<TableRow> table = List.of(
                new TableRow(null, 2, 1, List.of("起始时间", "对方号码", "通信方式", "业务类型", "执行套餐", "通信费"), null),
                new TableRow(null, 3, 1, List.of("2024-05-03 10:00:00", "\ufffd"), Remark.of("table.bad-bytes", 3)));

        mapper.map(new RowBlock("key", List.of(sound), false));
        var block = mapper.map(new RowBlock("key", table, true));

        assertThat(block.rejects()).hasSize(1);
        assertThat(block.rejects().get(0).reason()).isEqualTo("row-in-doubt");
        assertThat(block.rejects().get(0).hint()).isEqualTo(Remark.of("table.bad-bytes", 3));
    }

    @Test
    void a_junk_file_of_any_length_holds_back_no_more_than_it_must() {
        StringBuilder junk = new StringBuilder("工号 | 学历 | 部门 | 座位\n");
        for (int i = 0; i < 6000; i++) {
            junk.append(i).append(" | 甲 | 研发 | A-1\n");
        }
        Sheet.Read read = Sheet.of(junk.toString()).read(500);

        assertThat(read.end().file().state()).isEqualTo(FileState.QUARANTINED);
        assertThat(read.end().file().rowsRead()).isEqualTo(6001);
        assertThat(read.end().ignored()).isEqualTo(Map.of("parked", 6001L));
        assertThat(read.rejects()).isEmpty();
    }
}
