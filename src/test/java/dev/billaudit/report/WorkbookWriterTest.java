package dev.billaudit.report;

import static dev.billaudit.ledger.Carrier.CHINA_MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.findings.Grade;
import dev.billaudit.findings.Verdict;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.ServiceProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkbookWriterTest {

    private final TestWording wording = new TestWording("zh-CN");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"zh-CN", "en"})
    void equals_its_twin(String language) {
        TestWording words = new TestWording(language);
        new ReportWriter(words).write(SampleMonth.ledger(), folder);
        Path file = ReportWriter.workbook(folder);

        assertThat(new WorkbookCheck(words).differences(file, folder)).isEmpty();
    }

    @Test
    void the_sheets_stand_in_their_order_each_frozen_and_filtered() throws IOException {
        open(write(SampleMonth.ledger()), workbook -> {
            List<String> names = new ArrayList<>();
            workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "封面", "汇总", "号码", "疑点", "证据", "争议", "案件", "退费", "趋势", "已认可", "变化", "未核查", "数据质量", "规则");
            for (String name : names.subList(2, names.size())) {
                XSSFSheet sheet = workbook.getSheet(name);
                assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
                assertThat(sheet.getCTWorksheet().isSetAutoFilter()).as(name).isTrue();
                assertThat(sheet.getPrintSetup().getLandscape()).as(name).isTrue();
            }
            assertThat(workbook.getSheet("汇总").getDrawingPatriarch().getCharts())
                    .hasSize(3);
        });
    }

    @Test
    void a_finding_is_shown_with_its_amounts_as_numbers_and_its_numbers_as_text() throws IOException {
        open(write(SampleMonth.ledger()), workbook -> {
            Row row = workbook.getSheet("疑点").getRow(3);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("很可能");
            assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("13800138001");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(15.0);
            assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(3.0);
            assertThat(row.getCell(7).getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(row.getCell(21).getStringCellValue()).isEqualTo("901077");
            Row li = workbook.getSheet("已认可").getRow(5);
            assertThat(li.getCell(7).getNumericCellValue()).isEqualTo(0.305);
            assertThat(li.getCell(7).getCellStyle().getDataFormatString()).isEqualTo("0.000");
        });
    }

    @Test
    void findings_and_evidence_lead_to_each_other_and_to_the_folder() throws IOException {
        open(write(SampleMonth.ledger()), workbook -> {
            Row third = workbook.getSheet("疑点").getRow(3);
            assertThat(third.getCell(9).getHyperlink().getAddress()).isEqualTo("'证据'!A6");
            Row evidence = workbook.getSheet("证据").getRow(5);
            assertThat(evidence.getCell(0).getStringCellValue())
                    .isEqualTo(third.getCell(0).getStringCellValue());
            assertThat(evidence.getCell(0).getHyperlink().getAddress()).isEqualTo("'疑点'!A4");
            String caseId = third.getCell(23).getStringCellValue();
            assertThat(third.getCell(23).getHyperlink().getAddress()).isEqualTo("cases/" + caseId + "/");
        });
    }

    @Test
    void a_reviewer_chooses_among_three_conclusions() throws IOException {
        open(write(SampleMonth.ledger()), workbook -> {
            var validation = workbook.getSheet("疑点").getDataValidations().get(0);
            assertThat(validation.getValidationConstraint().getExplicitListValues())
                    .containsExactly("认可", "不认可", "待核");
            assertThat(validation.getRegions().getCellRangeAddress(0).formatAsString())
                    .isEqualTo("K2:K7");
        });
    }

    @Test
    void the_same_month_gives_the_same_bytes_in_any_zone_and_locale() throws IOException {
        Path first = Files.move(write(SampleMonth.ledger()), folder.resolve("first.xlsx"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Files.mismatch(first, write(SampleMonth.ledger()))).isEqualTo(-1);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void nothing_is_left_beside_the_workbook() throws IOException {
        write(SampleMonth.ledger());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .contains("report.xlsx")
                    .allMatch(name -> name.matches("report\\.xlsx|[a-z-]+\\.(csv|jsonl)"));
        }
    }

    @Test
    void formula_text_stays_text_everywhere() throws IOException {
        for (String payload : Payloads.FORMULAS) {
            Path file = write(Payloads.everywhere(payload));

            assertThat(parts(file, "xl/worksheets/sheet")).doesNotContain("<f>").doesNotContain("<f ");
            try (ZipFile zip = new ZipFile(file.toFile())) {
                assertThat(zip.stream().map(ZipEntry::getName))
                        .noneMatch(name -> name.contains("externalLink") || name.contains("vba"));
            }
            assertThat(parts(file, "xl/worksheets/_rels")).doesNotContain("http://127");
            String shown = payload.replace("\r", "\\u000d");
            open(file, workbook -> {
                Cell service = workbook.getSheet("疑点").getRow(1).getCell(4);
                assertThat(service.getStringCellValue()).isEqualTo(shown);
                assertThat(service.getCellStyle().getQuotePrefixed()).isTrue();
                assertThat(workbook.getSheet("号码")
                                .getRow(1)
                                .getCell(4)
                                .getCellStyle()
                                .getQuotePrefixed())
                        .isTrue();
            });
        }
    }

    @Test
    void what_a_cell_cannot_hold_is_made_visible_and_cut() throws IOException {
        String odd = "a\u0007b\ud83dc\u0085d_x0041_\uffffe";
        String endless = "长".repeat(40_000);
        AMonthLedger month = AMonthLedger.in("2025-11")
                .line("13800138000", CHINA_MOBILE)
                .charge(Category.PLAN, odd, "1.00", Verdict.AGREED)
                .charge(Category.PLAN, endless, "2.00", Verdict.AGREED);

        open(write(month), workbook -> {
            Sheet accepted = workbook.getSheet("已认可");
            assertThat(accepted.getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo("a\\u0007b\\ud83dc\\u0085d_x0041_\\uffffe");
            assertThat(accepted.getRow(2).getCell(4).getStringCellValue())
                    .hasSize(32_767)
                    .startsWith("长长")
                    .endsWith("长" + wording.say("report.cut"));
        });
    }

    @Test
    void a_long_table_goes_on_in_a_further_sheet_beside_the_first() throws IOException {
        AMonthLedger month = AMonthLedger.in("2025-11").line("13800138000", CHINA_MOBILE);
        for (int i = 0; i < 35; i++) {
            month.suspect(
                    "unrecognised-sp", Grade.LIKELY, Category.ON_BEHALF, "业务" + i, ServiceProvider.UNSTATED, "1.00");
        }
        Path file = ReportWriter.workbook(folder);
        new ReportWriter(wording, new Book.Limits(16, 20)).write(month, folder);

        assertThat(new WorkbookCheck(wording).differences(file, folder)).isEmpty();
        open(file, workbook -> {
            int findings = workbook.getSheetIndex("疑点");
            assertThat(workbook.getSheetIndex("疑点 (2)")).isEqualTo(findings + 1);
            assertThat(workbook.getSheetIndex("疑点 (3)")).isEqualTo(findings + 2);
            assertThat(workbook.getSheetIndex("证据")).isEqualTo(findings + 3);
            Sheet second = workbook.getSheet("疑点 (2)");
            assertThat(second.getLastRowNum()).isEqualTo(16);
            assertThat(second.getRow(1).getCell(9).getHyperlink().getAddress()).isEqualTo("'证据 (3)'!A2");
            assertThat(second.getRow(5).getCell(9).getHyperlink()).isNull();
            assertThat(workbook.getPrintArea(findings + 2)).isEqualTo("'疑点 (3)'!$A$1:$N$4");
            assertThat(workbook.getPrintArea(findings + 3)).isEqualTo("证据!$A$1:$H$17");
        });
    }

    @Test
    void a_month_with_nothing_suspect_says_what_was_checked() throws IOException {
        AMonthLedger clean = AMonthLedger.in("2025-11")
                .line("13800138000", CHINA_MOBILE)
                .charge(Category.PLAN, "套餐", "88.00", Verdict.AGREED);

        open(write(clean), workbook -> {
            assertThat(texts(workbook.getSheet("封面"))).contains("没有疑点，材料齐全。", "0 个文件，1 个号码，1 笔收费，涉及案件 0 件");
            assertThat(texts(workbook.getSheet("疑点"))).contains("没有疑点。查了什么，见“规则”和“封面”。");
            assertThat(workbook.getSheet("规则").getLastRowNum()).isEqualTo(12);
        });
    }

    @Test
    void clean_is_never_said_of_an_incomplete_month() throws IOException {
        AMonthLedger gaps = AMonthLedger.in("2025-11")
                .state(RunSummary.State.INCOMPLETE, "缺语音详单。")
                .line("13800138000", CHINA_MOBILE)
                .charge(Category.PLAN, "套餐", "88.00", Verdict.AGREED);

        open(
                write(gaps),
                workbook -> assertThat(texts(workbook.getSheet("封面")))
                        .contains("在查到的范围内没有疑点；材料不齐，不能说没有问题。", "缺语音详单。")
                        .doesNotContain("没有疑点，材料齐全。"));
    }

    @Test
    void a_month_without_data_stays_a_gap_in_the_trend() throws IOException {
        open(write(SampleMonth.ledger()), workbook -> {
            Row row = workbook.getSheet("趋势").getRow(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("中国移动");
            assertThat(row.getCell(10).getNumericCellValue()).isEqualTo(90.35);
            assertThat(row.getCell(11).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(row.getCell(13).getNumericCellValue()).isEqualTo(93.35);
            assertThat(workbook.getSheet("趋势").getRow(0).getCell(13).getStringCellValue())
                    .isEqualTo("2025-11");
        });
    }

    @Test
    void three_thousand_findings_are_streamed_and_agree_with_the_twin() {
        Path file = write(new ManyFindings(3_000));

        assertThat(new WorkbookCheck(wording).differences(file, folder)).isEmpty();
    }

    private Path write(MonthLedger ledger) {
        new ReportWriter(wording).write(ledger, folder);
        return ReportWriter.workbook(folder);
    }

    private static void open(Path file, Consumer<XSSFWorkbook> reading) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            reading.accept(workbook);
        }
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        }));
        return texts;
    }

    private static String parts(Path file, String prefix) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(part -> part.getName().startsWith(prefix))
                    .toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
