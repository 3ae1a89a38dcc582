package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which record stands behind which item of a bill, and which records a sum takes. */
class LentRecordsTest {

    private static BalancedMonth balance(String bill, String records) {
        return MonthBalancer.balance(
                        ABill.LINE,
                        null,
                        ABill.MAY,
                        List.of(
                                AnExport.of(ABill.of("bill.csv", null, bill)),
                                AnExport.named("list.csv").records(records).extract()))
                .month();
    }

    /** {@code item amount port day rhythm}. */
    private static List<String> lent(String bill, String records) {
        return balance(bill, records).charges().stream()
                .map(charge -> "%s %s %s %s %s"
                        .formatted(
                                charge.item(),
                                charge.amount(),
                                charge.provider().accessNumber(),
                                charge.day(),
                                charge.rhythm()))
                .toList();
    }

    @Test
    void a_record_of_the_very_amount_comes_before_several_that_sum_to_it() {
        assertThat(lent("ITEM | ON_BEHALF | | 笑话 | 5.00", """
                ON_BEHALF | 2024-05-01T10:00:00 | 笑话 | | 1 | PER_USE | 3.00
                ON_BEHALF | 2024-05-02T10:00:00 | 笑话 | | 2 | PER_USE | 5.00
                ON_BEHALF | 2024-05-03T10:00:00 | 笑话 | | 3 | PER_USE | 2.00
                """)).containsExactly("笑话 5.00 2 2024-05-02 PER_USE");
    }

    @Test
    void several_records_lend_the_first_day_and_a_rhythm_only_where_they_agree() {
        String rows = """
                ON_BEHALF | 2024-05-03T10:00:00 | 笑话 | | 1 | PER_USE | 2.00
                ON_BEHALF | 2024-05-02T10:00:00 | 笑话 | | 1 | %s | 2.00
                """;

        assertThat(lent("ITEM | ON_BEHALF | | 笑话 | 4.00", rows.formatted("PER_USE")))
                .containsExactly("笑话 4.00 1 2024-05-02 PER_USE");
        assertThat(lent("ITEM | ON_BEHALF | | 笑话 | 4.00", rows.formatted("MONTHLY")))
                .containsExactly("笑话 4.00 1 2024-05-02 UNSTATED");
        assertThat(lent("ITEM | ON_BEHALF | | 笑话 | 4.50", rows.formatted("PER_USE")))
                .containsExactly("笑话 4.50 null null UNSTATED");
    }

    @Test
    void a_record_of_the_item_s_own_kind_comes_first_and_one_of_the_other_kind_is_taken_else() {
        String other = "ON_BEHALF | 2024-05-01T10:00:00 | 手机报 | | 1 | MONTHLY | 5.00\n";
        String own = "VALUE_ADDED | 2024-05-02T10:00:00 | 手机报 | | 2 | MONTHLY | 5.00";

        assertThat(lent("ITEM | VALUE_ADDED | | 手机报 | 5.00", other + own))
                .containsExactly("手机报 5.00 2 2024-05-02 MONTHLY");
        assertThat(lent("ITEM | VALUE_ADDED | | 手机报 | 5.00", other)).containsExactly("手机报 5.00 1 2024-05-01 MONTHLY");
        assertThat(lent("ITEM | PLAN | | 手机报 | 5.00", own)).containsExactly("手机报 5.00 null null UNSTATED");
    }

    @Test
    void an_item_without_a_name_is_that_of_the_only_record_of_its_kind_and_amount() {
        String bill = """
                ITEM | ON_BEHALF   | | | 5.00
                ITEM | VALUE_ADDED | | | 5.00
                ITEM | ON_BEHALF   | | 贺卡 | 3.00
                """;
        String record = "ON_BEHALF | 2024-05-01T10:00:00 | 笑话 | | 1 | PER_USE | 5.00\n";
        String rival = "ON_BEHALF | 2024-05-02T10:00:00 | 铃声 | | 2 | PER_USE | 5.00\n";
        String cheaper = "ON_BEHALF | 2024-05-02T10:00:00 | 铃声 | | 2 | PER_USE | 1.00\n";

        assertThat(lent(bill, record + cheaper))
                .containsExactly(
                        "笑话 5.00 1 2024-05-01 PER_USE", "null 5.00 null null UNSTATED", "贺卡 3.00 null null UNSTATED");
        assertThat(lent(bill, record + rival).get(0)).isEqualTo("null 5.00 null null UNSTATED");
    }

