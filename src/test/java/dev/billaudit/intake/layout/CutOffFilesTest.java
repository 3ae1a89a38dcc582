package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that end in the midst of a line. */
class CutOffFilesTest {

    private static final String LIST = "手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n"
            + "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)\n"
            + "2026-10-03 08:00:02,短信,掌上股讯,10662233,北京掌讯互联,901455,点播,2.00\n"
            + "2026-10-07 08:01:02,短信,英语每日一句,10664545,成都言语,902210,点播,3.00\n";
    private static final String LAST = "2026-10-19 08:04:02,短信,体坛周报,10659001,体坛传媒,901777,点播,";
    private static final String BILL =
            "手机号码：13800138000\n计费周期：2026年10月01日至2026年10月31日\n费用项目,金额(元)\n" + "套餐及固定费,42.00\n增值业务费,8.00\n代收费,10.00\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String content) {
        return new Chain(folder).read("a.csv", content);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {LAST + "12", LAST + "12.", LAST + "12.8", "2026-10-23", "2026-10-2"})
    void a_last_row_that_may_have_lost_its_end_is_no_charge(String last) {
        var read = read(LIST + last);

        assertThat(read.records()).hasSize(2);
        assertThat(read.reasons()).containsExactly("row-in-doubt");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {LAST + "12.80", LAST + "12\n", "合计,,,,,,,5.00", "共2条"})
    void a_last_row_that_is_whole_needs_no_line_end(String last) {
        assertThat(read(LIST + last).rejects()).isEmpty();
    }

    @Test
    void a_row_with_a_field_too_many_leaves_the_last_one_whole() {
        String list = LIST.replace("\n2026-10-03", "\nX").replaceAll("X.*\n2026-10-07.*\n", "")
                + LAST.replace("体坛周报", "体坛,周报") + "12.80\n" + LAST + "3.00";

        assertThat(read(list).records()).hasSize(1);
        assertThat(read(list).reasons()).containsExactly("too-many-fields");
    }

    @Test
    void a_bill_that_ends_in_the_midst_of_an_amount_has_it_not() {
        var read = read(BILL + "优惠减免,-");

        assertThat(read.reasons()).containsExactly("row-in-doubt");
    }

    @Test
    void a_bill_that_ends_with_a_name_may_be_cut_off() {
        assertThat(note(BILL + "优惠减免")).isEqualTo("intake.may-be-cut-off");
        assertThat(read(BILL + "合计,60.00\n优惠说明").end().file().reason()).isNull();
        assertThat(read(BILL + "优惠减免\n").end().file().reason()).isNull();
    }

    private String note(String content) {
        return Objects.requireNonNull(read(content).end().file().reason()).key();
    }
}
