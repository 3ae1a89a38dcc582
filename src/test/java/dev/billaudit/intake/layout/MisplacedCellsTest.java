package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows whose cells do not stand below their headings: nothing of them is booked. */
class MisplacedCellsTest {

    private static final String GROUP = "业务号码,账期,月基本费,语音通信费,短信彩信费,综合信息服务费,代收费,优惠费用,应收合计\n";
    private static final String WHOLE = "18922290001,202610,39.00,2.15,0.10,6.00,5.00,-3.00,49.25\n";
    private static final String SERVICES = "手机号码：13800138000\n增值业务扣费记录\n时间,使用方式,业务名称,业务端口,费用\n";
    private static final String GOOD = "2026-10-06 09:00:00,短信,彩铃,12530,5.00\n";
    private static final String TELECOM = "用户号码,扣费时间,提供商编码,提供商名称,业务类型/业务名称,费用,收费类型,业务内容\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String content) {
        return new Chain(folder).read("a.csv", content);
    }

    @Test
    void a_line_that_lost_a_cell_is_no_bill() {
        var read = read(GROUP + WHOLE + "18922290002,202610,39.00,2.15,0.10,6.00,-3.00,49.25\n");

        assertThat(read.end().bills()).hasSize(1);
        assertThat(read.reasons()).containsExactly("total-missing");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"短信彩信费,", "短信彩信费,短信彩信费"})
    void a_heading_too_many_leaves_no_line_without_its_total(String doubled) {
        var read = read(GROUP.replace("短信彩信费", doubled) + WHOLE);

        assertThat(read.end().bills()).isEmpty();
    }

    @Test
    void a_line_without_any_charge_needs_no_total() {
        assertThat(read(GROUP + WHOLE + "18922290002,202610,0.00,0.00,,,,,\n").rejects())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"手机报,3.00,10658000", "手机报,,12530", ",手机报,1065800012"})
    void a_port_is_no_amount(String cells) {
        var read = read(SERVICES + "2026-10-05 08:01:02,短信," + cells + "\n" + GOOD);

        assertThat(read.records()).hasSize(1);
        assertThat(read.reasons()).containsExactly("amount-like-a-number");
    }

    @Test
    void a_dear_service_with_decimals_is_charged() {
        assertThat(read(SERVICES + GOOD.replace("5.00", "12530.00")).records()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1,200.00,包月,", "1,200.00,包月", "1,200,包月,无"})
    void thousands_in_a_cell_of_their_own_are_no_amount(String cells) {
        var read = read(TELECOM
                + "18944440001,2026-10-05 08:01:02,901002,搜狐,虚拟人生," + cells + "\n"
                + "18944440001,2026-10-06 08:00:00,901002,搜狐,虚拟人生,7.00,包月,\n");

        assertThat(read.records())
                .extracting(record -> record.amount().toString())
                .isEqualTo(List.of("7.00"));
        assertThat(read.rejects()).hasSize(1);
    }

    @Test
    void a_remark_behind_the_columns_changes_nothing() {
        assertThat(read(SERVICES + GOOD.replace("\n", ",已核对\n") + GOOD.replace("\n", ",,\n"))
                        .records())
                .hasSize(2);
    }
}
