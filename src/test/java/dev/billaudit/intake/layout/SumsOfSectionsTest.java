package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections that sum up the sections below them, and sections that only stand above others. */
class SumsOfSectionsTest {

    private static final String HEAD = "号码：13800138000\n账期：2026年7月\n项目,金额\n套餐费,59\n";

    @TempDir
    private Path folder;

    private Sheet.Read bill(String rows) {
        return new Chain(folder).read("a.csv", HEAD + rows);
    }

    private List<String> items(String rows) {
        return bill(rows).items().stream().skip(1).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "合计,74\n"})
    void a_section_that_its_classes_bear_the_name_of_is_their_sum(String total) {
        assertThat(items("自有增值业务费,15\n自有增值业务费(A类),10\n彩铃,6\n手机报,4\n自有增值业务费(B类),5\n139邮箱,5\n" + total))
                .containsExactly(
                        "SECTION_SUM VALUE_ADDED 自有增值业务费(A类) 10.00",
                        "ITEM VALUE_ADDED 彩铃 6.00 < 自有增值业务费(A类)",
                        "ITEM VALUE_ADDED 手机报 4.00 < 自有增值业务费(A类)",
                        "SECTION_SUM VALUE_ADDED 自有增值业务费(B类) 5.00",
                        "ITEM VALUE_ADDED 139邮箱 5.00 < 自有增值业务费(B类)");
    }

    @Test
    void a_total_shows_that_own_services_and_those_of_others_are_summed_up_together() {
        assertThat(items("增值业务费,15\n自有增值业务费,10\n彩铃,10\n代收费,5\n天气,5\n合计,74\n"))
                .containsExactly(
                        "SECTION_SUM VALUE_ADDED 自有增值业务费 10.00",
                        "ITEM VALUE_ADDED 彩铃 10.00 < 自有增值业务费",
                        "SECTION_SUM ON_BEHALF 代收费 5.00",
                        "ITEM ON_BEHALF 天气 5.00 < 代收费");
    }

    @Test
    void sections_that_the_total_counts_all_are_all_charged() {
        assertThat(bill("自有增值业务费,15\n自有增值业务费(A类),10\n自有增值业务费(B类),5\n合计,89\n").net())
                .hasToString("89.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"增值业务费,15\n自有增值业务费,10\n综合信息服务费,5\n", "自有增值业务费,15\n自有增值业务费(A类),10\n自有增值业务费(B类),4\n"})
    void without_a_total_other_names_or_sums_prove_nothing(String rows) {
        assertThat(items(rows)).hasSize(3);
    }

    @Test
    void rows_that_only_their_place_makes_a_part_of_a_sum_are_told() {
        Sheet.Read read = bill("语音通信费,8\n神秘业务,5\n");

        assertThat(read.end().file().reason().key()).isEqualTo("intake.section-unsure");
        assertThat(read.end().file().reason().args()).containsExactly("语音通信费", "8.00", "5.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "语音通信费,8\n神秘业务,8\n",
                "语音通信费,8\n神秘业务,5\n合计,72\n",
                "语音通信费,8\n  神秘业务,5\n",
                "语音通信费,8\n本地通话费,5\n",
                "语音通信费,8\n神秘业务,9\n"
            })
    void sums_totals_indents_and_names_tell_what_a_part_is(String rows) {
        Remark reason = bill(rows).end().file().reason();

        assertThat(String.valueOf(reason)).doesNotContain("section-unsure");
    }

    @Test
    void a_penalty_among_balances_is_not_passed_over() {
        String rows = "语音通信费,8\n账户信息\n账户余额,20.00\n违约金,1.20\n";

        assertThat(bill(rows).reasons()).containsExactly("unknown-row");
        assertThat(bill(rows.replace("1.20", "0.00")).reasons()).isEmpty();
    }
}
