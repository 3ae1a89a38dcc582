package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.PricedRecord;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that no list of words knows whole, and what they say of the rows below them. */
class DeniedTitlesTest {

    private static final String LINE = "手机号码：13800138000\n";
    private static final String OTHERS = "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)\n"
            + "2026-10-05 08:01:02,短信,掌上股讯,10662233,北京掌讯互联,901455,点播,2.00\n";
    private static final String OWN = "时间,使用方式,业务名称,业务端口,费用\n2026-10-05 08:01:02,短信,彩铃,12530,5.00\n";

    @TempDir
    private Path folder;

    private Sheet.Read read(String content) {
        return new Chain(folder).read("a.csv", LINE + content);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "退费记录",
                "退费详单",
                "增值业务退费",
                "已退费清单",
                "核减记录",
                "减免记录",
                "减免详单",
                "缴费记录",
                "充值缴费记录",
                "退订记录",
                "业务受理记录",
                "资费公示",
                "余额变动明细",
                "投诉记录",
                "业务订购清单",
                "增值业务订购关系",
                "代收业务订购关系",
                "已订购业务（订购关系）"
            })
    void what_was_given_back_paid_in_or_ordered_is_no_charge(String title) {
        var read = read(title + "\n" + OTHERS);

        assertThat(read.records()).isEmpty();
        assertThat(Objects.requireNonNull(read.end().file().reason()).key()).isEqualTo("intake.list-not-charged");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"订购业务扣费记录", "业务使用及退费记录", "代收费业务扣费记录(含退费)", "充值卡消费记录"})
    void what_was_charged_is_charged_whatever_else_the_title_names(String title) {
        assertThat(read(title + "\n" + OTHERS).records()).hasSize(1);
    }

    @Test
    void a_title_of_charges_ends_one_that_denies_them() {
        assertThat(read("缴费记录\n" + OWN + "代收费业务扣费记录\n" + OTHERS).records()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"五、代收费业务扣费记录（SP）", "代收费业务扣费记录(第三方)", "代收费业务扣费明细", "第三方代收费用明细", "SP代收费清单", "代收类业务扣费记录", "合作业务扣费记录"
            })
    void what_is_collected_for_others_is_told_by_a_word_of_the_title(String title) {
        assertThat(read("增值业务扣费记录\n" + OWN + title + "\n" + OTHERS).records())
                .extracting(PricedRecord::category)
                .hasToString("[VALUE_ADDED, ON_BEHALF]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"自有业务扣费明细", "增值类业务扣费明细"})
    void own_services_are_told_by_a_word_of_the_title(String title) {
        assertThat(read("代收费业务扣费记录\n" + OTHERS + title + "\n" + OWN).records())
                .extracting(PricedRecord::category)
                .hasToString("[ON_BEHALF, VALUE_ADDED]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"详单条数：3", "共3条记录", "记录数：3", "总条数：3", "清单条数：3条", "合计：3条"})
    void a_number_of_rows_below_that_is_another_is_told(String line) {
        assertThat(note("代收费业务扣费记录\n" + OTHERS + line + "\n")).isEqualTo("intake.count-differs");
        assertThat(read("代收费业务扣费记录\n" + OTHERS + line.replace('3', '1') + "\n")
                        .end()
                        .file()
                        .reason())
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "费用合计：9.00 | ''",
                "合计：9.00元 | ''",
                "总费用(元)：9.00 | ''",
                "本期代收费合计：9.00元 | ''",
                "'' | 费用合计：9.00元，共1条",
                "'' | 以上共1条记录，合计费用9.00元"
            })
    void a_sum_above_or_in_a_sentence_that_is_another_is_told(String above, String below) {
        String list = above + "\n代收费业务扣费记录\n" + OTHERS + below + "\n";

        assertThat(note(list)).isEqualTo("intake.total-differs");
        assertThat(read(list.replace("9.00", "2.00")).end().file().reason()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2025-10-05", "2062-10-05", "2026-12-05"})
    void a_row_far_outside_of_the_period_is_told(String day) {
        String list = "查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n" + OTHERS;

        assertThat(note(list.replace("2026-10-05", day))).isEqualTo("intake.far-from-period");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"查询无结果", "本月无代收费记录", "您好，没有找到符合条件的数据！", "无"})
    void a_message_that_there_is_nothing_states_it(String message) {
        var read = read("查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n" + OTHERS.substring(0, OTHERS.indexOf('\n') + 1)
                + message + "\n");

        assertThat(read.end().scopes()).isNotEmpty().allMatch(scope -> scope.statesEmpty());
    }

    private String note(String content) {
        return Objects.requireNonNull(read(content).end().file().reason()).key();
    }
}