    @Test
    void a_free_item_takes_no_record_and_a_reduction_takes_its_own() {
        assertThat(lent("ITEM | VALUE_ADDED | | 手机报 | 0.00", """
                VALUE_ADDED | 2024-05-01T10:00:00 | 手机报 | | 1 | MONTHLY | 0.00
                """)).containsExactly("手机报 0.00 null null UNSTATED");
        assertThat(lent("REDUCTION | ON_BEHALF | | 笑话 | -1.00", """
                ON_BEHALF | 2024-05-01T10:00:00 | 笑话 | | 1 | PER_USE | -1.00
                """)).containsExactly("笑话 -1.00 1 2024-05-01 PER_USE");
    }

    @Test
    void a_sum_takes_the_records_that_come_to_it_exactly_before_those_that_merely_fit() {
        assertThat(lent("SUM | ON_BEHALF | | 代收费 | 5.00", """
                ON_BEHALF | 2024-05-01T10:00:00 | 一 | | 1 | PER_USE | 4.00
                ON_BEHALF | 2024-05-02T10:00:00 | 二 | | 2 | PER_USE | 3.00
                ON_BEHALF | 2024-05-03T10:00:00 | 三 | | 3 | PER_USE | 2.00
                """))
                .containsExactly("二 3.00 2 2024-05-02 PER_USE", "三 2.00 3 2024-05-03 PER_USE");
    }

    @Test
    void a_refund_among_the_records_makes_them_fit_and_all_stand() {
        assertThat(lent("SUM | ON_BEHALF | | 代收费 | 4.00", """
                ON_BEHALF | 2024-05-01T10:00:00 | 一 | | 1 | PER_USE | 4.00
                ON_BEHALF | 2024-05-02T10:00:00 | 二 | | 2 | PER_USE | 3.00
                ON_BEHALF | 2024-05-03T10:00:00 | 二 | | 2 | PER_USE | -3.00
                """)).hasSize(3);
        assertThat(lent("SUM | ON_BEHALF | | 代收费 | 4.00", """
                ON_BEHALF | 2024-05-02T10:00:00 | 二 | | 2 | PER_USE | 3.00
                ON_BEHALF | 2024-05-03T10:00:00 | 二 | | 2 | PER_USE | -3.00
                """))
                .as("what fits needs no refund")
                .containsExactly("代收费 1.00 null null UNSTATED", "二 3.00 2 2024-05-02 PER_USE");
    }

    @Test
    void a_record_beyond_its_own_sum_explains_the_other_one() {
        assertThat(lent("SUM | ON_BEHALF | | 代收费 | 12.10\nSUM | VALUE_ADDED | | 增值业务费 | 8.40", """
                ON_BEHALF | 2024-05-09T10:00:00 | 掌上地图 | | 1 | MONTHLY | 11.20
                ON_BEHALF | 2024-05-23T10:00:00 | 车主百科 | | 2 | MONTHLY | 6.00
                """))
                .containsExactly(
                        "代收费 0.90 null null UNSTATED",
                        "增值业务费 2.40 null null UNSTATED",
                        "掌上地图 11.20 1 2024-05-09 MONTHLY",
                        "车主百科 6.00 2 2024-05-23 MONTHLY");
    }

    @Test
    void a_record_of_another_name_and_amount_than_the_items_of_its_kind_explains_the_other_sum() {
        String bill = "ITEM | ON_BEHALF | | 影音快递 | 3.30\nSUM | VALUE_ADDED | | 增值业务费 | 15.60";

        assertThat(lent(bill, "ON_BEHALF | 2024-05-12T10:00:00 | 虚拟人生 | | 1 | MONTHLY | 8.20"))
                .containsExactly(
                        "影音快递 3.30 null null UNSTATED",
                        "增值业务费 7.40 null null UNSTATED",
                        "虚拟人生 8.20 1 2024-05-12 MONTHLY");
        assertThat(lent(bill, "ON_BEHALF | 2024-05-12T10:00:00 | 虚拟人生 | | 1 | MONTHLY | 3.30"))
                .as("it may be the item")
                .containsExactly("影音快递 3.30 null null UNSTATED", "增值业务费 15.60 null null UNSTATED");
    }

