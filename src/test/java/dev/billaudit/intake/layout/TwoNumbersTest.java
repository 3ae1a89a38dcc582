package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists with 主叫号码 and 被叫号码: whose a row is where one of both is masked. */
class TwoNumbersTest {

    private static final String OWNED = "中国电信 客户详单\n用户号码：18900001111,查询时段：2017-06-01至2017-06-30\n";
    private static final String SIDES = "主叫号码,被叫号码,主叫/被叫,通话地点,开始时间,通话时长,费用\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String content) {
        return new Chain(folder).read("a.csv", content);
    }

    @Test
    void a_masked_side_that_fits_the_owner_of_the_list_is_the_owner() {
        var read = read(OWNED + SIDES
                + "189****1111,139****2222,主叫,天津,2017-06-06 18:17:13,108,0.20\n"
                + "139****2222,189****1111,被叫,天津,2017-06-07 18:17:13,108,0.00\n"
                + "18900001111,189****2222,主叫,天津,2017-06-08 18:17:13,108,0.20\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.scopes()).containsExactly("18900001111 2017-06 VOICE 3");
    }

    @Test
    void a_masked_side_that_does_not_fit_is_nobody_s() {
        var read = read(OWNED + SIDES + "189****3333,139****2222,主叫,天津,2017-06-06 18:17:13,108,0.20\n");

        assertThat(read.rejects()).hasSize(1);
    }

    @Test
    void a_column_of_its_own_tells_whose_a_row_is_before_both_sides() {
        var read = read("中国电信 客户详单\n查询时段：2017-06-01至2017-06-30\n"
                + "计费号码,主叫号码,被叫号码,呼叫类型,通话类型,通话开始时间,通话时长,漫游费,长途费,其他费,优惠,总费用\n"
                + "18900001111,139****2222,189****1111,主叫,国内,2017-06-06 18:17:13,10,0.0,0.0,0.0,0.0,0.0\n");

        assertThat(read.rejects()).isEmpty();
        assertThat(read.scopes()).containsExactly("18900001111 2017-06 VOICE 1");
    }
}
