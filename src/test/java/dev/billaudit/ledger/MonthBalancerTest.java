package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthBalancerTest {

    private static List<String> charges(BalancedMonth month) {
        return month.charges().stream()
                .map(charge -> "%d %s %s %s %s"
                        .formatted(charge.number(), charge.category(), charge.origin(), charge.item(), charge.amount()))
                .toList();
    }

    private static BalancedMonth balance(FileExtract... files) {
        return MonthBalancer.balance(ABill.LINE, null, ABill.MAY, List.of(files))
                .month();
    }

    private static BalancedMonth billed(@Nullable String total, String rows) {
        return balance(AnExport.of(ABill.of("bill.csv", total, rows)));
    }

    private static List<String> remarks(BalancedMonth month) {
        return month.remarks().stream().map(Remark::key).toList();
    }

    @Test
    void items_are_the_charges_and_their_sums_are_not_added() {
        BalancedMonth month = billed("64.30", """
                SUM  | PLAN  |            | 套餐及固定费 | 59.00
                ITEM | PLAN  | 套餐及固定费 | 畅享套餐59元 | 59.00
                SUM  | VOICE |            | 语音通信费   | 0.30
                SUM  | ON_BEHALF |        | 代收费       | 5.00
                ITEM | ON_BEHALF | 代收费  | 笑话天天看   | 5.00
                """);

        assertThat(charges(month))
                .containsExactly(
                        "1 PLAN BILL_ITEM 畅享套餐59元 59.00",
                        "2 VOICE BILL_SUM null 0.30",
                        "3 ON_BEHALF BILL_ITEM 笑话天天看 5.00");
        assertThat(month.difference()).isEqualTo(Money.ZERO);
        assertThat(month.carrier()).isEqualTo(Carrier.CHINA_MOBILE);
        assertThat(month.charges().get(1).section()).isEqualTo("语音通信费");
    }

    @Test
    void a_total_that_is_off_by_a_fen_is_the_difference() {
        BalancedMonth month = billed("52.41", "ITEM | PLAN | | 套餐 | 52.40");

        assertThat(month.difference()).isEqualTo(Money.ofYuan("0.01"));
        assertThat(month.net()).isEqualTo(Money.ofYuan("52.40"));
    }

    @Test
    void a_summary_and_a_title_row_of_the_same_section_count_once() {
        BalancedMonth month = billed("50.00", """
                SUM  | OTHER |         | 其他费用 | 50.00
                SUM  | OTHER |         | 其他费用 | 0.00
                ITEM | PENALTY | 其他费用 | 合约提前终止违约金 | 50.00
                SUM  | OTHER |         | 其他费用 | 50.00
                """);

        assertThat(charges(month)).containsExactly("1 PENALTY BILL_ITEM 合约提前终止违约金 50.00");
    }

    @Test
    void nested_sums_count_once() {
        BalancedMonth month = billed("7.00", """
                SUM  | OTHER |          | 套餐外费用 | 7.00
                SUM  | VOICE | 套餐外费用 | 语音通信费 | 5.00
                ITEM | VOICE | 语音通信费 | 国内通话费 | 5.00
                SUM  | MESSAGE | 套餐外费用 | 短彩信费 | 2.00
                """);

        assertThat(charges(month)).containsExactly("1 VOICE BILL_ITEM 国内通话费 5.00", "2 MESSAGE BILL_SUM null 2.00");
    }

    @Test
    void a_parent_and_child_of_one_name_and_amount_count_once() {
        assertThat(charges(billed("20.00", """
                SUM  | PLAN |          | 亲情号码费 | 20.00
                ITEM | PLAN | 亲情号码费 | 亲情号码费 | 20.00
                """))).containsExactly("1 PLAN BILL_ITEM 亲情号码费 20.00");
        assertThat(charges(billed("20.00", """
                SUM  | PLAN |           | 月基本费   | 20.00
                ITEM | PLAN | 月基本费   | 亲情号码费 | 20.00
                ITEM | PLAN | 亲情号码费 | 亲情号码费 | 20.00
                """))).containsExactly("1 PLAN BILL_ITEM 亲情号码费 20.00");
    }

    @Test
    void two_equal_items_of_one_section_stay_two() {
        assertThat(charges(billed("10.00", """
                SUM  | VALUE_ADDED |          | 增值业务费 | 10.00
                ITEM | VALUE_ADDED | 增值业务费 | 手机报 | 5.00
                ITEM | VALUE_ADDED | 增值业务费 | 手机报 | 5.00
                """)))
                .containsExactly("1 VALUE_ADDED BILL_ITEM 手机报 5.00", "2 VALUE_ADDED BILL_ITEM 手机报 5.00");
    }

    @Test
    void a_sum_without_money_leaves_its_items_standing() {
        BalancedMonth month = billed("9.00", """
                SUM  | VALUE_ADDED |        | 增值业务 | 0.00
                ITEM | VALUE_ADDED | 增值业务 | 手机报  | 9.00
                SUM  | ON_BEHALF   |        | 代收费  | 0.00
                """);

        assertThat(charges(month)).containsExactly("1 VALUE_ADDED BILL_ITEM 手机报 9.00");
        assertThat(remarks(month)).isEmpty();
    }

    @Test
    void items_beyond_their_sum_stand_with_a_remark() {
        BalancedMonth month = billed("8.00", """
                SUM  | DATA |       | 上网费 | 8.00
                ITEM | DATA | 上网费 | 流量费 | 9.00
                """);

        assertThat(charges(month)).containsExactly("1 DATA BILL_ITEM 流量费 9.00");
        assertThat(month.difference()).isEqualTo(Money.ofYuan("-1.00"));
        assertThat(month.remarks()).containsExactly(Remark.of("ledger.items-exceed-section", "上网费", "8.00", "9.00"));
    }

    @Test
    void reductions_keep_their_category_and_are_subtracted() {
        BalancedMonth month = billed("3.15", """
                SUM  | PLAN |            | 套餐及固定费 | 3.15
                ITEM | PLAN | 套餐及固定费 | 套餐 | 23.15
                REDUCTION | PLAN | 套餐及固定费 | 套餐 | -20.00
                """);

        assertThat(charges(month)).containsExactly("1 PLAN BILL_ITEM 套餐 23.15", "2 PLAN REDUCTION 套餐 -20.00");
        assertThat(month.difference()).isEqualTo(Money.ZERO);
        assertThat(remarks(month)).isEmpty();
    }

    @Test
    void a_reduction_sum_and_its_rows_are_subtracted_once() {
        assertThat(charges(billed("0.00", """
                ITEM | PLAN |            | 套餐 | 88.00
                SUM  | CREDIT |          | **优惠减免 | -88.00
                REDUCTION | CREDIT | **优惠减免 | 合计费优惠 | -88.00
                """)))
                .containsExactly("1 PLAN BILL_ITEM 套餐 88.00", "2 CREDIT REDUCTION 合计费优惠 -88.00");
        assertThat(charges(billed("68.00", """
                ITEM | PLAN |   | 套餐 | 88.00
                SUM  | CREDIT | | **优惠减免 | -20.00
                """)))
                .containsExactly("1 PLAN BILL_ITEM 套餐 88.00", "2 CREDIT REDUCTION **优惠减免 -20.00");
    }

    @Test
    void a_rest_of_another_section_is_a_remainder_of_its_category() {
        assertThat(charges(billed("88.00", """
                SUM  | PLAN |            | 套餐及固定费 | 88.00
                ITEM | PLAN | 套餐及固定费 | 套餐 | 80.00
                """)))
                .containsExactly("1 PLAN REMAINDER 套餐及固定费 8.00", "2 PLAN BILL_ITEM 套餐 80.00");
    }

    @Test
    void records_itemise_a_bare_sum_and_the_rest_is_a_remainder() {
        BalancedMonth month = balance(
                AnExport.of(ABill.of("bill.csv", "8.00", "SUM | VALUE_ADDED | | 综合信息服务费 | 8.00")),
                AnExport.named("list.csv")
                        .records("VALUE_ADDED | 2024-05-01T00:23:00 | 音乐俱乐部会费 | | | MONTHLY | 6.00")
                        .extract());

        assertThat(charges(month))
                .containsExactly("1 VALUE_ADDED REMAINDER 综合信息服务费 2.00", "2 VALUE_ADDED RECORD 音乐俱乐部会费 6.00");
        ChargeLine record = month.charges().get(1);
        assertThat(record.day()).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(record.section()).isEqualTo("综合信息服务费");
        assertThat(record.evidence())
                .extracting(evidence -> evidence.place().file())
                .containsExactly("list.csv", "bill.csv");
    }

    @Test
    void single_uses_under_a_sum_are_a_charge_each() {
        BalancedMonth month = balance(
                AnExport.of(ABill.of("bill.csv", "6.00", "SUM | ON_BEHALF | | 代收费 | 6.00")),
                AnExport.named("list.csv").records("""
                        ON_BEHALF | 2024-05-13T18:01:10 | 笑话天天看 | 801077 | 10665577 | PER_USE | 2.00
                        ON_BEHALF | 2024-05-14T18:01:10 | 笑话天天看 | 801077 | 10665577 | PER_USE | 2.00
                        ON_BEHALF | 2024-05-14T18:01:10 | 笑话天天看 | 801077 | 10665577 | PER_USE | 2.00
                        """).extract());

        assertThat(charges(month))
                .containsExactly(
                        "1 ON_BEHALF RECORD 笑话天天看 2.00",
                        "2 ON_BEHALF RECORD 笑话天天看 2.00",
                        "3 ON_BEHALF RECORD 笑话天天看 2.00");
    }

    @Test
    void records_beyond_their_section_are_no_charges() {
        BalancedMonth month = balance(
                AnExport.of(ABill.of("bill.csv", "6.00", "SUM | ON_BEHALF | | 代收费 | 6.00")),
                AnExport.named("list.csv").records("""
                        ON_BEHALF | 2024-05-01T00:00:00 | 甲 | | | MONTHLY | 5.00
                        ON_BEHALF | 2024-05-02T00:00:00 | 乙 | | | MONTHLY | 3.00
                        ON_BEHALF | 2024-05-03T00:00:00 | 丙 | | | MONTHLY | 1.00
                        """).extract());

        assertThat(charges(month)).containsExactly("1 ON_BEHALF RECORD 甲 5.00", "2 ON_BEHALF RECORD 丙 1.00");
        assertThat(month.remarks()).containsExactly(Remark.of("ledger.records-exceed-section", 1, "3.00"));
    }

    @Test
    void of_records_beyond_their_section_those_that_make_its_sum_are_the_charges() {
        BalancedMonth month = balance(
                AnExport.of(ABill.of("bill.csv", "7.00", "SUM | ON_BEHALF | | 代收费 | 7.00")),
                AnExport.named("list.csv").records("""
                        ON_BEHALF | 2024-05-01T00:00:00 | 甲 | | | MONTHLY | 5.00
                        ON_BEHALF | 2024-05-02T00:00:00 | 乙 | | | MONTHLY | 7.00
                        """).extract());

        assertThat(charges(month)).containsExactly("1 ON_BEHALF RECORD 乙 7.00");
        assertThat(month.remarks()).containsExactly(Remark.of("ledger.records-exceed-section", 1, "5.00"));
    }

    @Test
    void records_the_bill_has_no_section_for_are_no_charges() {
        BalancedMonth month = balance(
                AnExport.of(ABill.of("bill.csv", "59.00", "ITEM | PLAN | | 套餐 | 59.00")),
                AnExport.named("list.csv")
                        .records("ON_BEHALF | 2024-05-01T00:00:00 | 甲 | | | MONTHLY | 5.00")
                        .extract());

        assertThat(charges(month)).containsExactly("1 PLAN BILL_ITEM 套餐 59.00");
        assertThat(month.remarks()).containsExactly(Remark.of("ledger.records-not-on-bill", 1, "5.00"));
    }

    @Test
    void refunds_in_the_list_count_only_where_the_section_is_net_of_them() {
        String rows = """
                ON_BEHALF | 2024-05-01T00:00:00 | 甲 | | | MONTHLY | 6.00
                ON_BEHALF | 2024-05-02T00:00:00 | 乙 | | | MONTHLY | 5.00
                ON_BEHALF | 2024-05-03T00:00:00 | 乙 | | | MONTHLY | -5.00
                """;

        assertThat(charges(balance(
                        AnExport.of(ABill.of("bill.csv", "6.00", "SUM | ON_BEHALF | | 代收费 | 6.00")),
                        AnExport.named("list.csv").records(rows).extract())))
                .containsExactly(
                        "1 ON_BEHALF RECORD 甲 6.00", "2 ON_BEHALF RECORD 乙 5.00", "3 ON_BEHALF REDUCTION 乙 -5.00");
        assertThat(charges(balance(
                        AnExport.of(ABill.of("bill.csv", "6.00", """
                                SUM | ON_BEHALF | | 代收费 | 11.00
                                REDUCTION | CREDIT | | 乙退费 | -5.00
                                """)),
                        AnExport.named("list.csv").records(rows).extract())))
                .containsExactly(
                        "1 CREDIT REDUCTION 乙退费 -5.00", "2 ON_BEHALF RECORD 甲 6.00", "3 ON_BEHALF RECORD 乙 5.00");
    }

    @Test
    void a_record_behind_an_item_lends_code_port_day_and_rhythm() {
        BalancedMonth month = balance(
                AnExport.of(ABill.of("bill.csv", "15.00", """
                        SUM  | ON_BEHALF |       | 代收费 | 15.00
                        ITEM | ON_BEHALF | 代收费 | *代收短剧精选费 | 15.00
                        """)),
                AnExport.named("list.csv")
                        .records("ON_BEHALF | 2024-05-01T00:23:00 | 短剧精选 | 801077 | 10665577 | MONTHLY | 15.00")
                        .extract());

        assertThat(charges(month)).containsExactly("1 ON_BEHALF BILL_ITEM *代收短剧精选费 15.00");
        ChargeLine charge = month.charges().get(0);
        assertThat(charge.provider()).isEqualTo(new ServiceProvider(null, "801077", null, "10665577"));
        assertThat(charge.day()).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(charge.rhythm()).isEqualTo(Rhythm.MONTHLY);
        assertThat(charge.evidence()).hasSize(2);
        assertThat(month.remarks()).isEmpty();
    }

    @Test
    void one_service_twice_in_items_and_records_pairs_up() {
        BalancedMonth month = balance(
                AnExport.of(ABill.of("bill.csv", "12.00", """
                        SUM  | VALUE_ADDED |          | 增值业务费 | 12.00
                        ITEM | VALUE_ADDED | 增值业务费 | 音乐俱乐部会费 | 6.00
                        ITEM | VALUE_ADDED | 增值业务费 | 音乐俱乐部会费 | 6.00
                        """)),
                AnExport.named("list.csv").records("""
                        VALUE_ADDED | 2024-05-01T00:11:00 | 音乐俱乐部会费 | | | MONTHLY | 6.00
                        VALUE_ADDED | 2024-05-01T00:09:00 | 音乐俱乐部会费 | | | MONTHLY | 6.00
                        """).extract());

        assertThat(charges(month))
                .containsExactly("1 VALUE_ADDED BILL_ITEM 音乐俱乐部会费 6.00", "2 VALUE_ADDED BILL_ITEM 音乐俱乐部会费 6.00");
        assertThat(month.charges())
                .extracting(charge -> charge.evidence().get(1).place().row())
                .containsExactly(11, 10);
    }

    @Test
    void single_uses_may_sum_to_one_item() {
        BalancedMonth month = balance(
                AnExport.of(ABill.of("bill.csv", "6.00", """
                        SUM  | ON_BEHALF |       | 代收费 | 6.00
                        ITEM | ON_BEHALF | 代收费 | 笑话天天看 | 6.00
                        """)),
                AnExport.named("list.csv").records("""
                        ON_BEHALF | 2024-05-14T18:01:10 | 笑话天天看 | 801077 | 10665577 | PER_USE | 2.00
                        ON_BEHALF | 2024-05-13T18:01:10 | 笑话天天看 | 801077 | 10665577 | PER_USE | 2.00
                        ON_BEHALF | 2024-05-14T18:01:10 | 笑话天天看 | 801077 | 10665577 | PER_USE | 2.00
                        """).extract());

        assertThat(charges(month)).containsExactly("1 ON_BEHALF BILL_ITEM 笑话天天看 6.00");
        assertThat(month.charges().get(0).day()).isEqualTo(LocalDate.of(2024, 5, 13));
        assertThat(month.charges().get(0).rhythm()).isEqualTo(Rhythm.PER_USE);
        assertThat(month.charges().get(0).evidence()).hasSize(4);
    }

    @Test
    void a_name_cut_at_sixteen_characters_is_the_longer_name() {
        BalancedMonth month = balance(
                AnExport.of(ABill.of("bill.csv", "5.00", "ITEM | VALUE_ADDED | | 新华移动快报精华版资讯套餐手机 | 5.00")),
                AnExport.named("list.csv")
                        .records("VALUE_ADDED | 2024-05-03T08:00:00 | 新华移动快报精华版资讯套餐手机版 | 9 | 8 | MONTHLY | 5.00")
                        .extract());
        BalancedMonth cut = balance(
                AnExport.of(ABill.of("bill.csv", "5.00", "ITEM | VALUE_ADDED | | 新华移动快报精华版资讯套餐手机版 | 5.00")),
                AnExport.named("list.csv")
                        .records("VALUE_ADDED | 2024-05-03T08:00:00 | 新华移动快报精华版资讯套餐手机版豪华 | 9 | 8 | MONTHLY | 5.00")
                        .extract());

        assertThat(month.charges().get(0).day())
                .as("15 characters are no cut name")
                .isNull();
        assertThat(cut.charges().get(0).day()).isEqualTo(LocalDate.of(2024, 5, 3));
    }

    @Test
    void an_alike_name_or_another_code_lends_nothing() {
        BalancedMonth alike = balance(
                AnExport.of(ABill.of("bill.csv", "3.00", "ITEM | VALUE_ADDED | | 手机报 | 3.00")),
                AnExport.named("list.csv")
                        .records("VALUE_ADDED | 2024-05-03T08:00:00 | 手机报少儿版 | 9 | 8 | MONTHLY | 3.00")
                        .extract());

        assertThat(alike.charges().get(0).provider()).isEqualTo(ServiceProvider.UNSTATED);
        assertThat(alike.charges().get(0).day()).isNull();
        assertThat(remarks(alike)).containsExactly("ledger.records-not-on-bill");
    }

    @Test
    void a_nameless_record_is_behind_the_only_item_of_its_amount() {
        String record = "ON_BEHALF | 2024-05-03T08:00:00 | | 901449 | 10666226 | MONTHLY | 3.00";

        assertThat(balance(
                                AnExport.of(ABill.of("bill.csv", "3.00", "ITEM | ON_BEHALF | | 梦网 | 3.00")),
                                AnExport.named("list.csv").records(record).extract())
                        .charges()
                        .get(0)
                        .provider()
                        .spCode())
                .isEqualTo("901449");
        assertThat(balance(
                                AnExport.of(ABill.of("bill.csv", "6.00", """
                                        ITEM | ON_BEHALF | | 梦网 | 3.00
                                        ITEM | ON_BEHALF | | 星座 | 3.00
                                        """)),
                                AnExport.named("list.csv").records(record).extract())
                        .charges())
                .allSatisfy(charge -> assertThat(charge.provider().hasCode()).isFalse());
    }

    @Test
    void the_section_decides_the_category_of_a_mixed_list() {
        assertThat(charges(balance(
                        AnExport.of(ABill.of("bill.csv", "6.00", "SUM | VALUE_ADDED | | 综合信息服务费 | 6.00")),
                        AnExport.named("list.csv")
                                .records("ON_BEHALF | 2024-05-01T00:35:00 | 音乐俱乐部会费 | | | MONTHLY | 6.00")
                                .extract())))
                .containsExactly("1 VALUE_ADDED RECORD 音乐俱乐部会费 6.00");
    }

    @Test
    void a_record_owed_to_its_own_section_does_not_explain_the_other() {
        assertThat(charges(balance(
                        AnExport.of(ABill.of("bill.csv", "10.00", """
                                SUM  | VALUE_ADDED |       | 增值业务费 | 8.00
                                ITEM | ON_BEHALF   | 代收费 | 早报 | 2.00
                                """)),
                        AnExport.named("list.csv").records("""
                                VALUE_ADDED | 2024-05-01T00:35:00 | 音乐 | | | MONTHLY | 6.00
                                ON_BEHALF | 2024-05-01T00:35:00 | 新闻早晚报 | | | MONTHLY | 2.00
                                """).extract())))
                .containsExactly(
                        "1 VALUE_ADDED REMAINDER 增值业务费 2.00",
                        "2 ON_BEHALF BILL_ITEM 早报 2.00",
                        "3 VALUE_ADDED RECORD 音乐 6.00");
    }

    @Test
    void records_of_the_other_kind_that_come_to_a_sum_exactly_explain_it() {
        AnExport list = AnExport.named("mixed.csv").records("""
                VALUE_ADDED | 2024-05-01T00:24:00 | 短剧精选 | | | UNSTATED | 15.00
                VALUE_ADDED | 2024-05-01T00:44:00 | 英语每日一句 | | | UNSTATED | 8.00
                """);
        String items = """
                SUM  | VALUE_ADDED |              | 综合信息服务费 | 15.00
                ITEM | VALUE_ADDED | 综合信息服务费 | 天气预报早知道 | 15.00
                SUM  | ON_BEHALF   |              | 代收费        | %s
                """;

        assertThat(charges(
                        balance(AnExport.of(ABill.of("bill.csv", "38.00", items.formatted("23.00"))), list.extract())))
                .containsExactly(
                        "1 VALUE_ADDED BILL_ITEM 天气预报早知道 15.00",
                        "2 ON_BEHALF RECORD 短剧精选 15.00",
                        "3 ON_BEHALF RECORD 英语每日一句 8.00");
        assertThat(charges(
                        balance(AnExport.of(ABill.of("bill.csv", "39.00", items.formatted("24.00"))), list.extract())))
                .as("nothing of the list bears the item's name")
                .containsExactly(
                        "1 VALUE_ADDED BILL_ITEM 天气预报早知道 15.00",
                        "2 ON_BEHALF REMAINDER 代收费 1.00",
                        "3 ON_BEHALF RECORD 短剧精选 15.00",
                        "4 ON_BEHALF RECORD 英语每日一句 8.00");
    }

    @Test
    void a_nameless_record_of_a_mixed_list_is_kept_for_an_item_of_its_kind() {
        assertThat(charges(balance(
                        AnExport.of(ABill.of("bill.csv", "16.00", """
                                ITEM | VALUE_ADDED |     | 天气预报早知道 | 8.00
                                SUM  | ON_BEHALF   |     | 代收费        | 8.00
                                """)),
                        AnExport.named("mixed.csv")
                                .records("VALUE_ADDED | 2024-05-01T00:24:00 | | | | UNSTATED | 5.00")
                                .extract())))
                .containsExactly("1 VALUE_ADDED BILL_ITEM 天气预报早知道 8.00", "2 ON_BEHALF REMAINDER 代收费 8.00");
    }

    @Test
    void an_item_of_the_same_amount_and_another_name_keeps_no_record_from_a_sum() {
        assertThat(charges(balance(
                        AnExport.of(ABill.of("bill.csv", "23.00", """
                                ITEM | VALUE_ADDED |     | 天气预报早知道 | 5.00
                                SUM  | ON_BEHALF   |     | 代收费        | 18.00
                                """)),
                        AnExport.named("mixed.csv")
                                .records("VALUE_ADDED | 2024-05-01T00:24:00 | 动漫畅读月刊 | | | UNSTATED | 5.00")
                                .extract())))
                .containsExactly(
                        "1 VALUE_ADDED BILL_ITEM 天气预报早知道 5.00",
                        "2 ON_BEHALF REMAINDER 代收费 13.00",
                        "3 ON_BEHALF RECORD 动漫畅读月刊 5.00");
    }

    @Test
    void without_a_bill_the_records_are_the_charges() {
        BalancedMonth month = balance(AnExport.named("list.csv").records("""
                VALUE_ADDED | 2024-05-01T00:35:00 | 音乐 | | | MONTHLY | 6.00
                VALUE_ADDED | 2024-05-02T00:35:00 | 邮箱 | | | MONTHLY | 0.00
                VALUE_ADDED | 2024-05-03T00:35:00 | 点歌 | | | PER_USE | 0.00
                ON_BEHALF | 2024-05-04T00:35:00 | 贺卡 | | | PER_USE | 2.00
                ON_BEHALF | 2024-06-01T00:35:00 | 贺卡 | | | PER_USE | 2.00
                """).extract());

        assertThat(charges(month))
                .containsExactly(
                        "1 VALUE_ADDED RECORD 音乐 6.00", "2 VALUE_ADDED RECORD 邮箱 0.00", "3 ON_BEHALF RECORD 贺卡 2.00");
        assertThat(month.hasBill()).isFalse();
        assertThat(month.statedTotal()).isNull();
        assertThat(month.difference()).isEqualTo(Money.ZERO);
    }

    @Test
    void two_bills_of_the_month_of_a_change_of_carrier_keep_their_carriers() {
        Bill mobile = ABill.of("mobile.csv", "3.00", "ITEM | ON_BEHALF | | 笑话 | 3.00");
        Bill same = ABill.of("unicom.csv", "5.00", "ITEM | ON_BEHALF | | 阅读 | 5.00");
        var unicom = new Bill(
                same.line(),
                Carrier.CHINA_UNICOM,
                same.cycle(),
                same.items(),
                same.statedTotal(),
                same.totalEvidence());
        BalancedMonth month = MonthBalancer.balance(
                        ABill.LINE, null, ABill.MAY, List.of(AnExport.of(mobile), AnExport.of(unicom)))
                .month();

        assertThat(month.charges().stream().map(charge -> charge.item() + " " + month.carrierOf(charge)))
                .containsExactlyInAnyOrder("笑话 CHINA_MOBILE", "阅读 CHINA_UNICOM");
    }

    @Test
    void a_row_of_days_before_the_month_is_of_the_period_of_its_day() {
        FileExtract list = AnExport.named("list.csv")
                .of(YearMonth.of(2024, 6))
                .records("ON_BEHALF | 2024-05-28T18:01:10 | 笑话 | | | MONTHLY | 2.00")
                .extract();

        assertThat(MonthBalancer.balance(ABill.LINE, null, YearMonth.of(2024, 6), List.of(list))
                        .month()
                        .charges())
                .singleElement()
                .satisfies(charge -> assertThat(charge.cycle()).isEqualTo(Cycle.of(ABill.MAY)));
    }

    @Test
    void two_bills_of_one_cycle_that_differ_are_told_of_unless_one_was_queried_later() {
        Bill one = ABill.of("1.csv", "3.00", "ITEM | PLAN | | 月租 | 3.00");
        Bill two = ABill.of("2.csv", "5.00", "ITEM | PLAN | | 月租 | 5.00");
        Bill other = ABill.of("0.csv", "5.00", "SUM | PLAN | | 套餐 | 5.00");

        assertThat(MonthBalancer.balance(
                                ABill.LINE,
                                null,
                                ABill.MAY,
                                List.of(AnExport.of(one), AnExport.of(two), AnExport.of(other)))
                        .month()
                        .remarks())
                .containsExactly(
                        Remark.of("ledger.bills-differ", "2.csv", Money.ofYuan("5.00"), "1.csv", Money.ofYuan("3.00")),
                        Remark.of("ledger.bills-differ", "2.csv", Money.ofYuan("5.00"), "0.csv", Money.ofYuan("5.00")));
        assertThat(MonthBalancer.balance(
                                ABill.LINE,
                                null,
                                ABill.MAY,
                                List.of(
                                        AnExport.named("1.csv")
                                                .queriedOn("2024-06-01")
                                                .with(one)
                                                .extract(),
                                        AnExport.named("2.csv")
                                                .queriedOn("2024-06-05")
                                                .with(two)
                                                .extract()))
                        .month()
                        .remarks())
                .isEmpty();
    }

    @Test
    void of_two_carriers_each_bill_is_explained_by_its_own_records() {
        Bill mobile = ABill.of("mobile.csv", "2.00", "SUM | ON_BEHALF | | 代收费 | 2.00");
        Bill same = ABill.of("unicom.csv", "2.00", "SUM | ON_BEHALF | | 代收费 | 2.00");
        var unicom = new Bill(
                same.line(),
                Carrier.CHINA_UNICOM,
                new Cycle(LocalDate.of(2024, 4, 20), LocalDate.of(2024, 5, 31)),
                same.items(),
                same.statedTotal(),
                same.totalEvidence());
        FileExtract list = AnExport.named("mobile-list.csv")
                .records("ON_BEHALF | 2024-05-28T18:01:10 | 笑话 | | | PER_USE | 2.00")
                .extract();
        BalancedMonth month = MonthBalancer.balance(
                        ABill.LINE, null, ABill.MAY, List.of(AnExport.of(mobile), AnExport.of(unicom), list))
                .month();

        assertThat(month.charges().stream()
                        .map(charge -> charge.item() + " " + charge.origin() + " " + month.carrierOf(charge)))
                .containsExactlyInAnyOrder("笑话 RECORD CHINA_MOBILE", "代收费 REMAINDER CHINA_UNICOM");
    }
}
