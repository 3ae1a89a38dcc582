package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.BillItem.Role;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills whose items stand in classes that have columns of their own. */
class ItemLevelsTest {

    private static final String HEAD = "手机号码：13800138000\n账期：2026年10月\n";

    @TempDir
    private Path folder;

    private List<String> items(String table) {
        return new Chain(folder)
                .read("a.csv", HEAD + table).bill().items().stream()
                        .filter(item -> item.role() == Role.ITEM)
                        .map(item -> item.category() + " " + item.name() + " " + item.amount())
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"费用大类,费用小类,金额", "账目大类,账目名称,金额(元)", "费用类型,费用名称,金额", "收费类型,收费项目,金额", "一级科目,二级科目,金额", "一级分类,二级分类,费用"
            })
    void the_class_is_the_section(String headings) {
        assertThat(items(headings + "\n代收费,虚拟人生,5.00\n增值业务费,虚拟人生,7.00\n合计,,12.00\n"))
                .containsExactly("ON_BEHALF 虚拟人生 5.00", "VALUE_ADDED 虚拟人生 7.00");
    }

    @Test
    void a_class_said_once_holds_for_the_rows_below_it() {
        assertThat(items("费用大类,费用小类,金额\n代收费,虚拟人生,5.00\n,星座,2.00\n增值业务费,天气,7.00\n合计,,14.00\n"))
                .containsExactly("ON_BEHALF 虚拟人生 5.00", "ON_BEHALF 星座 2.00", "VALUE_ADDED 天气 7.00");
    }

    @Test
    void sums_of_classes_are_no_charges() {
        String rows = "代收费,,,7.00\n,梦网,,7.00\n,,虚拟人生,5.00\n,,星座,2.00\n";

        assertThat(items("一级科目,二级科目,三级科目,金额\n" + rows + "合计,,,7.00\n"))
                .containsExactly("ON_BEHALF 虚拟人生 5.00", "ON_BEHALF 星座 2.00");
    }

    @Test
    void a_class_that_nothing_stands_below_is_charged_itself() {
        String rows = "代收费,梦网,,7.00\n代收费,梦网,虚拟人生,7.00\n代收费,短信捐款,,3.00\n代收费,杂志,读者,4.00\n";

        assertThat(items("一级科目,二级科目,三级科目,金额\n" + rows + "合计,,,14.00\n"))
                .containsExactly("ON_BEHALF 虚拟人生 7.00", "ON_BEHALF 短信捐款 3.00", "ON_BEHALF 读者 4.00");
    }

    @Test
    void how_a_fee_is_charged_is_no_class() {
        assertThat(items("费用类型,费用名称,金额\n包月,甲乙丙丁,5.00\n合计,,5.00\n")).containsExactly("OTHER 甲乙丙丁 5.00");
    }

    @Test
    void a_row_that_stops_at_a_class_is_no_part_of_the_row_above() {
        assertThat(items("一级科目,二级科目,三级科目,金额\n增值业务费,阅读,手机报,5.00\n增值业务费,彩铃,,6.00\n合计,,,11.00\n"))
                .containsExactly("VALUE_ADDED 手机报 5.00", "VALUE_ADDED 彩铃 6.00");
    }

    private static final String LEVELS = "一级科目,二级科目,三级科目,金额\n";
    private static final String ITEMS_OF_10 = "代收费,梦网,虚拟人生,5.00\n代收费,梦网,星座,5.00\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ITEMS_OF_10 + "代收费,梦网,,10.00\n合计,,,46.00\n",
                ITEMS_OF_10 + "代收费,梦网,,10.00\n代收费,,,10.00\n合计,,,46.00\n",
                "代收费,梦网,虚拟人生,5.00\n,,星座,5.00\n,梦网,,10.00\n",
                "代收费,梦网,,10.00\n" + ITEMS_OF_10 + "合计,,,56.00\n"
            })
    void the_sum_of_a_class_may_stand_below_what_it_sums(String rows) {
        assertThat(items(LEVELS + "套餐及固定费,套餐,畅享包,30.00\n增值业务费,彩铃,,6.00\n" + rows))
                .containsExactlyInAnyOrder(
                        "PLAN 畅享包 30.00", "VALUE_ADDED 彩铃 6.00", "ON_BEHALF 虚拟人生 5.00", "ON_BEHALF 星座 5.00");
    }

    @Test
    void more_classes_than_a_bill_has_are_read_as_they_stand() {
        String rows = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> "代收费,类#,甲#,1.00\n代收费,类#,乙#,2.00\n代收费,类#,,3.00\n".replace("#", "c" + i))
                .collect(Collectors.joining());

        assertThat(items(LEVELS + rows + "合计,,,303.00\n")).hasSize(303);
    }

    @Test
    void the_total_tells_whether_a_class_is_its_only_item_again() {
        String rows = "代收费,梦网,虚拟人生,5.00\n代收费,梦网,,5.00\n";

        assertThat(items(LEVELS + rows + "合计,,,10.00\n")).hasSize(2);
        assertThat(items(LEVELS + rows + "合计,,,5.00\n")).containsExactly("ON_BEHALF 虚拟人生 5.00");
        assertThat(items(LEVELS + rows)).hasSize(2);
    }

    @Test
    void a_class_of_another_amount_is_charged_where_the_total_says_so() {
        assertThat(items(LEVELS + "代收费,梦网,,9.00\n" + ITEMS_OF_10 + "合计,,,19.00\n"))
                .contains("ON_BEHALF 梦网 9.00");
    }

    @Test
    void items_that_come_to_more_than_their_class_are_told_without_a_total() {
        var read = new Chain(folder).read("a.csv", HEAD + LEVELS + "代收费,梦网,,9.00\n" + ITEMS_OF_10);

        assertThat(read.end().file().reason())
                .extracting(Remark::key, Remark::args)
                .containsExactly("intake.section-exceeded", List.of("梦网", "9.00", "10.00"));
    }

    @Test
    void items_below_a_section_that_nobody_knows_stand_in_it_once_they_come_to_it() {
        String rows = "休闲类,,54.00\n,某品,36.00\n,星座,18.00\n";

        assertThat(items("一级科目,二级科目,金额\n" + rows + "合计,,54.00\n")).containsExactly("OTHER 某品 36.00", "OTHER 星座 18.00");
        assertThat(items("一级科目,二级科目,金额\n" + rows)).hasSize(2);
        assertThat(items("一级科目,二级科目,金额\n" + rows + ",读者,3.00\n")).hasSize(4);
    }

    @Test
    void a_class_without_a_row_of_its_own_stands_below_no_other() {
        String line = "13800138000,202610,代收费,梦网,,10.00\n13800138000,202610,代收费,梦网,虚拟人生,10.00\n";
        String other = "13900139000,202610,代收费,音乐,某歌,6.00\n13900139000,202610,代收费,梦网,星座,3.00\n";
        var read = new Chain(folder).read("a.csv", "手机号码,账期," + LEVELS + line + other);

        assertThat(read.end().bills().get(1).items())
                .extracting(item -> item.name() + " " + item.role())
                .containsExactly("某歌 ITEM", "星座 ITEM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the total counts the row of the class
                "套餐及固定费,月租,,59;代收费,游戏,某券,10;代收费,游戏,,10;优惠减免,折扣,,10;合计,,,69 | 69 |",
                "代收费,游戏,甲券,5;代收费,游戏,乙券,10;代收费,游戏,,15;合计,,,30 | 30 |",
                "代收费,音乐,某会员,12;代收费,音乐,别会员,0;代收费,音乐,,12;合计,,,24 | 24 |",
                "套餐及固定费,月租,畅享包,59;代收费,游戏,某券,3;代收费,游戏,,3;退费,业务退费,手机报退费,5;合计,,,60 | 60 |",
                "代收费,包月,甲券,5;代收费,包月,乙券,5;代收费,包月,,10;合计,,,20 | 20 |",
                "套餐及固定费,包月,畅享包,59;代收费,包月,甲券,13;代收费,包月,,13;优惠减免,一次性,折扣,10;合计,,,75 | 75 |",
                // only without it does the total hold
                "代收费,游戏,甲券,5;代收费,游戏,,5;增值业务费,音乐,某歌,6;增值业务费,音乐,,6;套餐及固定费,月租,畅享包,10;合计,,,27 | 27 |",
                "代收费,游戏,甲券,5;代收费,游戏,乙券,7;代收费,游戏,,12;代收费,游戏,丙券,5;合计,,,17 | 17 |",
                "代收费,游戏,甲券,10;代收费,视频,丙会员,10;代收费,游戏,乙券,7;代收费,游戏,,17;代收费,视频,,10;合计,,,27 | 27 |",
                "代收费,游戏,甲券,5;代收费,游戏,乙券,7;代收费,游戏,,12;代收费,,,12;合计,,,12 | 12 |",
                "套餐及固定费,月租,畅享包,59;套餐及固定费,月租,套餐优惠减免,10;套餐及固定费,月租,,49;合计,,,49 | 49 |",
                // no total tells
                "代收费,游戏,甲券,5;代收费,游戏,乙券,7;代收费,游戏,,12 | 12 | intake.class-is-sum",
                "代收费,游戏,甲券,5;代收费,游戏,,5 | 10 | intake.class-is-charged",
                "代收费,音乐,某歌,12;代收费,音乐,别歌,0;代收费,音乐,,12 | 24 | intake.class-is-charged",
                "代收费,包月,甲券,5;代收费,包月,乙券,5;代收费,包月,,10 | 20 | intake.class-is-charged",
                "增值业务费,会员,甲券,5;增值业务费,会员,乙券,10;增值业务费,会员,,15 | 30 | intake.class-is-charged"
            })
    void the_row_of_a_class_is_a_charge_unless_the_total_or_its_items_say_it_is_none(
            String rows, String charged, @Nullable String told) {
        assertCharged(LEVELS + rows, charged, told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "套餐及固定费,畅享包,9;生活服务,,10;,水费,4;,电费,6;合计,,29 | 29 |",
                "套餐及固定费,畅享包,9;生活服务,,10;,水费,4;,电费,6;合计,,19 | 19 |",
                "套餐及固定费,畅享包,9;生活服务,,10;,水费,10;优惠减免,折扣,2;合计,,27 | 27 |",
                "套餐及固定费,畅享包,9;生活服务,,10;,水费,4;,电费,6;,气费,3 | 32 |",
                "套餐及固定费,畅享包,9;生活服务,,10;,水费,4;,电费,6 | 19 | intake.class-is-sum",
                "畅享套餐,,10;,手机报,10 | 20 | intake.class-is-charged",
                "音乐会员,,10;视频会员,,10;,手机报,10 | 30 | intake.class-is-charged"
            })
    void the_row_of_a_section_nobody_knows_is_a_charge_unless_the_same_say_so(
            String rows, String charged, @Nullable String told) {
        assertCharged("一级科目,二级科目,金额\n" + rows, charged, told);
    }

    private void assertCharged(String table, String charged, @Nullable String told) {
        var read = new Chain(folder).read("a.csv", HEAD + table.replace(';', '\n') + "\n");
        Remark reason = read.end().file().reason();

        assertThat(read.net()).isEqualTo(Money.ofYuan(charged));
        assertThat(read.bill().items().stream()
                        .filter(item -> item.role() != Role.SECTION_SUM)
                        .map(BillItem::amount)
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofYuan(charged));
        assertThat(reason == null ? null : reason.key()).isEqualTo(told);
    }
}