    @Test
    void of_several_records_one_of_an_items_amount_keeps_them_all_from_another_sum_that_they_do_not_make() {
        String rows = """
                ON_BEHALF | 2024-05-12T10:00:00 | 虚拟人生 | | 1 | MONTHLY | 5.00
                ON_BEHALF | 2024-05-13T10:00:00 | 掌上地图 | | 2 | MONTHLY | 3.00
                """;
        String bill = "ITEM | ON_BEHALF | | 北京英克必成 | 5.00\nSUM | VALUE_ADDED | | 增值业务费 | ";

        assertThat(lent(bill + "10.00", rows))
                .containsExactly("北京英克必成 5.00 null null UNSTATED", "增值业务费 10.00 null null UNSTATED");
        assertThat(lent(bill + "8.00", rows))
                .containsExactly(
                        "北京英克必成 5.00 null null UNSTATED",
                        "虚拟人生 5.00 1 2024-05-12 MONTHLY",
                        "掌上地图 3.00 2 2024-05-13 MONTHLY");
    }

    @Test
    void a_whole_list_that_comes_to_a_sum_is_its_own_before_one_of_its_rows_fits_the_other() {
        var month = MonthBalancer.balance(
                        ABill.LINE,
                        null,
                        ABill.MAY,
                        List.of(
                                AnExport.of(ABill.of(
                                        "bill.csv",
                                        null,
                                        "SUM | ON_BEHALF | | 代收费 | 16.80\nSUM | VALUE_ADDED | | 增值业务费 | 12.40")),
                                AnExport.named("a.csv").records("""
                                        ON_BEHALF | 2024-05-15T10:00:00 | 英语阅读 | | 1 | MONTHLY | 1.50
                                        ON_BEHALF | 2024-05-25T10:00:00 | 车主先锋 | | 2 | MONTHLY | 13.70
                                        """).extract(),
                                AnExport.named("b.csv").records("""
                                        ON_BEHALF | 2024-05-06T10:00:00 | 校园顾问 | | 3 | PER_USE | 3.00
                                        ON_BEHALF | 2024-05-09T10:00:00 | 校园顾问 | | 3 | PER_USE | 1.00
                                        ON_BEHALF | 2024-05-14T10:00:00 | 掌上百科 | | 4 | MONTHLY | 8.40
                                        """).extract()))
                .month();

        assertThat(month.charges())
                .extracting(
                        ChargeLine::category,
                        ChargeLine::item,
                        charge -> charge.amount().toString())
                .containsExactlyInAnyOrder(
                        tuple(Category.ON_BEHALF, "代收费", "1.60"),
                        tuple(Category.ON_BEHALF, "英语阅读", "1.50"),
                        tuple(Category.ON_BEHALF, "车主先锋", "13.70"),
                        tuple(Category.VALUE_ADDED, "校园顾问", "3.00"),
                        tuple(Category.VALUE_ADDED, "校园顾问", "1.00"),
                        tuple(Category.VALUE_ADDED, "掌上百科", "8.40"));
    }

    @Test
    void many_records_are_taken_in_their_order_without_trying_every_choice() {
        String twenty = IntStream.rangeClosed(1, 20)
                .mapToObj(day -> "ON_BEHALF | 2024-05-%02dT10:00:00 | 笑话 | | 1 | PER_USE | 2.00".formatted(day))
                .reduce("", (one, other) -> one + other + "\n");

        assertThat(lent("SUM | ON_BEHALF | | 代收费 | 5.00", twenty))
                .containsExactly(
                        "代收费 1.00 null null UNSTATED", "笑话 2.00 1 2024-05-01 PER_USE", "笑话 2.00 1 2024-05-02 PER_USE");
    }

    @Test
    void a_list_that_its_own_sum_has_room_for_is_not_lent_though_it_comes_to_the_other() {
        FileExtract bill = AnExport.of(ABill.of(
                "bill.csv", "13.00", "SUM | VALUE_ADDED | | 增值业务费 | 5.00%nSUM | ON_BEHALF | | 代收费 | 8.00".formatted()));
        FileExtract list = AnExport.named("list.csv")
                .records("ON_BEHALF | 2024-05-03T10:00:00 | 星空游戏 | 901002 | | MONTHLY | 5.00")
                .extract();

        assertThat(MonthBalancer.balance(ABill.LINE, null, ABill.MAY, List.of(bill, list))
                        .month()
                        .charges())
                .extracting(charge -> charge.category() + " " + charge.item() + " " + charge.amount())
                .containsExactlyInAnyOrder("VALUE_ADDED 增值业务费 5.00", "ON_BEHALF 代收费 3.00", "ON_BEHALF 星空游戏 5.00");
    }
}
