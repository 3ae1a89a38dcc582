package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.LineHints;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Remark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a charge is where the number beside it may be that of the line or that of the service, or is not written again. */
class ServedNumbersTest {

    private static final String HEAD = "手机号码：13800138000 | 查询时段：2026-10-01至2026-10-31\n";
    private static final String EITHER = "扣费时间 | 业务名称 | 服务号码 | 服务提供商 | 费用(元)\n";
    private static final String SHANDONG = "时间 | 使用方式 | 业务名称 | 服务号码 | 服务提供商 | 企业代码 | 费用类型 | 费用(元)\n";

    private static String row(int day, String number) {
        return "2026-10-0" + day + " 10:00:00 | 虚拟人生 | " + number + " | 搜狐 | 7.00\n";
    }

    private static List<String> lines(Sheet.Read read) {
        return read.records().stream()
                .map(record -> record.line().number() + " " + record.time().getDayOfMonth() + " "
                        + record.provider().accessNumber())
                .toList();
    }

    @Test
    void several_phones_are_the_lines_of_a_group_whose_main_number_the_preamble_names() {
        var read = Sheet.of(HEAD + EITHER + row(1, "13900139001") + row(2, "13900139002") + row(3, "13900139001")
                        + "合计 | | | | 21.00\n")
                .read();

        assertThat(lines(read)).containsExactly("13900139001 1 null", "13900139002 2 null", "13900139001 3 null");
        assertThat(read.end().file().reason()).isEqualTo(Remark.of("intake.read-by-headings"));
        assertThat(read.scopes())
                .contains("13900139001 2026-10 ON_BEHALF 2", "13900139002 2026-10 ON_BEHALF 1")
                .noneMatch(scope -> scope.startsWith("13800138000"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"13800138000", "0086-13800138000", "138 0013 8000"})
    void the_main_number_among_them_tells_it_too(String main) {
        var read =
                Sheet.of(HEAD + EITHER + row(1, "13900139001") + row(2, main)).read();

        assertThat(lines(read)).containsExactlyInAnyOrder("13800138000 2 null", "13900139001 1 null");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"13900139001", "139****9001", "0571-88001234"})
    void a_single_other_number_is_left_to_a_person(String number) {
        var read = Sheet.of(HEAD + EITHER + row(1, number) + row(2, number)).read();

        assertThat(read.records()).isEmpty();
        assertThat(read.reasons()).containsExactly("line-unsure", "line-unsure");
        assertThat(read.end().file().state()).isEqualTo(FileState.ACCEPTED_WITH_REJECTS);
        assertThat(read.end().file().rowsRejected()).isEqualTo(2);
        assertThat(read.end().file().rowsAccepted()).isZero();
    }

    @Test
    void a_phone_among_ports_is_no_line_and_is_told() {
        var read = Sheet.of(HEAD + EITHER + row(1, "10666666") + row(2, "13900139001") + "合计 | | | | 14.00\n")
                .read();

        assertThat(lines(read)).containsExactlyInAnyOrder("13800138000 1 10666666", "13800138000 2 null");
        assertThat(read.end().file().reason()).isEqualTo(Remark.of("intake.number-where-ports-stand", 4));
    }

    @Test
    void a_phone_among_ports_and_own_numbers_is_left_to_a_person() {
        var read = Sheet.of(HEAD + EITHER + row(1, "10666666") + row(2, "13900139001") + row(3, "13800138000"))
                .read();

        assertThat(lines(read)).containsExactly("13800138000 1 10666666", "13800138000 3 null");
        assertThat(read.reasons()).containsExactly("line-unsure");
    }

    @Test
    void a_phone_beside_a_column_of_ports_is_the_line() {
        String table = "扣费时间 | 业务名称 | 服务号码 | 业务端口 | 服务提供商 | 费用(元)\n"
                + "2026-10-01 10:00:00 | 虚拟人生 | 13900139001 | 10666666 | 搜狐 | 7.00\n";

        assertThat(lines(Sheet.of(HEAD + table).read())).containsExactly("13900139001 1 10666666");
    }

    @Test
    void a_phone_is_the_line_where_nothing_else_states_one_and_is_held_against_a_folders_name_otherwise() {
        String table = "查询时段：2026-10-01至2026-10-31\n" + EITHER + row(1, "13900139001");

        assertThat(lines(Sheet.of(table).read())).containsExactly("13900139001 1 null");
        assertThat(Sheet.of(table).named("13800138000").read().reasons()).containsExactly("line-unsure");
    }

