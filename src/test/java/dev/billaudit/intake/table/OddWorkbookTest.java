package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.ledger.Remark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that writers other than Excel make. */
class OddWorkbookTest {

    @TempDir
    private Path folder;

    /** An .xls of one sheet with these records between its beginning and its end. */
    private static byte[] xls(Biff cells) throws IOException {
        return book(new Biff()
                .record(0x0809, 0x0600, 0x0010, 0, 0, 0, 0, 0, 0)
                .add(cells)
                .record(0x000A));
    }

    /** An .xls whose one sheet has these records. */
    private static byte[] book(Biff sheet) throws IOException {
        Biff globals = new Biff().record(0x0809, 0x0600, 0x0005, 0, 0, 0, 0, 0, 0);
        int start = globals.size() + 4 + 8 + 2 + 4;
        globals.raw(0x0085, 8 + 2).shorts(start, 0, 0).bytes(2, 0, '1', ' ').record(0x000A);
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            byte[] stream = globals.add(sheet).bytes();
            files.createDocument(new ByteArrayInputStream(stream), "Workbook");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** Little-endian records, as they stand in the stream of a workbook. */
    private static final class Biff {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Biff record(int id, int... shorts) {
            return raw(id, shorts.length * 2).shorts(shorts);
        }

        Biff label(int row, int column, String text) {
            byte[] letters = text.getBytes(StandardCharsets.UTF_16LE);
            raw(0x0204, 9 + letters.length)
                    .shorts(row, column, 0, text.length())
                    .bytes(1);
            out.writeBytes(letters);
            return this;
        }

        Biff raw(int id, int length) {
            return shorts(id, length);
        }

        Biff shorts(int... values) {
            for (int value : values) {
                bytes(value & 0xFF, value >> 8 & 0xFF);
            }
            return this;
        }

        Biff bytes(int... values) {
            for (int value : values) {
                out.write(value);
            }
            return this;
        }

        Biff add(Biff other) {
            out.writeBytes(other.bytes());
            return this;
        }

        int size() {
            return out.size();
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    @Test
    void texts_that_stand_in_their_cells_are_read() throws IOException {
        byte[] file = xls(new Biff()
                .label(0, 0, "业务名称")
                .label(0, 1, "金额")
                .label(1, 0, "彩铃")
                .label(1, 1, "5.00"));

        assertThat(Inputs.rows(folder, file))
                .extracting(TableRow::cells)
                .containsExactly(List.of("业务名称", "金额"), List.of("彩铃", "5.00"));
    }

    @Test
    void a_sheet_that_does_not_end_or_is_not_there_is_told() throws IOException {
        Biff begin = new Biff().record(0x0809, 0x0600, 0x0010, 0, 0, 0, 0, 0, 0);

        assertThat(Inputs.rows(folder, book(begin.label(0, 0, "彩铃"))))
                .extracting(TableRow::doubt)
                .containsExactly(null, Remark.of("table.breaks-off", 1));
        assertThat(Inputs.rows(folder, book(new Biff())))
                .extracting(TableRow::doubt)
                .containsExactly(Remark.of("table.breaks-off", 0));
    }

    @Test
    void a_book_without_any_sheet_is_told() throws IOException {
        byte[] globals = new Biff()
                .record(0x0809, 0x0600, 0x0005, 0, 0, 0, 0, 0, 0)
                .record(0x0042, 1200)
                .record(0x000A)
                .bytes();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(globals), "Workbook");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);

            assertThat(Inputs.rows(folder, out.toByteArray()))
                    .extracting(TableRow::doubt)
                    .containsExactly(Remark.of("table.breaks-off", 0));
        }
    }

    @Test
    void a_cell_beyond_the_columns_of_its_sheet_is_told() throws IOException {
        Biff cells = new Biff()
                .record(0x0200, 0, 0, 2, 0, 0, 2, 0)
                .label(0, 0, "彩铃")
                .label(0, 1, "5.00")
                .label(1, 0, "彩铃")
                .label(1, 65, "5.00")
                .label(2, 0, "彩铃")
                .label(2, 1, "5.00")
                .label(2, 2, "移动");

        assertThat(Inputs.rows(folder, xls(cells)))
                .extracting(TableRow::doubt)
                .containsExactly(null, Remark.of("table.cell-displaced", 66, 2), null);
    }

