package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Money;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of providers and amounts beside a list of charges with days. */
class ListsSummedUpTest {

    private static final String HEAD = "手机号码：13800138000\n查询时段：2026-10-01至2026-10-31\n代收费业务扣费记录\n";
    private static final String LIST = """
            时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)
            2026-10-01 00:08:00,短信,虚拟人生,10666666,搜狐,901002,包月信息费,7.00
            2026-10-12 10:08:00,短信,超级贺卡,10658899,新浪,801005,点播,1.00
            """;

    @TempDir
    private Path folder;

    private Sheet.Read read(String content) {
        return new Chain(folder).read("a.csv", content);
    }

    private static Money sum(Sheet.Read read) {
        return read.records().stream().map(record -> record.amount()).reduce(Money.ZERO, Money::plus);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "服务提供商,次数,金额(元)\n搜狐,1,7.00\n新浪,1,1.00\n",
                "服务提供商,次数,金额(元)\n新浪,1,1.00\n搜狐,1,7.00\n合计,2,8.00\n",
                "企业代码,服务提供商,费用\n901002,搜狐,7.00\n801005,新浪,1.00\n",
                "按服务提供商汇总\n企业代码,服务提供商,费用\n901002,搜狐,7.00\n801005,新浪,1.00\n合计,,8.00\n",
                "服务提供商,企业代码,费用\n搜狐公司,901002,7.00\n新浪公司,801005,1.00\n",
                "业务名称,服务提供商,费用\n虚拟人生,搜狐,7.00\n超级贺卡,新浪,1.00\n"
            })
    void a_table_that_sums_up_each_provider_is_not_charged_again(String table) {
        for (String content : new String[] {HEAD + LIST + table, HEAD + table + "代收费业务扣费记录\n" + LIST}) {
            var read = read(content);

            assertThat(read.rejects()).isEmpty();
            assertThat(sum(read)).hasToString("8.00");
            assertThat(read.end().file().reason().key()).isEqualTo("intake.list-summed-up");
            assertThat(read.end().ignored()).containsEntry("sum-of-list", 2L);
            assertThat(read.end().file().rowsAccepted()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "服务提供商,次数,金额(元) / 搜狐,1,7.00 / 新浪,1,2.00; 17.00",
                "服务提供商,次数,金额(元) / 搜狐,1,7.00; 15.00",
                "业务名称,服务提供商,费用 / 大话西游,搜狐,7.00 / 超级贺卡,新浪,1.00; 16.00",
                "服务提供商,费用类型,费用 / 搜狐,点播,7.00 / 新浪,点播,1.00; 16.00",
                "服务提供商,次数,金额(元) / 腾讯,1,8.00; 16.00"
            })
    void what_is_no_sum_of_each_provider_is_charged(String table, String sum) {
        var read = read(HEAD + LIST + table.replace(" / ", "\n") + "\n");

        assertThat(sum(read)).hasToString(sum);
        assertThat(read.end().ignored()).doesNotContainKey("sum-of-list");
    }

    @Test
    void what_comes_to_the_list_otherwise_is_charged_and_told() {
        var read = read(HEAD + LIST + "服务提供商,次数,金额(元)\n腾讯,1,8.00\n");

        assertThat(read.end().file().reason().key()).isEqualTo("intake.list-may-be-summed-up");
    }

    @Test
    void a_list_of_providers_alone_is_charged() {
        assertThat(sum(read(HEAD + "服务提供商,次数,金额(元)\n搜狐,1,7.00\n新浪,1,1.00\n"))).hasToString("8.00");
    }

    @Test
    void a_table_of_another_line_sums_up_nothing() {
        var read = read(HEAD + LIST + "手机号码：13900139000\n代收费业务扣费记录\n服务提供商,次数,金额(元)\n搜狐,1,7.00\n新浪,1,1.00\n");

        assertThat(sum(read)).hasToString("16.00");
    }

    @Test
    void each_list_has_a_sum_of_its_own() {
        var read = read(HEAD + LIST + "合计,,,,,,,8.00\n代收费业务扣费记录\n" + LIST + "合计,,,,,,,8.00\n");

        assertThat(sum(read)).hasToString("16.00");
        assertThat(read.end().file().reason()).isNull();
    }
}
