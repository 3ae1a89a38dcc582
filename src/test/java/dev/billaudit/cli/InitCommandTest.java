package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.billaudit.golden.GoldenBill;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.register.Contract;
import dev.billaudit.register.LineRegister;
import dev.billaudit.register.ServiceEntry;
import dev.billaudit.register.read.RegisterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InitCommandTest {

    private static final String NUMBER = "13900000001";

    private static final String BILL = """
            中国移动通信客户账单
            客户名称：张**,手机号码：13900000001
            计费周期：2026年0%1$d月01日至2026年0%1$d月%2$d日,打印日期：2026-0%3$d-03
            费用项目,金额(元)
            套餐及固定费,64.00
                畅享套餐59元,59.00
                全家共享副卡,5.00
            增值业务费,%4$s
            %5$s代收费,7.00
            本月费用合计,%6$s
            """;

    private static final String ON_BEHALF = """
            中国移动通信 客户详单
            客户名称,张**
            手机号码,13900000001
            查询时段,2026-0%1$d-01至2026-0%1$d-%2$d
            查询日期,2026-0%3$d-03
            时间,使用方式,业务名称,业务端口,服务提供商,企业代码,费用类型,费用(元)
            2026-0%1$d-01 00:14:59,短信,虚拟人生,10666666,搜狐,901002,包月信息费,7.00
            """;

    @TempDir
    private Path folder;

    private Path bills;
    private Path workbook;
    private Visit visit;

    @BeforeEach
    void two_months_of_a_line() throws IOException {
        visit = Visit.in(folder);
        bills = Files.createDirectory(folder.resolve("bills"));
        workbook = bills.resolve("register").resolve("register.xlsx");
        month(4, 30, "    手机报,5.00\n", "5.00", "76.00");
        month(5, 31, "    手机报,3.00\n    =HYPERLINK 彩铃,2.00\n", "5.00", "76.00");
    }

    @Test
    void every_line_and_service_that_is_charged_has_a_row() throws IOException {
        assertThat(visit.call("init", bills.toString())).isZero();

        assertThat(visit.result().lines())
                .containsExactly(
                        "拟好的登记册：" + workbook,
                        "  services（业务）4 行，contracts（合同）1 行，events（事件）只有表头",
                        "同意过的，在“同意”列选“是”，并核对月费和日期；没有勾选的行不算同意。",
                        "下一步：bill-audit audit " + bills);
        assertThat(rows("services"))
                .containsExactly(
                        "号码|业务名称|服务商|企业代码|业务代码|端口|月费|类型|生效日期|失效日期|凭证|备注|首见账期|最近金额|同意",
                        NUMBER + "|全家共享副卡|||||5.00|包月|||||2026-04|5.00|",
                        NUMBER + "|手机报|||||3.00||||||2026-04|3.00|",
                        NUMBER + "|虚拟人生|搜狐|901002||10666666|7.00|包月|||||2026-04|7.00|",
                        NUMBER + "|=HYPERLINK 彩铃|||||2.00||||||2026-05|2.00|");
        assertThat(rows("contracts"))
                .containsExactly(
                        "号码|运营商|类型|套餐|月费|开始|结束|违约金|户主|归属省|成本中心|备注|首见账期|最近金额|同意",
                        NUMBER + "|中国移动||畅享套餐59元|59.00||||||||2026-04|59.00|");
        assertThat(rows("events")).containsExactly("号码|事件|日期|结束|凭证");
    }

    @Test
    void nobody_has_agreed_to_anything_before_a_row_is_ticked() {
        List<String> before = GoldenBill.of(bills, folder.resolve("archive")).findings();

        assertThat(visit.call("init", bills.toString())).isZero();

        LineRegister agreed = new RegisterReader().read(workbook.getParent()).of(Line.of(NUMBER));
        assertThat(agreed.services()).isEmpty();
        assertThat(agreed.contracts()).isEmpty();
        assertThat(before).hasSize(5);
        assertThat(GoldenBill.of(bills, folder.resolve("again")).findings()).isEqualTo(before);
    }

    @Test
    void what_is_ticked_covers_the_charges_it_came_from() throws IOException {
        assertThat(visit.call("init", bills.toString())).isZero();
        tickAll();

        LineRegister agreed = new RegisterReader().read(workbook.getParent()).of(Line.of(NUMBER));
        assertThat(agreed.services())
                .extracting(ServiceEntry::service, ServiceEntry::price)
                .contains(tuple("=HYPERLINK 彩铃", Money.ofYuan("2")), tuple("虚拟人生", Money.ofYuan("7")));
        assertThat(agreed.contracts()).extracting(Contract::plan).containsExactly("畅享套餐59元");
        assertThat(GoldenBill.of(bills, folder.resolve("archive")).findings())
                .as("the paper cost 5.00 in April and is proposed at the 3.00 of May")
                .singleElement()
                .asString()
                .startsWith("2026-04 | " + NUMBER + " | price-above-agreed | VALUE_ADDED | 手机报 | 2.00");
    }

    @Test
    void samples_of_other_carriers_hold_nothing_unrecognised_when_all_is_ticked() throws IOException {
        Path samples = folder.resolve("samples");
        copySamples("13800138005", samples);
        copySamples("公司/联通", samples);
        copySamples("公司/电信/18900138001", samples);

        assertThat(visit.call("init", samples.toString())).isLessThan(2);
        workbook = samples.resolve("register").resolve("register.xlsx");
        tickAll();

        GoldenBill judged = GoldenBill.of(samples, folder.resolve("archive"));
        assertThat(judged.months()).hasSize(20);
        assertThat(judged.findings())
                .noneMatch(finding -> finding.contains("| unrecognised-"))
                .noneMatch(finding -> finding.contains("| plan-fee-not-agreed"));
    }

    @Test
    void text_stays_text_amounts_are_numbers_and_words_can_be_chosen() throws IOException {
        visit.call("init", bills.toString());

        try (Workbook read = open()) {
            Sheet services = read.getSheet("services");
            assertThat(services.getPaneInformation().isFreezePane()).isTrue();
            assertThat(services.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(services.getRow(1).getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(services.getRow(4).getCell(1).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(services.getDataValidations().stream()
                            .map(one -> String.join(
                                    "/", one.getValidationConstraint().getExplicitListValues())))
                    .containsExactly("包月/点播/试用/免费", "是/否");
            assertThat(read.getSheet("events").getDataValidations()).hasSize(1);
        }
    }

    @Test
    void in_english_it_is_english_and_the_next_command_names_the_folder() throws IOException {
        Path agreed = folder.resolve("what is agreed");

        assertThat(visit.call("init", bills.toString(), "--register", agreed.toString(), "--lang", "en"))
                .isZero();

        workbook = agreed.resolve("register.xlsx");
        assertThat(rows("contracts").get(1)).startsWith(NUMBER + "|china-mobile||畅享套餐59元|59.00|");
        assertThat(visit.result()).endsWith("audit " + bills + " --register \"" + agreed + "\"\n");
        assertThat(new RegisterReader().readWithFiles(agreed).linesByCarrier()).isEmpty();
        assertThat(bills.resolve("register")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"register.xlsx", "services.csv", "service.csv", "contracts.ods"})
    void a_register_that_is_there_is_left_as_it_is(String name) throws IOException {
        Files.createDirectory(workbook.getParent());
        Path mine = Files.writeString(workbook.resolveSibling(name), "mine");

        assertThat(visit.call("init", bills.toString())).isEqualTo(2);

        assertThat(visit.talk()).contains("已有登记册", "--register", "cli.init.register-there");
        assertThat(mine).hasContent("mine");
        assertThat(workbook.getParent()).isDirectoryNotContaining(file -> !file.equals(mine));
    }

    @Test
    void without_a_bill_nothing_is_written() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(visit.call("init", empty.toString())).isEqualTo(3);

        assertThat(empty).isEmptyDirectory();
        assertThat(visit.call("init", folder.resolve("nowhere").toString())).isEqualTo(3);
    }

    @Test
    void what_was_not_understood_is_told() throws IOException {
        Files.writeString(bills.resolve("strange.csv"), "甲,乙\n1,2\n");

        assertThat(visit.call("init", bills.toString(), "--json")).isEqualTo(1);

        JsonNode told = JsonMapper.shared().readTree(visit.result());
        assertThat(told.get("filesNotUnderstood").asInt()).isEqualTo(1);
        assertThat(told.get("services").asInt()).isEqualTo(4);
        assertThat(visit.talk()).contains("有 1 个文件、0 行没有读懂", "- strange.csv");
    }

    private void month(int month, int days, String items, String valueAdded, String total) throws IOException {
        Path of = Files.createDirectories(bills.resolve(NUMBER));
        Files.writeString(
                of.resolve("2026-0" + month + "账单.csv"),
                BILL.formatted(month, days, month + 1, valueAdded, items, total));
        Files.writeString(of.resolve("20260" + month + "_代收费.csv"), ON_BEHALF.formatted(month, days, month + 1));
    }

    private static void copySamples(String part, Path target) throws IOException {
        Path samples = Path.of("sample-bills");
        try (var tree = Files.walk(samples.resolve(part))) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(samples.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void tickAll() throws IOException {
        Workbook ticked = open();
        for (String name : List.of("services", "contracts")) {
            Sheet sheet = ticked.getSheet(name);
            int last = sheet.getRow(0).getLastCellNum() - 1;
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                sheet.getRow(row).getCell(last).setCellValue("是");
            }
        }
        try (ticked;
                OutputStream out = Files.newOutputStream(workbook)) {
            ticked.write(out);
        }
    }

    private List<String> rows(String sheet) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<String> rows = new ArrayList<>();
        try (Workbook read = open()) {
            for (Row row : read.getSheet(sheet)) {
                List<String> cells = StreamSupport.stream(row.spliterator(), false)
                        .map((Cell cell) -> formatter.formatCellValue(cell))
                        .toList();
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    /** Read into memory, so that the file can be written over. */
    private Workbook open() throws IOException {
        try (InputStream in = Files.newInputStream(workbook)) {
            return new XSSFWorkbook(in);
        }
    }
}
