package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import dev.billaudit.ledger.FileState;
import dev.billaudit.ledger.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings in two rows, two languages, two scripts, with notes: read where only one table can be meant. */
class HeadingWordsTest {

    private static final String BILL = "中国移动通信客户账单\n手机号码：13800138000\n计费周期：2024年05月01日至2024年05月31日\n";
    private static final List<String> ITEMS =
            List.of("SECTION_SUM PLAN 套餐及固定费 59.00", "SECTION_SUM ON_BEHALF 代收费 8.00");
    private static final List<String> REDUCED =
            List.of("SECTION_SUM PLAN 套餐及固定费 59.00", "REDUCTION CREDIT 套餐及固定费 -9.00", "SECTION_SUM ON_BEHALF 代收费 8.00");

    @TempDir
    private Path folder;

    private Sheet.Read bill(String table) {
        return new Chain(folder).read("a.csv", BILL + table);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "費用項目;金額(元)",
                "費用項目;金額（圓）",
                "费用项目 Item;Amount 金额",
                "费用项目(Item);金额(Amount)",
                "费用项目/Item;金额/Amount",
                "Item;Amount",
                "Charge Item;Amount (RMB)",
                "Fee Item;Amount(CNY)",
                "费用项目①;金额(元)※",
                "费用项目*;金额（元，含税）",
                "费用项目(注1);金额(含税)",
                "费用项目;金额(人民币元)",
                "费用项目;金额（¥）"
            })
    void headings_in_another_script_or_language_or_with_notes_are_the_same(String item, String amount) {
        var read = bill("%s,%s\n套餐及固定费,59.00\n代收费,8.00\n合计,67.00\n".formatted(item, amount.replace(",", "，")));

        assertThat(read.items()).isEqualTo(ITEMS);
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("67.00"));
    }

    @Test
    void a_bill_in_traditional_characters_is_read_as_any_other() {
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        "中國移動通信客戶賬單\n手機號碼：13800138000\n計費週期：2024年05月01日至2024年05月31日\n"
                                + "費用項目,金額\n套餐及固定費,59.00\n代收費,8.00\n合計,67.00\n");

        assertThat(read.items()).containsExactly("SECTION_SUM PLAN 套餐及固定費 59.00", "SECTION_SUM ON_BEHALF 代收費 8.00");
        assertThat(read.bill().statedTotal()).isEqualTo(Money.ofYuan("67.00"));
    }

    @Test
    void labels_and_totals_may_stand_in_both_languages() {
        var both = new Chain(folder)
                .read(
                        "a.csv",
                        "中国移动通信客户账单 Bill\n手机号码 Mobile Number：13800138000\n计费周期(Billing Cycle)：2024年05月01日至2024年05月31日\n"
                                + "费用项目 Item,金额 Amount\n套餐及固定费,59.00\n代收费,8.00\n合计 Total,67.00\n");
        var english = new Chain(folder)
                .read(
                        "b.csv",
                        "中国移动通信客户账单\nMobile Number: 13800138000\nBilling Cycle: 2024-05-01 - 2024-05-31\n"
                                + "Item,Amount\n套餐及固定费,59.00\n代收费,8.00\nTotal,67.00\n");

        assertThat(both.items()).isEqualTo(ITEMS);
        assertThat(both.bill().statedTotal()).isEqualTo(Money.ofYuan("67.00"));
        assertThat(english.items()).isEqualTo(ITEMS);
        assertThat(english.bill().statedTotal()).isEqualTo(Money.ofYuan("67.00"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"金额(不含税)", "预估金额", "金额(美元)", "SP金额"})
    void a_heading_that_says_more_than_its_words_stays_unknown(String amount) {
        var read = bill("费用项目," + amount + "\n套餐及固定费,59.00\n");

        assertThat(read.end().file().state()).isEqualTo(FileState.QUARANTINED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "费用项目,费用(元),,\n,原价,优惠,实收\n",
                "费用项目,本月费用,,\n,基本,优惠,实收\n",
                "费用(元),,,\n费用项目,基本,优惠,实收\n",
                "费用信息,,,\n费用项目,应收,优惠,实收\n",
                "基本信息,费用(元),,\n费用项目,应收,减免,实收\n",
                "费用项目,费用,费用,费用\n费用项目,基本,优惠,实收\n"
            })
    void two_rows_of_headings_are_one_where_the_upper_one_only_groups(String headings) {
        var read = bill(headings + "套餐及固定费,59.00,-9.00,50.00\n代收费,8.00,0.00,8.00\n合计,67.00,-9.00,58.00\n");

        assertThat(read.items()).isEqualTo(REDUCED);
        assertThat(read.rejects()).isEmpty();
    }

    @Test
    void the_unit_of_a_group_is_the_unit_of_its_columns() {
        var below = bill("费用项目,费用(分),,\n,原价,优惠,实收\n套餐及固定费,5900,-900,5000\n");
        var above = bill("费用(分),,,\n费用项目,原价,优惠,实收\n套餐及固定费,5900,-900,5000\n");

        assertThat(below.net()).isEqualTo(Money.ofYuan("50.00"));
        assertThat(above.net()).isEqualTo(Money.ofYuan("50.00"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"费用项目,上月费用,,\n,原价,优惠,实收\n", "费用项目,本月费用,,上月费用,,\n,优惠,实收,,优惠,实收\n", "费用项目,积分,,\n,原价,优惠,实收\n"})
    void a_group_that_says_something_of_its_columns_is_not_passed_over(String headings) {
        var read = bill(headings + "套餐及固定费,59.00,-9.00,50.00\n");

        assertThat(read.end().bills().stream().flatMap(bill -> bill.items().stream()))
                .isEmpty();
    }

    @Test
    void merged_cells_of_a_workbook_and_of_a_page_group_alike() throws IOException {
        byte[] book = merged();
        String page = "<html><meta charset=utf-8><body><table><tr><td colspan=4>"
                + BILL.strip().replace("\n", "</td></tr><tr><td colspan=4>") + "</td></tr>"
                + "<tr><th rowspan=2>费用项目</th><th colspan=3>费用(元)</th></tr><tr><th>原价</th><th>优惠</th><th>实收</th></tr>"
                + "<tr><td>套餐及固定费</td><td>59.00</td><td>-9.00</td><td>50.00</td></tr>"
                + "<tr><td>代收费</td><td>8.00</td><td>0.00</td><td>8.00</td></tr></table></body></html>";

        assertThat(new Chain(folder).read("a.xlsx", book).items()).isEqualTo(REDUCED);
        assertThat(new Chain(folder.resolve("page")).read("a.html", page).items())
                .isEqualTo(REDUCED);
    }

    private static byte[] merged() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("账单");
            String rows = BILL + "费用项目,费用(元)\n,原价,优惠,实收\n套餐及固定费,59.00,-9.00,50.00\n代收费,8.00,0.00,8.00";
            int number = 0;
            for (String line : rows.lines().toList()) {
                var row = sheet.createRow(number++);
                String[] cells = line.split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    if (!cells[i].isEmpty()) {
                        row.createCell(i).setCellValue(cells[i]);
                    }
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 1, 3));
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void groups_above_a_list_of_records_add_nothing_to_its_columns() {
        String list = "手机号码：13800138000\n查询时段：2024-05-01至2024-05-31\n业务信息,,,,服务商信息,,计费信息,\n"
                + "时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)\n"
                + "2024-05-02 08:00:00,短信,虚拟人生,10666666,搜狐,901002,包月,7.00\n";

        var read = new Chain(folder).read("a.csv", list);

        assertThat(read.records()).hasSize(1);
        assertThat(read.rejects()).isEmpty();
        assertThat(read.ignored("heading")).isEqualTo(2);
    }

    @ParameterizedTest(name = "in blocks of {0}")
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void headings_repeated_on_every_page_hold_wherever_a_block_ends(int size) {
        Sheet sheet = Sheet.of("""
                手机号码：13800138000
                查询时段：2024-05-01至2024-05-31
                时间 | 使用方式 | 业务名称 | 业务端口 | 服务提供商 | 企业代码 | 费用类型 | 费用(元)
                2024-05-02 08:00:00 | 短信 | 虚拟人生 | 10666666 | 搜狐 | 901002 | 包月 | 7.00
                时间 | 使用方式 | 业务名称 | 业务端口 | 服务提供商 | 企业代码 | 费用类型 | 费用(元)
                2024-05-03 08:00:00 | 短信 | 虚拟人生 | 10666666 | 搜狐 | 901002 | 包月 | 8.00
                时间 | 使用方式 | 业务名称 | 业务端口 | 服务提供商 | 企业代码 | 费用类型 | 费用(元)
                """);

        var read = sheet.read(size);

        assertThat(read.records())
                .extracting(record -> record.amount().toString())
                .containsExactly("7.00", "8.00");
        assertThat(read.end().file().rowsRead()).isEqualTo(7);
        assertThat(read.ignored("heading")).isEqualTo(3);
    }

    @Test
    void every_traditional_character_of_a_word_the_layouts_use_is_known() throws IOException {
        Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
        assertThat(Simplified.TRADITIONAL).hasSameSizeAs(Simplified.SIMPLE);
        for (int i = 0; i < Simplified.TRADITIONAL.length(); i++) {
            assertThat(simplified.transliterate(Simplified.TRADITIONAL.substring(i, i + 1)))
                    .isEqualTo(Simplified.SIMPLE.substring(i, i + 1));
        }
        Set<String> used = used();
        for (char c = '\u4e00'; c < '\u9fff'; c++) {
            String simple = simplified.transliterate(String.valueOf(c));
            if (simple.charAt(0) != c && used.contains(simple)) {
                assertThat(Simplified.of(String.valueOf(c))).isEqualTo(simple);
            }
        }
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/layouts"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.readString(file, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("source"))
                        .flatMapToInt(String::chars)
                        .forEach(sign -> used.add(String.valueOf((char) sign)));
            }
        }
        return used;
    }
}
