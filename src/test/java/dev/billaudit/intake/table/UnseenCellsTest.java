package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.ledger.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
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

/** What stands in a sheet and no program shows: cells that others cover, hidden sheets and columns, times before all days. */
class UnseenCellsTest {

    @TempDir
    private Path folder;

    private static Workbook book(boolean isOld) {
        return isOld ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    @ParameterizedTest(name = "old format {0}")
    @ValueSource(booleans = {true, false})
    void a_row_without_height_and_a_column_without_width_are_hidden(boolean isOld) throws IOException {
        try (Workbook book = book(isOld)) {
            fill(book.createSheet("a").createRow(0), "a");
            book.getSheetAt(0).getRow(0).setHeight((short) 0);
            fill(book.createSheet("b").createRow(0), "a", "b");
            fill(book.getSheetAt(1).createRow(1), "a");
            book.getSheetAt(1).setColumnWidth(1, 0);

            assertThat(Inputs.rows(folder, bytes(book)))
                    .extracting(TableRow::isHidden)
                    .containsExactly(true, true, false);
        }
    }

    @ParameterizedTest(name = "old format {0}")
    @ValueSource(booleans = {true, false})
    void a_cell_that_another_covers_is_told_when_something_stands_in_it(boolean isOld) throws IOException {
        try (Workbook book = book(isOld)) {
            Sheet sheet = book.createSheet("s");
            fill(sheet.createRow(0), "a", "under", "c");
            fill(sheet.createRow(1), "d", "", "f");
            fill(sheet.createRow(2), "under", "", "i");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 1));

            List<TableRow> rows = Inputs.rows(folder, bytes(book));

            assertThat(rows).extracting(TableRow::isHidden).containsExactly(true, false, true);
            assertThat(rows).extracting(TableRow::doubt).containsOnlyNulls();
            assertThat(rows.get(0).spanned()).containsExactly(1);
            assertThat(rows.get(1).spanned()).isEmpty();
            assertThat(rows.get(2).spanned()).contains(0);
            assertThat(scan("xlsx", rows)).containsExactly(Remark.of("table.cell-covered", 1, 2));
        }
    }

    private static List<Remark> scan(String container, List<TableRow> rows) {
        TableScan scan = new TableScan(container);
        rows.forEach(scan::take);
        return scan.doubts();
    }

    @ParameterizedTest(name = "old format {0}, {1} as {2}")
    @CsvSource({
        "true,  -1.5,        m/d/yy,           -1.5,                true",
        "false, -1.5,        m/d/yy,           -1.5,                true",
        "false, -5,          yyyy-mm-dd;-0.00, -5,                  false",
        "false, 1000000000,  yyyy-mm-dd,       1000000000,          true",
        "false, 40293.551591435185, yyyy-mm-dd hh:mm:ss, 2010-04-25 13:14:17.500, false",
        "true,  42536.5128889583, m/d/yyyy h:mm,  2016-06-15 12:18:33.606, false",
        "false, 42536.5128889583, m/d/yyyy h:mm,  2016-06-15 12:18:33.606, false",
        "false, 0.5128889583, [h]:mm:ss,          12:18:33.606,        false",
        "false, 0.51288888889, h:mm:ss,           12:18:33.600,        false",
        "false, 45413.4999999999, yyyy-mm-dd h:mm, 2024-05-01 12:00:00, false",
        "true,  59,          yyyy-mm-dd,       1900-02-28 00:00:00, false",
        "true,  61,          yyyy-mm-dd,       1900-03-01 00:00:00, false",
    })
    void a_number_that_is_no_time_is_told(boolean isOld, double number, String format, String shown, boolean isTold)
            throws IOException {
        try (Workbook book = book(isOld)) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            Cell cell = book.createSheet("s").createRow(0).createCell(0);
            cell.setCellValue(number);
            cell.setCellStyle(style);

            TableRow row = Inputs.rows(folder, bytes(book)).get(0);

            assertThat(row.cells()).containsExactly(shown);
            assertThat(row.doubt()).isEqualTo(isTold ? Remark.of("table.time-outside", 1) : null);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "60.5, yyyy-mm-dd, false, table.day-unsure",
        "60.5, h:mm,       false, table.day-unsure",
        "59,   yyyy-mm-dd, false, ",
        "0,    yyyy-mm-dd, true,  table.day-unsure",
        "1,    yyyy-mm-dd, true,  ",
    })
    void a_day_over_which_readers_differ_is_told(double number, String format, boolean is1904, String told)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(is1904);
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            Cell cell = book.createSheet("s").createRow(0).createCell(0);
            cell.setCellValue(number);
            cell.setCellStyle(style);

            List<TableRow> rows = Inputs.rows(folder, bytes(book));

            assertThat(rows).extracting(TableRow::doubt).containsOnlyNulls();
            assertThat(scan("xlsx", rows)).extracting(Remark::key).isEqualTo(told == null ? List.of() : List.of(told));
        }
    }

    @Test
    void a_day_that_has_the_number_zero_is_told() {
        String book = """
                <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row>
                <Cell><Data ss:Type="DateTime">1899-12-30</Data></Cell></Row></Table></Worksheet></Workbook>
                """;

        assertThat(scan("xml-sheet", Inputs.rows(folder, book.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Remark.of("table.day-unsure", 1));
    }

    @ParameterizedTest
    @CsvSource({"a_x0007_b, table.sign-unshown", "a_x000D_b, ", "a_xFFFE_b, table.sign-unshown", "a\tb, "})
    void a_sign_that_no_program_shows_is_told(String text, String told) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue(text);

            List<TableRow> rows = Inputs.rows(folder, bytes(book));

            assertThat(scan("xlsx", rows)).extracting(Remark::key).isEqualTo(told == null ? List.of() : List.of(told));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"hh:mm, 12:00:00", "yyyy-mm-dd hh:mm, 1904-01-01 12:00:00"})
    void half_a_day_of_1904_is_a_time_where_its_format_has_no_day(String format, String shown) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            Cell cell = book.createSheet("s").createRow(0).createCell(0);
            cell.setCellValue(0.5);
            cell.setCellStyle(style);

            assertThat(Inputs.rows(folder, bytes(book)).get(0).cells()).containsExactly(shown);
        }
    }

    @ParameterizedTest(name = "old format {0}, format {1}")
    @CsvSource({"true, 31", "false, 31", "false, 57", "false, 58"})
    void a_day_in_a_format_that_is_built_into_chinese_excel_is_read(boolean isOld, short format) throws IOException {
        try (Workbook book = book(isOld)) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(format);
            Row row = book.createSheet("s").createRow(0);
            row.createCell(0).setCellValue(45_413);
            row.createCell(1).setCellValue(-1);
            row.forEach(cell -> cell.setCellStyle(style));

            TableRow read = Inputs.rows(folder, bytes(book)).get(0);

            assertThat(read.cells()).containsExactly("2024-05-01 00:00:00", "-1");
            assertThat(read.doubt()).isEqualTo(Remark.of("table.time-outside", 2));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"SheetHidden", "SheetVeryHidden"})
    void hidden_sheets_and_columns_of_2003_are_told(String visible) {
        String book = """
                <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
                <Worksheet ss:Name="a"><Table><Column/><Column ss:Hidden="1" ss:Span="1"/><Column/>
                <Row><Cell><Data ss:Type="String">seen</Data></Cell>
                <Cell ss:Index="4"><Data ss:Type="String">seen</Data></Cell></Row>
                <Row><Cell ss:Index="3"><Data ss:Type="String">unseen</Data></Cell></Row></Table></Worksheet>
                <Worksheet ss:Name="b"><Table><Row><Cell><Data ss:Type="String">unseen</Data></Cell></Row></Table>
                <x:WorksheetOptions><x:Visible>%s</x:Visible></x:WorksheetOptions></Worksheet>
                <Worksheet ss:Name="c"><Table><Row><Cell ss:Index="3"><Data ss:Type="String">seen</Data></Cell></Row>
                </Table></Worksheet></Workbook>
                """.formatted(visible);

        List<TableRow> rows = Inputs.rows(folder, book.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(TableRow::isHidden).containsExactly(false, true, true, false);
        assertThat(rows).extracting(TableRow::sheet).containsExactly("a", "a", "b", "c");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1899-12-31T09:30:00.000, 09:30:00",
        "2024-05-01T09:30:00.000, 2024-05-01 09:30:00",
        "2024-05-01, 2024-05-01 00:00:00",
        "2024-05-01T09:30:00.00000024400651375, 2024-05-01 09:30:00",
        "2024-05-01T09:30:00.606, 2024-05-01 09:30:00.606",
        "2024-04-30T23:59:59.9999999999984025, 2024-05-01 00:00:00",
        "10:59:59.9999999999984025, 11:00:00",
        "PT1H11M0.500S, 01:11:00.500",
        "P 0H11M0.000S, 00:11:00",
    })
    void a_time_of_2003_is_shown_as_that_of_other_workbooks(String written, String shown) {
        String book = """
                <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row>
                <Cell><Data ss:Type="DateTime">%s</Data></Cell></Row></Table></Worksheet></Workbook>
                """.formatted(written);

        assertThat(Inputs.rows(folder, book.getBytes(StandardCharsets.UTF_8)))
                .extracting(TableRow::cells)
                .containsExactly(List.of(shown));
    }
}
