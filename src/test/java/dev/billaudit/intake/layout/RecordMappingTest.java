package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.RecordKind;
import dev.billaudit.ledger.Rhythm;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.ledger.UsageMonth;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordMappingTest {

    private static final String PREAMBLE = """
            中国移动通信 客户详单
            手机号码:13800138000 开始时间：20240501 结束时间：20240531 查询日期：2024-06-01
            """;
    private static final String VOICE = "起始时间 | 通信地点 | 通信方式 | 对方号码 | 通信时长 | 通信类型 | 套餐优惠 | 通信费\n";
    private static final String MESSAGE = "起始时间 | 对方号码 | 通信方式 | 业务类型 | 执行套餐 | 通信费\n";
    private static final String DATA = "起始时间 | 通信地点 | 上网方式 | 时长 | 流量 | 2G/3G/4G标识 | 基站信息 | 通信费\n";
    private static final String ON_BEHALF = "时间 | 使用方式 | 业务名称 | 业务端口 | 服务提供商 | 企业代码 | 费用类型 | 费用(元)\n";
    private static final String UNICOM = "查询周期：2024-05-01 至 2024-05-31 | 总记录数：2 | 费用合计：6.00元\n"
            + "产品名称 | 业务类型 | 订购/使用时间 | 使用时长 | 对方号码 | 费用类别 | 费用\n";
    private static final String TELECOM = "用户号码 | 扣费时间 | 提供商编码 | 提供商名称 | 业务名称 | 费用 | 收费类型 | 业务内容\n";

    @Test
    void calls_are_added_up_by_day_without_becoming_charges() {
        Sheet.Read read = Sheet.of(PREAMBLE + "通话详单\n" + VOICE + """
                05-03 10:35:55 | 北京 | 主叫 | 13911112222 | 00:01:04 | 本地通话 |  | 0.1500000元
                05-03 20:16:54 | 武汉 | 被叫 | 139****5560 | 3分10秒 | 本地通话 |  | 0.0000000元
                05-31 23:59:59 | 武汉 | 主叫 | 139****8029 | 60 | 本地通话 |  |
                合计： |  |  |  |  |  |  | 0.15元
                """).read();

        UsageMonth usage = read.usage();
        assertThat(usage)
                .isEqualTo(new UsageMonth(
                        new Line("13800138000"),
                        Carrier.CHINA_MOBILE,
                        YearMonth.of(2024, 5),
                        RecordKind.VOICE,
                        1L << 2 | 1L << 30,
                        3,
                        3,
                        64 + 190 + 60,
                        0,
                        150));
        assertThat(read.records()).isEmpty();
        assertThat(read.scopes()).containsExactly("13800138000 2024-05 VOICE 3");
        assertThat(read.end().scopes().get(0).queried()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(read.ignored("total")).isEqualTo(1);
        assertThat(read.ignored("title")).isEqualTo(2);
        assertThat(read.end().file().rowsRead()).isEqualTo(8);
    }

    @Test
    void incoming_messages_and_empty_sessions_are_no_use() {
        Sheet.Read read =
                Sheet.of(PREAMBLE + "短/彩信详单\n" + MESSAGE + """
                2024-05-03 10:00:00 | 10086 | 接收 | 国内短信 |  | 0.00
                2024-05-04 10:00:00 | 10086 | 行业网关下行 | 国内短信 |  | 0.00
                2024-05-05 10:00:00 | 10086 | 被叫 | 国内短信 |  | 0.00
                上网详单
                """ + DATA + """
                2024-05-06 10:00:00 | 武汉 | CMNET | 5秒 | 0.00(KB) | 4G | 9515 | 0.00
                2024-05-07 10:00:00 | 武汉 | CMNET | 5秒 | 1B | 4G | 9515 | 0.00
                """).read();

        assertThat(read.end().usage()).hasSize(2);
        assertThat(read.end().usage().get(0).hasUse()).isFalse();
        assertThat(read.end().usage().get(0).records()).isEqualTo(3);
        UsageMonth data = read.end().usage().get(1);
        assertThat(data.uses()).isEqualTo(1);
        assertThat(data.usedOn(7)).isTrue();
        assertThat(data.usedOn(6)).isFalse();
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"发送", "主叫", "终端发起", "上行", "2", "", "点对点"})
    void a_message_that_does_not_say_received_is_use(String direction) {
        Sheet.Read read = Sheet.of(
                        PREAMBLE + MESSAGE + "2024-05-03 10:00:00 | 139****0001 | " + direction + " | 国内短信 |  | 0.10\n")
                .read();

        assertThat(read.usage().uses()).isEqualTo(1);
    }

    @Test
    void a_message_list_with_source_addresses_counts_those_of_the_line() {
        Sheet.Read read = Sheet.of(PREAMBLE + """
                序号 | 消息类型 | 源地址 | 目的地址 | 开始时间 | 消息长度 | 短信费用
                1 | 短信 | 8613800138000 | 139****0001 | 10-01 00:14:59 | 20 | 0.10
                2 | 短信 | 13800138000 | 139****0001 | 05-02 00:14:59 | 20 | 0.10
                3 | 短信 | 10086 | 13800138000 | 05-03 00:14:59 | 20 | 0.00
                """).read();

        assertThat(read.end().usage().stream().mapToLong(UsageMonth::uses).sum())
                .isEqualTo(2);
        assertThat(read.end().usage())
                .extracting(UsageMonth::month)
                .containsExactly(YearMonth.of(2023, 10), YearMonth.of(2024, 5));
    }

    @Test
    void a_charge_in_a_list_of_calls_is_no_call() {
        Sheet.Read read = Sheet.of(PREAMBLE + VOICE + """
                2024-05-21 11:24:26 |  |  |  | 0 | OCS充值扣费业务 |  | 50.0
                2024-05-22 11:24:26 | 武汉 | 主叫 | 139****0001 | 0 | 本地通话 |  | 0.0
                """).read();

        assertThat(read.usage().records()).isEqualTo(2);
        assertThat(read.usage().uses()).isEqualTo(1);
        assertThat(read.usage().usedOn(22)).isTrue();
    }

    @Test
    void times_below_date_rows_take_their_day() {
        Sheet.Read read = Sheet.of(PREAMBLE + VOICE + """
                详单计入账单的日期:20240506
                10:02:55 | 内地 | 被叫 | 139****8659 | 50分钟43秒 | 本地通话 |  | ￥0.00
                2024-05-08
                13:21:10 | 北京 | 被叫 | 139****8659 | 2分钟6秒 | 本地通话 |  | ￥0.00
                """).read();

        assertThat(read.usage().dayMask()).isEqualTo(1L << 5 | 1L << 7);
        assertThat(read.ignored("title")).isEqualTo(3);
    }

    @Test
    void a_date_row_above_the_headings_holds_until_the_next() {
        Sheet.Read read = Sheet.of(PREAMBLE + "2024-05-06\n" + VOICE
                        + "10:02:55 | 内地 | 被叫 | 139****8659 | 50秒 | 本地通话 |  | 0.00\n2024-05-09\n" + VOICE
                        + "10:02:55 | 内地 | 被叫 | 139****8659 | 50秒 | 本地通话 |  | 0.00\n")
                .read();

        assertThat(read.usage().dayMask()).isEqualTo(1L << 5 | 1L << 8);
    }

    @Test
    void a_date_row_does_not_reach_into_the_next_section() {
        Sheet.Read read = Sheet.of(PREAMBLE + "通话详单\n" + VOICE + "2024-05-06\n短信详单\n" + MESSAGE
                        + "10:02:55 | 139****8659 | 发送 | 国内短信 |  | 0.10\n")
                .read();

        assertThat(read.reasons()).containsExactly("time-without-date");
    }

    @Test
    void bad_rows_are_rejected_with_their_reason_and_the_others_go_on() {
        Sheet.Read read = Sheet.of(PREAMBLE + VOICE + """
                2024-05-01 10:00:00 | 武汉 | 主叫 | 13911112222 | 60 | 本地通话 |  | 7.5O00
                2024-05-32 10:00:00 | 武汉 | 主叫 | 139****0001 | 60 | 本地通话 |  | 0.10
                2024-05-03 20:17:-0 | 武汉 | 主叫 | 139****0001 | 60 | 本地通话 |  | 0.20
                2024-05-04 10:00:00 | 武汉 | 主叫 | 139****0001 | 6O秒 | 本地通话 |  | 0.00
                2024-05-05 10:00:00 | 武汉 | 主叫 | 139****0001 | 60 | 本地通话 |  | 1 | 234.00
                2024-05-06 10:00:00 | 武汉 | 主叫 | 139****0001 | 60 | 本地通话 |  | 0.10
                """).read();

        assertThat(read.reasons())
                .containsExactly(
                        "amount-not-a-number",
                        "time-impossible",
                        "time-unreadable",
                        "duration-unreadable",
                        "too-many-fields");
        assertThat(read.rejects().get(0).text())
                .isEqualTo("2024-05-01 10:00:00 | 武汉 | 主叫 | 139****2222 | 60 | 本地通话 |  | 7.5O00");
        assertThat(read.rejects().get(1).amount()).isEqualTo(Money.ofYuan("0.10"));
        assertThat(read.rejects().get(0).hint().args()).containsExactly("7.5O00");
        assertThat(read.usage().records()).isEqualTo(1);
        assertThat(read.end().file().state()).isEqualTo(FileState.ACCEPTED_WITH_REJECTS);
        assertThat(read.end().file().rowsRejected()).isEqualTo(5);
    }

    @Test
    void a_separator_inside_a_cell_identity_is_taken_back() {
        Sheet.Read read = Sheet.of(PREAMBLE + DATA + """
                2024-05-07 10:00:00 | 武汉 | CMNET | 5秒 | 10KB | 4G | 9515 | 09743D03 | 0.30
                """).read();

        assertThat(read.usage().feeLi()).isEqualTo(300);
        assertThat(read.rejects()).isEmpty();
    }

    @Test
    void third_parties_keep_their_codes_names_and_rhythm() {
        Sheet.Read read = Sheet.of(PREAMBLE + "代收费业务扣费记录\n" + ON_BEHALF + """
                20240501 00:14:59 | 短信 | 虚拟人生 | 10666666 | 搜狐 | 901002 | 包月信息费 | 7.00
                20240516 11:52:33 | WA | 超级贺卡 | 10658899 | -- | 无 | 点播 | ￥1.00
                20240516 11:52:33 | WA | 超级贺卡 | 10658899 | -- | 无 | 点播 | ￥1.00
                20240517 11:52:33 | -- |  | 13900001111 | 北京英克必成 |  |  | 15.00
                合计： |  |  |  |  |  |  | 24.00元
                """).read();

        assertThat(read.records()).hasSize(4);
        PricedRecord first = read.records().get(0);
        assertThat(first.category()).isEqualTo(Category.ON_BEHALF);
        assertThat(first.time()).isEqualTo(LocalDateTime.of(2024, 5, 1, 0, 14, 59));
        assertThat(first.provider()).isEqualTo(new ServiceProvider("搜狐", "901002", null, "10666666"));
        assertThat(first.rhythm()).isEqualTo(Rhythm.MONTHLY);
        assertThat(first.amount()).isEqualTo(Money.ofYuan("7.00"));
        assertThat(read.records().get(1).provider()).isEqualTo(new ServiceProvider(null, null, null, "10658899"));
        assertThat(read.records().get(1).occurrence()).isEqualTo(1);
        assertThat(read.records().get(2).occurrence()).isEqualTo(2);
        PricedRecord nameless = read.records().get(3);
        assertThat(nameless.service()).isNull();
        assertThat(nameless.provider()).isEqualTo(new ServiceProvider("北京英克必成", null, null, null));
        assertThat(nameless.evidence().text()).contains("139****1111").doesNotContain("13900001111");
        assertThat(read.scopes()).containsExactly("13800138000 2024-05 ON_BEHALF 4");
    }

    @Test
    void a_billing_month_that_the_list_states_is_told_from_the_month_of_a_day() {
        String row = "20240428 00:14:59 | 短信 | 虚拟人生 | 10666666 | 搜狐 | 901002 | 包月信息费 | 7.00\n";
        PricedRecord byDay = Sheet.of(PREAMBLE + "代收费业务扣费记录\n" + ON_BEHALF + row)
                .read()
                .records()
                .get(0);
        PricedRecord stated = Sheet.of("中国移动通信 客户详单\n手机号码:13800138000 账期：2024年05月\n代收费业务扣费记录\n" + ON_BEHALF + row)
                .read()
                .records()
                .get(0);

        assertThat(byDay.month()).hasToString("2024-04");
        assertThat(byDay.isMonthStated()).isFalse();
        assertThat(stated.month()).hasToString("2024-05");
        assertThat(stated.isMonthStated()).isTrue();
    }

    @Test
    void two_money_columns_are_two_charges() {
        Sheet.Read read = Sheet.of(PREAMBLE + """
                移动梦网详单
                序号 | 业务类别 | 企业代码 | 服务代码 | 业务代码 | 第三方号码 | 产生时间 | 按条计收信息费 | 包月费
                1 | SP服务提供商 |  |  | 13900001111 | 13900001111 | 05-01 00:14:59 | 0.00 | 5.00
                2 | SP服务提供商 |  |  | 13900001111 | 13900001111 | 05-01 00:14:59 | 0.00 | 10.00
                3 | 梦网 | 901449 | 10666226 | -XXVL |  | 05-03 08:00:00 | 0.20 | 3.00
                按条信息费(元)：0.20
                包月费(元)：18.00
                """).read();

        assertThat(read.records())
                .extracting(record -> record.amount() + " " + record.rhythm())
                .containsExactly("5.00 MONTHLY", "10.00 MONTHLY", "3.00 MONTHLY", "0.20 PER_USE");
        assertThat(read.records().get(0).provider().hasCode()).isFalse();
        assertThat(read.records().get(0).service()).isNull();
        assertThat(read.records().get(2).provider())
                .isEqualTo(new ServiceProvider(null, "901449", "-XXVL", "10666226"));
        assertThat(read.end().file().rowsAccepted()).isEqualTo(3);
        assertThat(read.rejects()).isEmpty();
    }

    @Test
    void the_title_decides_between_own_services_and_third_parties() {
        String rows = "时间 | 方式 | 业务名称 | 业务端口 | 金额(元)\n2024-05-01 00:00:01 | 短信 | 手机报 | 10658000 | 3.00\n";

        assertThat(Sheet.of(PREAMBLE + "增值业务费\n" + rows).read().records().get(0).category())
                .isEqualTo(Category.VALUE_ADDED);
        assertThat(Sheet.of(PREAMBLE + "代收业务扣费记录\n" + rows)
                        .read()
                        .records()
                        .get(0)
                        .category())
                .isEqualTo(Category.ON_BEHALF);
        assertThat(Sheet.of(PREAMBLE + rows)
                        .called(RecordKind.ON_BEHALF)
                        .read()
                        .records()
                        .get(0)
                        .category())
                .isEqualTo(Category.ON_BEHALF);
        assertThat(Sheet.of("== 代收费\n" + PREAMBLE + rows).read().scopes())
                .containsExactly("13800138000 2024-05 ON_BEHALF 1");
        assertThat(Sheet.of(PREAMBLE + "集团业务扣费记录\n" + rows).read().records()).isEmpty();
    }

    @Test
    void a_refund_told_by_a_remark_behind_the_columns_is_negative() {
        Sheet.Read read = Sheet.of(PREAMBLE + "增值业务扣费记录\n时间 | 使用方式 | 业务名称 | 业务端口 | 费用\n"
                        + "2024-05-03 00:00:01 | 短信 | 新书速递包 | 10658080 | 5.00 | （增值业务退费）\n")
                .read();

        assertThat(read.records().get(0).amount()).isEqualTo(Money.ofYuan("-5.00"));
    }

    @Test
    void a_mixed_list_is_parted_by_the_provider_and_covers_both_kinds() {
        Sheet.Read read =
                Sheet.of("查询时段：2024-05-01至2024-05-31\n" + TELECOM + """
                18900189000 | 2024/05/01 00:15:00 |  | 号百信息 | 手机电视收视费 | 6.00元 | 包月 |
                18900189000 | 2024/05/01 00:16:00 | 901002 | 搜狐 | 虚拟人生 | 7.00元 | 包月 |
                18900189000 | 2024/05/01 00:17:00 | 901003 |  | 某业务 | 1.00元 | 点播 |
                18900189000 | 2024/05/01 00:18:00 |  |  | 早晚新闻报 | 2.00元 | 点播 |
                合计： |  |  |  |  | 16.00元
                """).read();

        assertThat(read.records())
                .extracting(PricedRecord::category)
                .containsExactly(Category.VALUE_ADDED, Category.ON_BEHALF, Category.ON_BEHALF, Category.VALUE_ADDED);
        assertThat(read.scopes())
                .containsExactly("18900189000 2024-05 VALUE_ADDED 4", "18900189000 2024-05 ON_BEHALF 4");
    }

    @Test
    void a_list_of_several_lines_speaks_only_for_those_with_rows() {
        Sheet.Read read =
                Sheet.of("查询时段：2024-05-01至2024-06-30\n" + TELECOM + """
                18900189001 | 2024/05/01 00:15:00 |  | 号百信息 | 手机电视收视费 | 6.00 | 包月 |
                18900189002 | 2024/06/01 00:15:00 |  | 号百信息 | 手机电视收视费 | 6.00 | 包月 |
                合计： |  |  |  |  | 12.00
                """).read();

        assertThat(read.scopes())
                .containsExactly(
                        "18900189001 2024-05 VALUE_ADDED 1",
                        "18900189001 2024-05 ON_BEHALF 1",
                        "18900189002 2024-06 VALUE_ADDED 1",
                        "18900189002 2024-06 ON_BEHALF 1");
    }

    @Test
    void a_period_over_several_months_covers_each_of_them() {
        Sheet.Read read = Sheet.of(PREAMBLE.replace("20240531", "20240731") + VOICE
                        + "06-03 10:35:55 | 北京 | 主叫 | 139****5821 | 64 | 本地通话 |  | 0.15\n")
                .read();

        assertThat(read.scopes())
                .containsExactly(
                        "13800138000 2024-05 VOICE 0", "13800138000 2024-06 VOICE 1", "13800138000 2024-07 VOICE 0");
    }

    @Test
    void a_list_without_a_period_covers_the_months_of_its_rows() {
        Sheet.Read read = Sheet.of(VOICE + "2024-06-03 10:35:55 | 北京 | 主叫 | 139****5821 | 64 | 本地通话 |  | 0.15\n")
                .named("13800138000")
                .read();

        assertThat(read.scopes()).containsExactly("13800138000 2024-06 VOICE 1");
        assertThat(read.end().scopes().get(0).period()).isNull();
    }

    @Test
    void a_message_or_a_zero_total_or_a_count_of_zero_states_emptiness() {
        String message = PREAMBLE + "增值业务扣费记录\n*没有您要查询的记录!\n";
        String total = PREAMBLE + "通话详单\n" + VOICE + "合计： |  |  |  |  |  |  | 0.00元\n";
        String count = UNICOM.replace("总记录数：2", "总记录数：0");

        assertThat(Sheet.of(message).read().scopes()).containsExactly("13800138000 2024-05 VALUE_ADDED 0 empty");
        assertThat(Sheet.of(total).read().scopes()).containsExactly("13800138000 2024-05 VOICE 0 empty");
        assertThat(Sheet.of(count).named("18600186000").read().scopes())
                .containsExactly("18600186000 2024-05 VALUE_ADDED 0 empty", "18600186000 2024-05 ON_BEHALF 0 empty");
    }

    @Test
    void headings_alone_state_nothing() {
        Sheet.Read read = Sheet.of(PREAMBLE + VOICE).read();

        assertThat(read.end().scopes()).isEmpty();
        assertThat(read.end().file().state()).isEqualTo(FileState.ACCEPTED);
    }

    @Test
    void a_table_whose_rows_were_all_rejected_is_not_empty() {
        Sheet.Read read = Sheet.of(PREAMBLE + VOICE
                        + "2024-05-32 10:35:55 | 北京 | 主叫 | 139****5821 | 64 | 本地通话 |  | 0.00\n"
                        + "合计： |  |  |  |  |  |  | 0.00元\n")
                .read();

        assertThat(read.scopes()).noneMatch(scope -> scope.endsWith("empty"));
        assertThat(read.reasons()).containsExactly("time-impossible");
    }

    @Test
    void an_empty_unicom_list_is_empty_of_both_kinds_and_its_kind_comes_from_the_name() {
        String text = "查询周期：2024-05-01 至 2024-05-31 | 总记录数：0 | 费用合计：0.00元\n*没有您要查询的记录!\n";

        assertThat(Sheet.of(text)
                        .named("18600186000")
                        .called(RecordKind.VALUE_ADDED)
                        .read()
                        .scopes())
                .containsExactly("18600186000 2024-05 VALUE_ADDED 0 empty", "18600186000 2024-05 ON_BEHALF 0 empty");
        assertThat(Sheet.of(text)
                        .named("18600186000")
                        .called(RecordKind.VOICE)
                        .read()
                        .scopes())
                .containsExactly("18600186000 2024-05 VOICE 0 empty");
        assertThat(Sheet.of(text)
                        .named("18600186000")
                        .read()
                        .end()
                        .file()
                        .reason()
                        .key())
                .isEqualTo("intake.kind-unknown");
        assertThat(Sheet.of(text)
                        .called(RecordKind.VOICE)
                        .read()
                        .end()
                        .file()
                        .reason()
                        .key())
                .isEqualTo("intake.line-unknown");
    }

    @Test
    void sheets_of_a_workbook_name_the_kind_but_never_the_month() {
        Sheet.Read read = Sheet.of("== 2024年01月语音通信\n" + PREAMBLE + VOICE
                        + "2024-05-03 10:35:55 | 北京 | 主叫 | 139****5821 | 64 | 本地通话 |  | 0.15\n"
                        + "== 代收费\n" + PREAMBLE + "*没有您要查询的记录!\n")
                .read();

        assertThat(read.scopes())
                .containsExactly("13800138000 2024-05 VOICE 1", "13800138000 2024-05 ON_BEHALF 0 empty");
        assertThat(read.end().scopes().get(1).carrier()).isEqualTo(Carrier.CHINA_MOBILE);
    }

    @Test
    void calls_and_messages_in_one_block_are_told_apart() {
        Sheet.Read read = Sheet.of(PREAMBLE + """
                通话合并短彩详单
                起始时间 | 通信地点 | 通信方式 | 对方号码 | 时长 | 通信类型
                2024-05-03 10:35:55 | 北京 | 主叫 | 139****5821 | 64秒 | 本地通话
                2024-05-03 11:35:55 | 北京 | 接收 | 139****5821 |  | 国内短信
                """).read();

        assertThat(read.end().usage())
                .extracting(month -> month.kind() + " " + month.uses())
                .containsExactly("VOICE 1", "MESSAGE 0");
        assertThat(read.end().scopes()).hasSize(2);
    }

    @Test
    void both_layouts_of_a_province_may_stand_in_one_file() {
        Sheet.Read read = Sheet.of(PREAMBLE + """
                通话详单
                类型 | 对方号码 | 开始时间 | 通话时长 | 通信地点 | 通信类型 | 基本话费 | 长途话费 | 实收通信费 | 套餐费 | 所属套餐 | 使用者 | 高清
                主叫 | 139****5821 | 2024-05-03 10:35:55 | 64 | 南京 | 本地 | 0.10 | 0.00 | 0.10 | 0.00 |  |  |
                通信方式 | 对方号码 | 集团短号 | 起始时间 | 通话时长 | 通信地点 | 国内话费(元) | 国际及港澳台话费(元) | 应收其他话费(元) | 小计(元) | 套餐费(元) | 套餐信息 | 使用者 | 高清
                主叫 | 139****5821 |  | 2024-05-04 10:35:55 | 64 | 南京 | 0.20 | 0.00 | 0.00 | 0.20 | 0.00 |  |  |
                """).read();

        assertThat(read.usage().records()).isEqualTo(2);
        assertThat(read.usage().feeLi()).isEqualTo(300);
        assertThat(read.end().file().layouts()).isEqualTo("china-mobile.voice.jiangsu china-mobile.voice.jiangsu-2017");
    }

    @Test
    void a_first_row_of_column_widths_is_no_record() {
        Sheet.Read read = Sheet.of(PREAMBLE + VOICE + "80 | 60 | 40 | 90 | 50 | 50 | 50 | 50\n"
                        + "2024-05-03 10:35:55 | 北京 | 主叫 | 139****5821 | 64 | 本地通话 |  | 0.15\n")
                .read();

        assertThat(read.rejects()).isEmpty();
        assertThat(read.ignored("heading")).isEqualTo(2);
    }

    @Test
    void lists_that_repeat_the_bill_are_read_and_left_out() {
        Sheet.Read read = Sheet.of(PREAMBLE + """
                套餐及固定费详单
                扣费日期 | 使用周期 | 套餐及固定费名称 | 费用(元)
                201201 | 01-01 -- 01-31 | 全球通88套餐 | 88.00
                合计： |  |  | 88.00
                其他扣费记录
                时间 | 费用类型 | 金额
                2024-05-03 10:35:55 | 违约金 | 20.00
                """).read();

        assertThat(read.ignored("beside-the-bill")).isEqualTo(2);
        assertThat(read.records()).isEmpty();
        assertThat(read.end().file().state()).isEqualTo(FileState.ACCEPTED);
    }

    @Test
    void a_stated_number_of_records_that_differs_is_told() {
        Sheet.Read read = Sheet.of(UNICOM + "飞信会员 | 增值业务 | 2024-05-01 00:38:00 | 0秒 |  | 包月 | 5.00\n")
                .named("18600186000")
                .read();

        assertThat(read.end().file().reason().key()).isEqualTo("intake.count-differs");
        assertThat(read.end().file().reason().args()).containsExactly("2", "1");
    }

    @Test
    void a_total_in_the_column_of_numbers_is_no_record() {
        Sheet.Read read = Sheet.of("""
                手机号码：18900189000 | 查询时段：2024-05-01至2024-05-31
                对方号码 | 呼叫类型 | 起始时间 | 通话时长（秒） | 通话类型 | 使用地点 | 费用（元）
                139****0001 | 主叫 | 2024-05-03 10:35:55 | 64 | 本地 | 重庆 | 0.15
                合计 |  |  | 64 |  |  | 0.15
                """).read();

        assertThat(read.usage().records()).isEqualTo(1);
        assertThat(read.usage().carrier()).isEqualTo(Carrier.CHINA_TELECOM);
        assertThat(read.ignored("total")).isEqualTo(1);
    }

    @ParameterizedTest(name = "blocks of {0}")
    @ValueSource(ints = {1, 2, 3, 5, 8, 13})
    void where_a_block_ends_changes_nothing(int size) {
        Sheet sheet = Sheet.of(PREAMBLE + "通话详单\n" + VOICE + "2024-05-06\n"
                + "10:02:55 | 内地 | 被叫 | 139****8659 | 50秒 | 本地通话 |  | 0.1O\n"
                + "11:02:55 | 内地 | 被叫 | 139****8659 | 50秒 | 本地通话 |  | 0.10\n"
                + "代收费业务记录\n" + ON_BEHALF
                + "20240501 00:14:59 | 短信 | 虚拟人生 | 10666666 | 搜狐 | 901002 | 包月信息费 | 7.00\n");
        Sheet.Read whole = sheet.read();
        Sheet.Read parted = sheet.read(size);

        assertThat(parted.end()).isEqualTo(whole.end());
        assertThat(parted.records()).isEqualTo(whole.records()).hasSize(1);
        assertThat(parted.rejects()).isEqualTo(whole.rejects()).hasSize(1);
    }

    @Test
    void every_row_is_counted_once() {
        Sheet.Read read = Sheet.of(PREAMBLE + "\n通话详单\n" + VOICE
                        + "2024-05-03 10:35:55 | 北京 | 主叫 | 139****5821 | 64 | 本地通话 |  | 0.15\n"
                        + "2024-05-03 10:35:55 | 北京 | 主叫 | 139****5821 | 64 | 本地通话 |  | O\n\n"
                        + "不认识的 | 表格 | 在此 | 第四列\n甲 | 乙 | 丙 | 1.00\n")
                .read();
        var file = read.end().file();
        long ignored = read.end().ignored().values().stream()
                .mapToLong(Long::longValue)
                .sum();

        assertThat(file.rowsRead()).isEqualTo(10);
        assertThat(file.rowsAccepted() + file.rowsRejected() + ignored).isEqualTo(file.rowsRead());
        assertThat(file.rowsIgnored()).isEqualTo(ignored);
        assertThat(file.rowsRejected()).isEqualTo(read.rejects().size()).isEqualTo(3);
        assertThat(List.copyOf(read.reasons()).get(0)).isEqualTo("amount-not-a-number");
    }
}
