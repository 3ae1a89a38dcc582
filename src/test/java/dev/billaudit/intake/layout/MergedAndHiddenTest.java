package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workbook or page says once for several rows, and what it does not show. */
class MergedAndHiddenTest {

    private static final String ITEMS = """
            账期|号码|费用项目|金额(元)
            202610|13800138000|套餐及固定费|59.00
            ||代收费|10.00
            |13800138001|套餐及固定费|39.00
            |||69.00
            """;

    @TempDir
    private Path folder;

    private static Workbook book(String kind, String sheet, String rows) throws IOException {
        Workbook book = kind.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook();
        add(book, sheet, rows);
        return book;
    }

    private static Sheet add(Workbook book, String name, String rows) {
        Sheet sheet = book.createSheet(name);
        for (String line : rows.lines().toList()) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            String[] cells = line.split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
        return sheet;
    }

    private dev.billaudit.intake.layout.Sheet.Read read(Workbook book) throws IOException {
        try (book) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return new Chain(folder).read("a.xls", out.toByteArray());
        }
    }

    private static List<String> bills(dev.billaudit.intake.layout.Sheet.Read read) {
        return read.end().bills().stream()
                .map(bill -> bill.line().number() + " "
                        + bill.items().stream()
                                .map(item -> item.name() + " " + item.amount())
                                .toList())
                .toList();
    }

    private static Remark told(dev.billaudit.intake.layout.Sheet.Read read) {
        return Objects.requireNonNull(read.end().file().reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_number_in_a_merged_cell_is_that_of_all_its_rows(String kind) throws IOException {
        Workbook book = book(kind, "账单", ITEMS);
        book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 4, 0, 0));
        book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        book.createSheet("空");

        var read = read(book);

        assertThat(bills(read)).containsExactly("13800138000 [套餐及固定费 59.00, 代收费 10.00]", "13800138001 [套餐及固定费 39.00]");
        assertThat(read.reasons()).containsExactly("line-blank");
    }

    @Test
    void a_number_that_reaches_over_rows_of_a_page_is_that_of_all_of_them() {
        var read = new Chain(folder).read("a.html", """
                        <table><tr><td>账期<td>号码<td>费用项目<td>金额(元)</tr>
                        <tr><td rowspan=3>202610<td rowspan=2>13800138000<td>套餐及固定费<td>59.00</tr>
                        <tr><td>代收费<td>10.00</tr>
                        <tr><td>13800138001<td>套餐及固定费<td>39.00</tr></table>
                        """);

        assertThat(bills(read)).containsExactly("13800138000 [套餐及固定费 59.00, 代收费 10.00]", "13800138001 [套餐及固定费 39.00]");
        assertThat(read.rejects()).isEmpty();
    }

    @Test
    void a_number_merged_down_in_an_xml_sheet_is_that_of_all_its_rows() {
        String cell = "<Cell><Data ss:Type=\"String\">%s</Data></Cell>";
        String rows = "<Row>" + cell.repeat(4).formatted("账期", "号码", "费用项目", "金额(元)") + "</Row><Row>"
                + cell.replace("<Cell", "<Cell ss:MergeDown=\"1\"").repeat(2).formatted("202610", "13800138000")
                + cell.repeat(2).formatted("套餐及固定费", "59.00") + "</Row><Row><Cell ss:Index=\"3\">"
                + cell.substring("<Cell>".length()).formatted("代收费") + cell.formatted("10.00") + "</Row>";
        var read = new Chain(folder)
                .read(
                        "a.xls",
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\">"
                                + "<Table>" + rows + "</Table></Worksheet></Workbook>");

        assertThat(bills(read)).containsExactly("13800138000 [套餐及固定费 59.00, 代收费 10.00]");
    }

    @Test
    void a_blank_number_without_a_merged_cell_is_nobodys() {
        var read = new Chain(folder).read("a.csv", ITEMS.replace('|', ','));

        assertThat(bills(read)).containsExactly("13800138000 [套餐及固定费 59.00]");
        assertThat(read.reasons()).containsExactly("line-blank", "month-unknown", "line-blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_provider_in_a_merged_cell_is_that_of_all_its_records(String kind) throws IOException {
        Workbook book = book(kind, "代收费", """
                手机号码：13800138000
                时间|业务名称|服务提供商|企业代码|费用(元)
                2026-10-01 08:00:00|虚拟人生|搜狐|901002|5.00
                2026-10-02 08:00:00|搜狐新闻|||6.00
                """);
        book.getSheetAt(0).addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
        book.getSheetAt(0).addMergedRegion(new CellRangeAddress(2, 3, 3, 3));

        assertThat(read(book).records())
                .extracting(record -> record.service()
                        + record.provider().name()
                        + record.provider().spCode())
                .containsExactly("虚拟人生搜狐901002", "搜狐新闻搜狐901002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_sum_in_a_merged_cell_is_charged_once(String kind) throws IOException {
        Workbook book = book(
                kind,
                "账单",
                "账期|号码|套餐及固定费|代收费|合计\n202610|13800138000|59.00|10.00|108.00\n202610|13800138001|39.00|0.00|\n");
        book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 4, 4));

        assertThat(read(book).end().bills())
                .extracting(bill -> String.valueOf(bill.statedTotal()))
                .containsExactly("108.00", "null");
    }

    /** Of several remarks the one on what is hidden. */
    private static Remark hidden(dev.billaudit.intake.layout.Sheet.Read read) {
        Remark told = told(read);
        return told.key().equals("intake.and-more")
                ? Remark.remarkIn(told.args().get(0)).orElseThrow()
                : told;
    }

    private static final String BILL = "中国移动通信客户账单\n手机号码：13800138000\n计费周期：2026年10月01日至2026年10月31日\n"
            + "费用项目|金额(元)\n套餐及固定费|59.00\n代收费|10.00\n本月费用合计|69.00\n";

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_hidden_row_is_read_and_told(String kind) throws IOException {
        Workbook book = book(kind, "账单", BILL);
        book.getSheetAt(0).getRow(5).setZeroHeight(true);

        var read = read(book);

        assertThat(bills(read)).containsExactly("13800138000 [套餐及固定费 59.00, 代收费 10.00]");
        assertThat(hidden(read)).isEqualTo(Remark.of("intake.hidden-rows", "账单", 6, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_reject_beside_a_hidden_row_is_told_too(String kind) throws IOException {
        Workbook book = book(kind, "账单", BILL.replace("10.00", "1O.00"));
        book.getSheetAt(0).getRow(4).setZeroHeight(true);

        var read = read(book);

        assertThat(hidden(read)).isEqualTo(Remark.of("intake.hidden-rows", "账单", 5, 1));
        assertThat(Remark.remarkIn(told(read).args().get(1)))
                .contains(Remark.of("intake.amount-not-a-number", "1O.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_hidden_column_is_read_and_told(String kind) throws IOException {
        Workbook book = book(kind, "账单", BILL);
        book.getSheetAt(0).setColumnHidden(1, true);

        assertThat(hidden(read(book))).isEqualTo(Remark.of("intake.hidden-rows", "账单", 4, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_hidden_sheet_is_read_and_told(String kind) throws IOException {
        Workbook book = book(kind, "说明", "说明\n");
        add(book, "账单", BILL);
        book.setSheetHidden(1, true);

        var read = read(book);

        assertThat(bills(read)).hasSize(1);
        assertThat(hidden(read)).isEqualTo(Remark.of("intake.hidden-rows", "账单", 1, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void what_is_shown_whole_is_told_nothing_of(String kind) throws IOException {
        Workbook book = book(kind, "账单", BILL);
        book.getSheetAt(0).setColumnHidden(5, true);

        assertThat(read(book).end().file().reason()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"style='display:none'", "hidden", "style=\"color:red;visibility : hidden\""})
    void a_row_that_a_page_does_not_show_is_read_and_told(String how) {
        String page = "<p>中国移动通信客户账单</p><p>手机号码：13800138000</p><p>计费周期：2026年10月01日至2026年10月31日</p>"
                + "<table><tr><td>费用项目<td>金额(元)</tr><tr><td>套餐及固定费<td>59.00</tr>" + "<tr " + how
                + "><td>代收费<td>10.00</tr></table>";
        var read = new Chain(folder).read("a.html", page);

        assertThat(bills(read)).containsExactly("13800138000 [套餐及固定费 59.00, 代收费 10.00]");
        assertThat(told(read)).isEqualTo(Remark.of("intake.hidden-rows", "-", 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_sheet_that_was_copied_counts_once(String kind) throws IOException {
        Workbook book = book(kind, "账单", BILL.replace("本月费用合计|69.00\n", ""));
        add(book, "账单 (2)", BILL.replace("本月费用合计|69.00\n", ""));

        var read = read(book);

        assertThat(bills(read)).containsExactly("13800138000 [套餐及固定费 59.00, 代收费 10.00]");
        assertThat(told(read).key()).isEqualTo("intake.bill-twice-in-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_copy_that_was_changed_is_charged_and_told(String kind) throws IOException {
        Workbook book = book(kind, "账单", BILL);
        add(book, "账单 (2)", BILL.replace("10.00", "7.00").replace("69.00", "66.00"));

        var read = read(book);

        assertThat(bills(read)).containsExactly("13800138000 [套餐及固定费 59.00, 代收费 10.00, 套餐及固定费 59.00, 代收费 7.00]");
        assertThat(told(read).key()).isEqualTo("intake.bill-twice-in-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"套餐及固定费|59.00\n代收费|10.00\n", "套餐及固定费|49.00\n代收费|20.00\n"})
    void sheets_that_bear_other_names_are_all_charged(String rows) throws IOException {
        String head = BILL.lines().limit(4).reduce("", (a, b) -> a + b + "\n");
        Workbook book = book("xlsx", "主卡", BILL);
        add(book, "副卡", head + rows + "本月费用合计|69.00\n");

        assertThat(read(book).net().toString()).isEqualTo("138.00");
    }

    @ParameterizedTest
    @CsvSource({
        "账单, 备份",
        "5月账单, 5月",
        "10月账单, 10月打印",
        "账单, 账单明细",
        "主卡, 主卡存档",
        "账单, Bill",
        "Sheet1, Sheet1 (2)",
        "Sheet1, Sheet1 (2) (2)",
        "账单, 旧",
        "账单, 原始数据",
        "账单, 10月",
        "2026年10月, 10月账单",
        "Sheet1, 202610"
    })
    void sheets_of_the_same_rows_and_total_that_no_name_parts_count_once(String one, String other) throws IOException {
        Workbook book = book("xlsx", one, BILL);
        add(book, other, BILL);

        var read = read(book);

        assertThat(read.net().toString()).isEqualTo("69.00");
        assertThat(told(read).key()).isEqualTo("intake.bill-copy-left-out");
    }

    @ParameterizedTest
    @CsvSource({
        "账单, 副卡",
        "4月账单, 5月账单",
        "13800138000账单, 13800138001账单",
        "账单, 国际",
        "主卡备份, 副卡备份",
        "原件, 副卡",
        "旧手机, 手机",
        "账单, 11月",
        "账单, 2025年10月",
        "账单, 10",
        "Sheet1, 副卡 (2)"
    })
    void sheets_of_the_same_rows_whose_names_part_them_count_both_and_are_told(String one, String other)
            throws IOException {
        Workbook book = book("xlsx", one, BILL);
        add(book, other, BILL);

        var read = read(book);

        assertThat(read.net().toString()).isEqualTo("138.00");
        assertThat(told(read).key()).isEqualTo("intake.bill-twice-in-file");
    }

    @Test
    void two_tables_of_the_same_names_that_the_total_adds_are_both_charged() {
        String table = "费用项目,金额(元)\n套餐及固定费,59.00\n代收费,10.00\n";
        var read = new Chain(folder)
                .read(
                        "a.csv",
                        BILL.lines().limit(3).reduce("", (a, b) -> a + b + "\n") + table + table + "本月费用合计,138.00\n");

        assertThat(read.net().toString()).isEqualTo("138.00");
        assertThat(read.end().file().reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "11月, 69.00",
        "2026-11, 69.00",
        "10月, 77.00",
        "2026年10月, 77.00",
        "附加, 77.00",
        "9-11月, 77.00",
        "24月合约账单, 77.00",
        "11月出账, 77.00",
        "十一月, 69.00",
        "五月份, 69.00",
        "2026-9, 69.00",
        "2026_09, 69.00",
        "十月, 77.00",
        "九至十一月, 77.00",
        "十月租费, 77.00",
        "2026-10, 77.00"
    })
    void a_sheet_that_only_its_name_gives_another_month_is_none_of_the_months_before(String name, String charged)
            throws IOException {
        Workbook book = book("xlsx", "10月账单", BILL);
        add(book, name, "中国移动通信客户账单\n费用项目|金额(元)\n代收费|8.00\n");

        var read = read(book);

        assertThat(read.net().toString()).isEqualTo(charged);
        assertThat(read.reasons().contains("month-unknown")).isEqualTo(charged.equals("69.00"));
    }

    private static final String LIST = """
            手机号码：13800138000
            查询时段：2026-10-01至2026-10-31
            时间|业务名称|服务提供商|企业代码|费用(元)
            2026-10-01 08:00:00|虚拟人生|搜狐|901002|5.00
            2026-10-02 08:00:00|搜狐新闻|搜狐|901002|6.00
            2026-10-03 08:00:00|搜狐新闻|搜狐|901002|6.00
            合计||||17.00
            """;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_list_that_was_copied_counts_once(String kind) throws IOException {
        Workbook book = book(kind, "代收费", LIST);
        add(book, "代收费 (2)", LIST);

        var read = read(book);

        assertThat(read.records()).hasSize(3);
        assertThat(told(read).key()).isEqualTo("intake.list-twice-in-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-02 08:00:01|搜狐新闻", "2026-10-02 08:00:00|搜狐早报"})
    void a_list_that_differs_in_a_row_is_one_of_its_own(String row) throws IOException {
        Workbook book = book("xlsx", "代收费", LIST);
        add(book, "代收费 (2)", LIST.replace("2026-10-02 08:00:00|搜狐新闻", row));

        assertThat(read(book).records()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?m)^2026-10-0[23].*\n", "(?m)^2026-10-03.*\n", " 08:00:00"})
    void a_few_equal_rows_and_rows_of_days_alone_are_no_copy(String removed) throws IOException {
        String list = LIST.replaceAll(removed, "").replaceAll("(?m)^合计.*\n", "");
        Workbook book = book("xlsx", "代收费", list);
        add(book, "代收费 (2)", list);

        var read = read(book);

        assertThat(read.records()).hasSize(2 * (int) list.lines().skip(3).count());
        assertThat(told(read).key()).isEqualTo("intake.list-like-another");
    }

    @Test
    void a_list_that_another_sheet_has_a_part_of_is_one_of_its_own() throws IOException {
        Workbook book = book("xlsx", "代收费", LIST);
        add(book, "代收费 (2)", LIST.replaceAll("(?m)^2026-10-02.*\n", "").replace("17.00", "11.00"));
        add(
                book,
                "代收费 (3)",
                LIST.replace("合计", "2026-10-04 08:00:00|梦幻|搜狐|901002|1.00\n合计").replace("17.00", "18.00"));

        assertThat(read(book).records()).hasSize(9);
    }
}
