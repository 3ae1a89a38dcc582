package dev.billaudit.register.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Remark;
import dev.billaudit.register.LineRegister;
import dev.billaudit.register.ServiceEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;

class RegisterWorkbookTest {

    private static final Line LINE = Line.of("13800000001");

    @TempDir
    private Path folder;

    private void save(Workbook workbook, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            workbook.write(out);
        }
        workbook.close();
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number - 1);
        for (int at = 0; at < cells.length; at++) {
            row.createCell(at).setCellValue(cells[at]);
        }
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private LineRegister read() {
        return new RegisterReader().read(folder).of(LINE);
    }

    @Test
    void a_workbook_of_text_gives_what_the_csv_gives() throws IOException {
        String[][] rows = {
            {"号码", "service", "服务商", "月费", "类型", "生效日期", "until"},
            {"13800000001", "彩铃", "云端铃音", "￥5.00", "包月", "2024/1/5", ""},
            {"*", "手机报", "", "3", "", "", "2024-12-31"}
        };
        StringBuilder csv = new StringBuilder();
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("Sheet1");
        for (int at = 0; at < rows.length; at++) {
            csv.append(String.join(",", rows[at])).append('\n');
            row(sheet, at + 1, rows[at]);
        }
        Files.writeString(folder.resolve("services.csv"), csv, StandardCharsets.UTF_8);
        var fromCsv = read().services();
        Files.delete(folder.resolve("services.csv"));
        save(workbook, "services.xlsx");

        assertThat(fromCsv).hasSize(2);
        assertThat(read().services())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
                .isEqualTo(fromCsv);
        assertThat(read().services())
                .extracting(ServiceEntry::place)
                .containsExactly("services.xlsx:2", "services.xlsx:3");
    }

    @Test
    void numbers_dates_and_codes_of_a_workbook_keep_their_meaning() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("services");
        row(sheet, 1, "line", "service", "sp_code", "price", "from", "until");
        Row row = sheet.createRow(4);
        row.createCell(0).setCellValue(13_800_000_001d);
        row.createCell(1).setCellValue("彩铃");
        row.createCell(2).setCellValue(901d);
        row.getCell(2).setCellStyle(style(workbook, "000000"));
        row.createCell(3).setCellFormula("6.1*1");
        row.getCell(3).setCellValue(6.1);
        row.createCell(4).setCellValue(LocalDate.of(2024, 1, 5));
        row.getCell(4).setCellStyle(style(workbook, "yyyy\"年\"m\"月\"d\"日\""));
        row.createCell(5).setCellValue(LocalDate.of(2024, 12, 31));
        CellStyle chineseDate = workbook.createCellStyle();
        chineseDate.setDataFormat((short) 31);
        row.getCell(5).setCellStyle(chineseDate);
        save(workbook, "services.xlsx");

        assertThat(read().services()).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(LINE);
            assertThat(entry.provider().spCode()).isEqualTo("000901");
            assertThat(entry.agreedPrice()).hasToString("Optional[6.10]");
            assertThat(entry.from()).isEqualTo(LocalDate.of(2024, 1, 5));
            assertThat(entry.until()).isEqualTo(LocalDate.of(2024, 12, 31));
            assertThat(entry.place()).isEqualTo("services.xlsx:5");
        });
    }

    @Test
    void days_of_a_workbook_counted_from_1904_are_the_days_shown() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        CTWorkbook settings = workbook.getCTWorkbook();
        settings.addNewWorkbookPr().setDate1904(true);
        Sheet sheet = workbook.createSheet("events");
        row(sheet, 1, "line", "event", "from");
        row(sheet, 2, "13800000001", "停机", "");
        sheet.getRow(1).getCell(2).setCellValue(43_834d); // 2024-01-05, counted from 1904-01-01
        sheet.getRow(1).getCell(2).setCellStyle(style(workbook, "yyyy-mm-dd"));
        save(workbook, "events.xlsx");

        assertThat(read().events()).singleElement().extracting("from").isEqualTo(LocalDate.of(2024, 1, 5));
    }

    @Test
    void a_time_of_a_workbook_is_exact_to_the_second() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("确认短信");
        row(sheet, 1, "号码", "时间", "内容");
        row(sheet, 2, "13800000001", "", "您已订购");
        sheet.getRow(1).getCell(1).setCellValue(LocalDateTime.of(2024, 3, 1, 23, 59, 59));
        sheet.getRow(1).getCell(1).setCellStyle(style(workbook, "yyyy-mm-dd hh:mm:ss"));
        save(workbook, "register.xlsx");

        assertThat(read().confirmations()).singleElement().satisfies(message -> {
            assertThat(message.time()).isEqualTo(LocalDateTime.of(2024, 3, 1, 23, 59, 59));
            assertThat(message.place()).isEqualTo("register.xlsx#确认短信:2");
        });
    }

    @Test
    void one_workbook_may_hold_all_tables_beside_sheets_of_other_names() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        row(workbook.createSheet("说明"), 1, "请填写后面的表");
        Sheet services = workbook.createSheet("Services");
        row(services, 1, "line", "service");
        row(services, 2, "13800000001", "彩铃");
        Sheet contracts = workbook.createSheet("合同");
        row(contracts, 1, "号码", "套餐");
        row(contracts, 2, "13800000001", "畅享");
        save(workbook, "register.xlsx");

        assertThat(read().services()).hasSize(1);
        assertThat(read().contracts()).hasSize(1);
    }

    @Test
    void the_errors_of_a_sheet_name_workbook_sheet_row_and_column() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        Sheet services = workbook.createSheet("services");
        row(services, 1, "line", "service", "price");
        row(services, 3, "13800000001", "彩铃", "五");
        services.createRow(3).createCell(0).setCellValue(1.234567890123456789e17);
        services.getRow(3).createCell(1).setCellValue("手机报");
        save(workbook, "register.xlsx");

        assertThat(RegisterErrors.of(folder))
                .containsExactly(
                        Remark.of("register.cell.no-amount", "register.xlsx#services", 3, "price", "五"),
                        Remark.of(
                                "register.cell.scientific", "register.xlsx#services", 4, "line", "1.234****2346E+17"));
    }

    @Test
    void two_filled_sheets_of_which_none_is_named_are_refused() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        row(workbook.createSheet("Sheet1"), 1, "line", "service");
        row(workbook.createSheet("Sheet2"), 1, "line", "service");
        save(workbook, "services.xlsx");

        assertThat(RegisterErrors.of(folder))
                .containsExactly(Remark.of("register.which-sheet", "services.xlsx", "services"));
    }

    @Test
    void a_workbook_without_any_table_is_refused() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        row(workbook.createSheet("Sheet1"), 1, "line", "service");
        save(workbook, "register.xlsx");

        assertThat(RegisterErrors.of(folder)).containsExactly(Remark.of("register.no-table-sheet", "register.xlsx"));
    }

    @Test
    void what_a_file_is_goes_by_its_bytes() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("Sheet1");
        row(sheet, 1, "line", "service");
        row(sheet, 2, "13800000001", "彩铃");
        save(workbook, "services.csv");
        Files.writeString(folder.resolve("events.xlsx"), "line,event,from\n13800000001,停机,2024-01-01\n");

        assertThat(read().services()).hasSize(1);
        assertThat(read().events()).hasSize(1);
    }

    @Test
    void an_old_or_locked_workbook_and_a_damaged_one_are_refused() throws IOException {
        save(new HSSFWorkbook(), "services.xlsx");
        Files.write(folder.resolve("events.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3});

        assertThat(RegisterErrors.of(folder))
                .containsExactly(
                        Remark.of("register.workbook-damaged", "events.xlsx"),
                        Remark.of("register.locked-or-old", "services.xlsx"));
    }

    @Test
    void a_workbook_of_a_plain_writer_without_styles_is_read() throws IOException {
        Files.write(
                folder.resolve("services.xlsx"),
                plainWorkbook(
                        "<row r=\"1\"><c t=\"inlineStr\"><is><t>line</t></is></c>"
                                + "<c t=\"inlineStr\"><is><t>service</t></is></c></row>"
                                + "<row><c><v>13800000001</v></c><c t=\"inlineStr\"><is><t>彩</t><rPh><t>cai</t></rPh><r><t>铃</t></r></is></c></row>"));

        assertThat(read().services()).singleElement().extracting("service").isEqualTo("彩铃");
    }

    @Test
    void a_sheet_that_claims_impossible_rows_is_damaged() throws IOException {
        Files.write(folder.resolve("services.xlsx"), plainWorkbook("<row r=\"2000000000\"/>"));

        assertThat(RegisterErrors.of(folder)).containsExactly(Remark.of("register.workbook-damaged", "services.xlsx"));
    }

    private static byte[] plainWorkbook(String rows) throws IOException {
        String namespace = "http://schemas.openxmlformats.org/";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + namespace + "package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                            + "<Override PartName=\"/w.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            entry(zip, "_rels/.rels", relation(namespace, "officeDocument", "w.xml"));
            entry(
                    zip,
                    "w.xml",
                    "<workbook xmlns=\"" + namespace + "spreadsheetml/2006/main\" xmlns:r=\"" + namespace
                            + "officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"x\"/></sheets></workbook>");
            entry(zip, "_rels/w.xml.rels", relation(namespace, "worksheet", "s.xml"));
            entry(
                    zip,
                    "s.xml",
                    "<worksheet xmlns=\"" + namespace + "spreadsheetml/2006/main\"><sheetData>" + rows
                            + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static String relation(String namespace, String type, String target) {
        return "<Relationships xmlns=\"" + namespace + "package/2006/relationships\"><Relationship Id=\"x\" Type=\""
                + namespace + "officeDocument/2006/relationships/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
