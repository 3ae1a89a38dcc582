package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.Examination;
import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRowsTest {

    @TempDir
    private Path folder;

    private static Workbook book(String kind) throws IOException {
        return kind.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook();
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private List<TableRow> rows(Workbook book) throws IOException {
        return Inputs.rows(folder, bytes(book));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void rows_and_columns_stand_where_the_sheet_has_them(String kind) throws IOException {
        try (Workbook book = book(kind)) {
            Sheet first = book.createSheet("语音");
            first.createRow(1).createCell(2).setCellValue("  起始时间");
            first.createRow(4).createCell(0).setCellValue("末");
            first.getRow(4).setZeroHeight(true);
            book.createSheet("空");
            book.createSheet("藏").createRow(0).createCell(0).setCellValue("短信");
            book.setSheetHidden(2, true);

            List<TableRow> rows = rows(book);

            assertThat(rows)
                    .extracting(row -> row.sheet() + row.row() + row.cells())
                    .containsExactly("语音1[]", "语音2[, ,   起始时间]", "语音3[]", "语音4[]", "语音5[末]", "藏1[短信]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void numbers_are_the_decimals_that_were_stored(String kind) throws IOException {
        try (Workbook book = book(kind)) {
            Row row = book.createSheet("s").createRow(0);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d h:mm"));
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("￥#,##0.00\"元\""));
            row.createCell(0).setCellValue(59.00);
            row.createCell(1).setCellValue(1.1);
            row.createCell(2).setCellValue(13800138000d);
            row.createCell(3).setCellValue(0.305);
            row.getCell(3).setCellStyle(money);
            row.createCell(4).setCellValue(45413.5);
            row.getCell(4).setCellStyle(day);
            row.createCell(5).setCellValue(true);
            row.createCell(6).setCellValue(123456789012345678d);
            row.createCell(7).setCellValue(1e-7);

            TableRow read = rows(book).get(0);

            assertThat(read.cells())
                    .containsExactly(
                            "59",
                            "1.1",
                            "13800138000",
                            "0.305",
                            "2024-05-01 12:00:00",
                            "TRUE",
                            "123456789012345680",
                            "0.0000001");
            assertThat(read.digitsLost()).containsExactly(6);
            assertThat(read.doubt()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void formulas_give_their_stored_value(String kind) throws IOException {
        try (Workbook book = book(kind)) {
            Row row = book.createSheet("s").createRow(0);
            row.createCell(0).setCellFormula("1+1.5");
            row.createCell(1).setCellFormula("\"合\"&\"计\"");
            row.createCell(2).setCellValue("x");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(rows(book).get(0).cells()).containsExactly("2.5", "合计", "x");
        }
    }

    @Test
    void a_formula_without_a_stored_value_is_told() throws IOException {
        try (Workbook book = book("xlsx")) {
            Row row = book.createSheet("s").createRow(0);
            row.createCell(0).setCellValue("合计");
            row.createCell(1).setCellFormula("1+1");

            assertThat(rows(book).get(0).doubt().key()).isEqualTo("table.formula-without-value");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void a_flipped_bit_never_changes_a_row_of_an_xlsx_silently(long seed) throws IOException {
        byte[] whole;
        try (Workbook book = book("xlsx")) {
            Sheet sheet = book.createSheet("s");
            for (int i = 0; i < 60; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("项目" + i);
                row.createCell(1).setCellValue(i * 1.25);
            }
            whole = bytes(book);
        }
        List<TableRow> truth = Inputs.rows(folder, whole);
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            byte[] hurt = whole.clone();
            hurt[random.nextInt(hurt.length)] ^= (byte) (1 << random.nextInt(8));
            Examination seen = Inputs.examine(folder, hurt);
            if (seen.container().equals("xlsx") && seen.isReadable()) {
                List<TableRow> rows = Inputs.rows(seen);
                boolean isTold = rows.stream().anyMatch(row -> row.doubt() != null);
                assertThat(isTold || rows.equals(truth)).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void a_damaged_xls_throws_nothing(long seed) throws IOException {
        byte[] whole;
        try (Workbook book = book("xls")) {
            Sheet sheet = book.createSheet("s");
            for (int i = 0; i < 200; i++) {
                sheet.createRow(i).createCell(0).setCellValue("项目" + i);
            }
            whole = bytes(book);
        }
        Random random = new Random(seed);
        int told = 0;
        for (int round = 0; round < 40; round++) {
            byte[] hurt = whole.clone();
            int at = 512 + random.nextInt(hurt.length - 1024);
            Arrays.fill(hurt, at, at + 200, (byte) 0);
            Examination seen = Inputs.examine(folder, hurt);
            boolean isTold = !seen.isReadable()
                    || Inputs.rows(seen).stream().anyMatch(row -> row.doubt() != null)
                    || Inputs.rows(seen).size() != 200;
            told += isTold ? 1 : 0;
        }
        assertThat(told).isPositive();
    }

    /** A workbook of one cell, 1, whose sheet is changed as text. */
    private static byte[] edited(UnaryOperator<String> sheet) throws IOException {
        byte[] whole;
        try (Workbook book = book("xlsx")) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue(1);
            whole = bytes(book);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(whole));
                var zip = new java.util.zip.ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                zip.write((entry.getName().endsWith("sheet1.xml") ? sheet.apply(text) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void an_external_entity_is_not_followed() throws IOException {
        List<TableRow> rows = Inputs.rows(
                folder,
                edited(sheet -> "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + sheet.substring(sheet.indexOf("?>") + 2).replace("<v>1.0</v>", "<v>&x;</v>")));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).doubt()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFE1", "ZZZZZZ1"})
    void a_cell_beyond_the_last_column_is_no_cell_of_another(String reference) throws IOException {
        List<TableRow> rows =
                Inputs.rows(folder, edited(sheet -> sheet.replace("r=\"A1\"", "r=\"" + reference + "\"")));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.doubt()).isNotNull();
            assertThat(row.cells()).isEmpty();
        });
    }
}