    @Test
    void a_phone_that_the_register_knows_is_its_line() {
        LineHints known =
                new LineHints(Map.of(Carrier.CHINA_MOBILE, Set.of(new Line("13800138000"), new Line("13900139001"))));

        assertThat(lines(Sheet.of(HEAD + EITHER + row(1, "13900139001"))
                        .knowing(known)
                        .read()))
                .containsExactly("13900139001 1 null");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"12590, 13800138000", "10666666, 13800138000", "13800138000, 13800138000"})
    void a_list_as_shandong_prints_it_has_ports_there(String number, String line) {
        var read = Sheet.of("中国移动通信 客户详单\n" + HEAD + "代收费业务扣费记录\n" + SHANDONG + "2026-10-01 10:00:00 | 短信 | 虚拟人生 | "
                        + number + " | 搜狐 | 901002 | 包月信息费 | 7.00\n")
                .read();

        assertThat(read.records()).extracting(record -> record.line().number()).containsExactly(line);
    }

    @Test
    void a_list_as_shandong_prints_it_charges_no_other_line_in_silence() {
        String row = "2026-10-01 10:00:00 | 短信 | 虚拟人生 | 13900139001 | 搜狐 | 901002 | 包月信息费 | 7.00\n";

        assertThat(Sheet.of("中国移动通信 客户详单\n" + HEAD + "代收费业务扣费记录\n" + SHANDONG + row)
                        .read()
                        .reasons())
                .containsExactly("line-unsure");
    }

    @Test
    void a_landline_below_the_number_of_the_account_is_the_line() {
        var read = Sheet.of("查询时段：2026-10-01至2026-10-31\n业务号码 | 扣费时间 | 业务名称 | 服务提供商 | 费用(元)\n"
                        + "0571-88001234 | 2026-10-03 10:00:00 | 虚拟人生 | 搜狐 | 7.00\n")
                .read();

        assertThat(lines(read)).containsExactly("057188001234 3 null");
    }

    private static final String GROUP = "序号 | 手机号码 | 扣费时间 | 业务名称 | 服务提供商 | 费用(元)\n";

    private static String item(String serial, String number, int day, String amount) {
        return serial + " | " + number + " | 2026-10-0" + day + " 10:00:00 | 虚拟人生 | 搜狐 | " + amount + "\n";
    }

    @Test
    void a_serial_number_of_groups_tells_that_a_blank_number_is_that_above() {
        var read = Sheet.of("集团代收费业务清单 | 查询时段：2026-10-01至2026-10-31\n" + GROUP + item("1", "13900139001", 1, "7.00")
                        + item("", "", 2, "7.00") + item("2", "13900139002", 3, "8.00") + item("", "", 4, "8.00"))
                .read();

        assertThat(lines(read))
                .containsExactlyInAnyOrder(
                        "13900139001 1 null", "13900139001 2 null", "13900139002 3 null", "13900139002 4 null");
    }

    @Test
    void a_sum_below_each_group_tells_it_too() {
        var read = Sheet.of("查询时段：2026-10-01至2026-10-31\n" + GROUP + item("1", "13900139001", 1, "7.00")
                        + item("2", "", 2, "7.50") + " | 小计 | | | | 14.50\n" + item("3", "13900139002", 3, "8.00")
                        + item("4", "", 4, "8.00") + " | 小计 | | | | 16.00\n | 合计 | | | | 30.50\n")
                .read();

        assertThat(lines(read))
                .containsExactlyInAnyOrder(
                        "13900139001 1 null", "13900139001 2 null", "13900139002 3 null", "13900139002 4 null");
    }

    @Test
    void a_blank_number_alone_may_be_a_charge_of_the_account() {
        var read = Sheet.of("查询时段：2026-10-01至2026-10-31\n" + GROUP + item("1", "13900139001", 1, "7.00")
                        + item("2", "", 2, "50.00") + item("3", "13900139002", 3, "8.00"))
                .read();

        assertThat(read.reasons()).containsExactly("line-blank");
        assertThat(lines(read)).containsExactly("13900139001 1 null", "13900139002 3 null");
    }

    @Test
    void a_sheet_without_a_number_is_not_that_of_the_sheet_before_where_each_states_its_own() {
        String kinds = "== 代收费\n查询时段：2026-10-01至2026-10-31 | 手机号码：13900139001\n" + EITHER + row(1, "10666666")
                + "== 短信\n" + EITHER + row(2, "10666667");
        String lines = kinds + "== 乙\n手机号码：13900139002\n" + EITHER + row(3, "10666666") + "== 丙\n" + EITHER
                + row(4, "10666666");

        assertThat(lines(Sheet.of(kinds).read())).containsExactly("13900139001 1 10666666", "13900139001 2 10666667");
        assertThat(lines(Sheet.of(lines).read()))
                .containsExactly("13900139001 1 10666666", "13900139001 2 10666667", "13900139002 3 10666666");
        assertThat(Sheet.of(lines).read().reasons()).contains("line-unknown");
    }

    @Test
    void orders_below_a_title_of_charges_are_told() {
        var read = Sheet.of(HEAD + "代收费业务扣费记录\n业务名称 | SP名称 | 业务费用 | 生效日期 | 失效日期\n虚拟人生 | 搜狐 | 7.00 | 2026-10-01 | \n")
                .read();

        assertThat(read.records()).isEmpty();
        assertThat(read.end().file().reason()).isEqualTo(Remark.of("intake.orders-below-charges"));
    }
}