    @Test
    void texts_that_a_workbook_has_lost_are_told() throws IOException {
        Biff whole = new Biff().record(0x0809, 0x0600, 0x0005, 0, 0, 0, 0, 0, 0);
        Biff texts = new Biff().raw(0x00FC, 8 + 5).shorts(3, 0, 3, 0, 2).bytes(0, 'a', 'b');
        Biff sheet = new Biff()
                .record(0x0809, 0x0600, 0x0010, 0, 0, 0, 0, 0, 0)
                .record(0x00FD, 0, 0, 0, 0, 0)
                .record(0x00FD, 1, 0, 0, 1, 0)
                .record(0x000A);
        int start = whole.size() + 4 + 8 + 2 + texts.size() + 4;
        whole.raw(0x0085, 8 + 2)
                .shorts(start, 0, 0)
                .bytes(2, 0, '1', ' ')
                .add(texts)
                .record(0x000A);
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(whole.add(sheet).bytes()), "Workbook");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);

            assertThat(Inputs.rows(folder, out.toByteArray()))
                    .extracting(row -> row.cells() + " " + row.doubt())
                    .containsExactly("[ab] null", "[] " + Remark.of("table.number-unreadable", 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0406, 0x0206, 0x00D6})
    void a_cell_of_an_older_format_is_told_and_not_left_out(int id) throws IOException {
        Biff old = new Biff().label(0, 0, "彩铃").record(id, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(Inputs.rows(folder, xls(old)))
                .extracting(TableRow::doubt)
                .containsExactly(Remark.of("table.cell-kind-unknown", 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0213, 0x0303})
    void a_cell_whose_kind_is_damaged_is_told_and_not_left_out(int id) throws IOException {
        Biff cells = new Biff()
                .label(0, 0, "语音通信费")
                .record(id, 0, 1, 15, 0, 0, 0, 0x4018)
                .label(1, 0, "国内通话费")
                .label(2, 0, "国际漫游费")
                .record(id, 3, 0, 15, 0, 0, 0, 0x4018)
                .label(3, 1, "5.00");

        assertThat(Inputs.rows(folder, xls(cells)))
                .extracting(TableRow::doubt)
                .containsExactly(
                        Remark.of("table.cell-kind-unknown", 2), null, null, Remark.of("table.cell-kind-unknown", 1));
    }

    @Test
    void a_record_behind_the_last_cell_is_none() throws IOException {
        Biff cells = new Biff().label(0, 0, "彩铃").record(0x0213, 0, 1, 2, 3);

        assertThat(Inputs.rows(folder, xls(cells))).extracting(TableRow::doubt).containsOnlyNulls();
    }

    @Test
    void a_text_that_is_not_in_the_workbook_costs_its_row_only() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("s");
            XSSFCell first = (XSSFCell) sheet.createRow(0).createCell(0);
            first.setCellValue("a");
            first.getCTCell().setV("7");
            sheet.createRow(1).createCell(0).setCellValue("b");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            assertThat(Inputs.rows(folder, out.toByteArray()))
                    .extracting(row -> row.cells() + " " + row.doubt())
                    .containsExactly("[7] " + Remark.of("table.number-unreadable", 1), "[b] null");
        }
    }

    @Test
    void half_a_character_is_told() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Row row = book.createSheet("s").createRow(0);
            row.createCell(0).setCellValue("𠀋");
            row.createCell(1).setCellValue("a_xD801_b");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            TableRow read = Inputs.rows(folder, out.toByteArray()).get(0);

            assertThat(read.cells()).containsExactly("𠀋", "a\uFFFDb");
            assertThat(read.doubt()).isEqualTo(Remark.of("table.number-unreadable", 2));
        }
    }

    @ParameterizedTest
    @CsvSource({"59.5,1900-02-28 12:00:00", "60.5,1900-02-29 12:00:00", "61.5,1900-03-01 12:00:00"})
    void the_day_that_only_spreadsheets_have_is_shown_as_they_show_it(double number, String shown) {
        assertThat(NumberText.time(BigDecimal.valueOf(number), "yyyy-mm-dd hh:mm", false))
                .isEqualTo(shown);
    }

    @Test
    void a_formula_whose_text_is_empty_is_an_empty_cell_and_no_zero() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Row row = book.createSheet("s").createRow(0);
            row.createCell(0).setCellValue("x");
            Cell formula = row.createCell(1);
            formula.setCellFormula("IF(A1=\"x\",\"\",1)");
            formula.setCellValue("");
            row.createCell(2).setCellValue("y");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            assertThat(Inputs.rows(folder, out.toByteArray()))
                    .extracting(TableRow::cells)
                    .containsExactly(List.of("x", "", "y"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy\"年\"m\"月\"d\"日\"|2025-11-03 00:00:00",
                "[$-804]yyyy\"-\"mm\"-\"dd;@|2025-11-03 00:00:00",
                "mmmm\" \"yyyy|2025-11-03 00:00:00",
                "yyyy\\-mm\\-dd\\ hh:mm:ss\\ \\U\\T\\C|2025-11-03 00:00:00",
                "[$-F400]h:mm:ss\\ AM/PM|2025-11-03 00:00:00",
                "[Red]0.00\"元/月\"|45964",
                "0.00E+00|45964",
                "#,##0\" d\"|45964",
                "General|45964",
            })
    void a_number_is_a_day_when_its_format_shows_one(String format, String shown) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            Cell cell = book.createSheet("s").createRow(0).createCell(0);
            cell.setCellValue(45964);
            cell.setCellStyle(style);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            assertThat(Inputs.rows(folder, out.toByteArray()))
                    .extracting(TableRow::cells)
                    .containsExactly(List.of(shown));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 22, 31, 36, 57, 58})
    void formats_built_into_chinese_excel_show_days(int index) {
        assertThat(TimeFormat.isTime(index, null)).isTrue();
        assertThat(TimeFormat.isTime(index, "0.00")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[h]:mm:ss", "[$-804][mm]:ss", "[ss]"})
    void hours_past_a_day_stay_hours(String format) {
        assertThat(TimeFormat.isDuration(format)).isTrue();
        assertThat(TimeFormat.isTime(0, format)).isTrue();
    }
}
