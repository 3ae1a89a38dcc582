package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.LineHints;
import dev.billaudit.intake.MappedBlock;
import dev.billaudit.intake.RowBlock;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.intake.table.RowSource;
import dev.billaudit.intake.table.RowSources;
import dev.billaudit.ledger.Bill;
import dev.billaudit.ledger.BillItem;
import dev.billaudit.ledger.PricedRecord;
import dev.billaudit.ledger.Reject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files with rows that have misled a reader once. */
class OddBillTest {

    private static final String BILL = """
            中国移动通信客户账单
            客户名称：张**\t手机号码：13800138000
            计费周期：2024年05月01日至2024年05月31日\t打印日期：2024-06-01
            费用项目\t金额(元)
            """;

    @TempDir
    private Path folder;

    private final List<Bill> bills = new ArrayList<>();
    private final List<PricedRecord> records = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    private void read(String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] content) {
        Examination examination = Inputs.examine(folder, content);
        FileMapper mapper = new FileMapper(examination, LayoutPacks.all(), LineHints.NONE);
        try (RowSource source = RowSources.open(examination)) {
            for (RowBlock block = source.next(100); block != null; block = source.next(100)) {
                MappedBlock mapped = mapper.map(block);
                records.addAll(mapped.records());
                rejects.addAll(mapped.rejects());
                bills.addAll(mapped.end() == null ? List.of() : mapped.end().bills());
            }
        }
    }

    private List<String> items() {
        return bills.stream()
                .flatMap(bill -> bill.items().stream()
                        .map(item ->
                                bill.line().number() + " " + item.role() + " " + item.name() + " " + item.amount()))
                .toList();
    }

    private static String flat(String rows, String total) {
        return BILL + "套餐及固定费\t59.00\n畅享套餐59元\t59.00\n" + rows + "本月费用合计\t" + total + "\n";
    }

    private List<String> roles() {
        return items().stream().map(item -> item.substring(12)).skip(2).toList();
    }

    @Test
    void a_penalty_under_its_section_in_a_flat_list_counts_once() {
        read(flat("违约金\t90.00\n合约提前终止违约金\t90.00\n", "149.00"));

        assertThat(roles()).containsExactly("SECTION_SUM 违约金 90.00", "ITEM 合约提前终止违约金 90.00");
    }

    @Test
    void a_late_fee_under_the_section_of_penalties_counts_once() {
        read(flat("违约金\t1.20\n滞纳金\t1.20\n", "60.20"));

        assertThat(roles()).containsExactly("SECTION_SUM 违约金 1.20", "ITEM 滞纳金 1.20");
    }

    @Test
    void two_penalties_that_the_total_adds_are_two() {
        read(flat("违约金\t1.20\n滞纳金\t1.20\n", "61.40"));

        assertThat(roles()).containsExactly("ITEM 违约金 1.20", "ITEM 滞纳金 1.20");
    }

    @Test
    void what_follows_a_penalty_in_a_flat_list_is_not_under_it() {
        read(flat("违约金\t5.00\n补卡费\t5.00\n", "69.00"));

        assertThat(roles()).containsExactly("ITEM 违约金 5.00", "ITEM 补卡费 5.00");
    }

    @Test
    void a_reduction_under_the_sum_of_reductions_in_a_flat_list_is_subtracted_once() {
        read(flat("优惠费\t-5.00\n套餐费优惠\t-5.00\n", "54.00"));

        assertThat(bills.get(0).items().stream()
                        .filter(item -> item.role() != BillItem.Role.SECTION_SUM)
                        .map(item -> item.name() + " " + item.amount()))
                .containsExactly("畅享套餐59元 59.00", "套餐费优惠 -5.00");
    }

    @Test
    void a_total_that_holds_neither_way_tears_no_reduction_from_its_sum() {
        read(flat("优惠费\t-5.00\n套餐费优惠\t-5.00\n", "50.00"));

        assertThat(bills.get(0).items().stream()
                        .filter(item -> item.role() != BillItem.Role.SECTION_SUM)
                        .map(item -> item.name() + " " + item.amount()))
                .containsExactly("畅享套餐59元 59.00", "套餐费优惠 -5.00");
    }

    @Test
    void two_reductions_that_the_total_subtracts_are_two() {
        read(flat("优惠费\t-5.00\n套餐费优惠\t-5.00\n", "49.00"));

        assertThat(bills.get(0).items().stream()
                        .filter(item -> item.amount().isNegative())
                        .map(item -> item.role() + " " + item.name()))
                .containsExactly("REDUCTION 优惠费", "REDUCTION 套餐费优惠");
    }

    @Test
    void labels_inside_the_names_of_items_do_not_make_them_a_preamble() {
        read(BILL + """
                套餐及固定费\t59.00
                    主套餐：畅享套餐59元\t59.00
                代他人付费\t7.00
                    号码：13900001111\t7
                增值业务费\t5.00
                    手机报\t5.00
                本月费用合计\t71.00
                """);

        assertThat(items())
                .containsExactly(
                        "13800138000 SECTION_SUM 套餐及固定费 59.00",
                        "13800138000 ITEM 主套餐：畅享套餐59元 59.00",
                        "13800138000 SECTION_SUM 代他人付费 7.00",
                        "13800138000 ITEM 号码：139****1111 7.00",
                        "13800138000 SECTION_SUM 增值业务费 5.00",
                        "13800138000 ITEM 手机报 5.00");
        assertThat(bills.get(0).statedTotal()).hasToString("71.00");
        assertThat(rejects).isEmpty();
    }

    @Test
    void labels_inside_the_items_of_a_text_bill_do_not_either() {
        read("""
                客户名称：李**
                账单周期：2024年05月01日-2024年05月31日
                手机号:18900189000
                原价 减免 实际消费
                套餐及固定费
                主套餐：全球通88套餐 88.00 -8.00 80.00
                小计 88.00 -8.00 80.00
                合计 88.00 -8.00 80.00
                """);

        assertThat(items())
                .containsExactly("18900189000 ITEM 主套餐：全球通88套餐 88.00", "18900189000 REDUCTION 主套餐：全球通88套餐 -8.00");
    }

    @Test
    void a_bill_printed_twice_in_one_file_counts_once() {
        String bill = BILL + "增值业务费\t5.00\n    手机报\t5.00\n本月费用合计\t5.00\n";

        read(bill + "\n" + bill);

        assertThat(items()).containsExactly("13800138000 SECTION_SUM 增值业务费 5.00", "13800138000 ITEM 手机报 5.00");
    }

    @Test
    void two_bills_that_differ_in_a_row_are_both_kept() {
        String bill = BILL + "增值业务费\t5.00\n    手机报\t5.00\n本月费用合计\t5.00\n";

        read(bill + "\n" + bill.replace("手机报", "飞信会员"));

        assertThat(items()).contains("13800138000 ITEM 手机报 5.00", "13800138000 ITEM 飞信会员 5.00");
    }

    @Test
    void equal_items_of_one_table_stay_two_even_if_the_total_stands_twice() {
        read(BILL + "手机报\t5.00\n手机报\t5.00\n本月费用合计\t10.00\n本月费用合计\t10.00\n");

        assertThat(items()).containsExactly("13800138000 ITEM 手机报 5.00", "13800138000 ITEM 手机报 5.00");
    }

    @Test
    void no_number_of_another_party_is_kept_in_names_or_hints() {
        read("""
                手机号码:13800138000 开始时间：20240501 结束时间：20240531 查询日期：2024-05-31
                代收费业务扣费记录
                时间\t使用方式\t业务名称\t业务端口\t服务提供商\t企业代码\t费用类型\t费用(元)
                2024-05-01 00:14:59\t短信\t代付13912345678\t10666666\t王13912345678\t9012345678\t包月信息费\t7.00
                13912345678呼\t短信\t虚拟人生\t10666666\t搜狐\t901002\t包月信息费\t7.00
                """);

        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.service()).isEqualTo("代付139****5678");
            assertThat(record.provider().name()).isEqualTo("王139****5678");
            assertThat(record.provider().spCode()).isEqualTo("9012345678");
            assertThat(record.evidence().text()).doesNotContain("13912345678").contains("9012345678");
        });
        assertThat(rejects).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo("time-unreadable");
            assertThat(reject.hint().args()).containsExactly("139****5678呼");
        });
    }

    @Test
    void numbers_in_groups_in_full_width_and_behind_a_prefix_are_masked() {
        assertThat(RowText.of(
                        List.of("139 1234 5678", "139-1234-5678", "１３９１２３４５６７８", "1795113912345678", "+86 13912345678"),
                        "13800138000"))
                .isEqualTo("139******5678 | 139******5678 | １３９****５６７８ | 17951139****5678 | +86 139****5678");
        assertThat(RowText.of(List.of("138 0013 8000", "2024-05-01 10:00:00", "10-01 00:14:59"), "13800138000"))
                .isEqualTo("138 0013 8000 | 2024-05-01 10:00:00 | 10-01 00:14:59");
    }

    @Test
    void a_row_in_doubt_is_told_in_the_words_of_its_reader() {
        byte[] content = (BILL + "增值业务费\t5.00\n    手机报?\t5.00\n").getBytes(StandardCharsets.UTF_8);
        content[new String(content, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;

        read(content);

        assertThat(rejects).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo("row-in-doubt");
            assertThat(reject.hint().key()).isEqualTo("table.undecodable");
        });
    }
}
