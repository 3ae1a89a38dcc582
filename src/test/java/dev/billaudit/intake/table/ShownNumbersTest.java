package dev.billaudit.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.intake.TableRow;
import dev.billaudit.intake.probe.Inputs;
import dev.billaudit.ledger.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the format of a number makes of it. */
class ShownNumbersTest {

    private static final Remark OTHER = Remark.of("table.number-shown-otherwise", 1);

    @TempDir
    private Path folder;

    private static TableRow row(String number, String format) {
        SheetRow row = new SheetRow("s", 1);
        new ShownNumbers(/* isPrinted= */ false).put(new BigDecimal(number), format, 0, row);
        return row.done();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3000|0\"分\"|3000分",
                "3000|0\" 分\"|3000分",
                "3000|#,##0\\分|3000分",
                "-3000|0\"分\";-0\"分\"|-3000分",
                "30|0.00\"角\"|30角",
                "30000|0\"厘\"_)|30000厘",
                "3|General\"万\"|3万",
                "30|0.00\"元\"|30",
                "30|\"¥\"0.00|30",
                "30|0\"分钟\"|30",
                "30|0\"次\"|30",
                "30|0.00\"MB\"|30",
                "30|[Red]0\"积分\"|30"
            })
    void a_unit_of_money_other_than_yuan_stands_behind_the_number(String number, String format, String shown) {
        assertThat(row(number, format).cells()).containsExactly(shown);
        assertThat(row(number, format).doubt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "58000|0.00,",
                "58000|#,##0.00,",
                "58000|0,.00",
                "5800000|#,##0,,",
                "58000|#,##0.0,\"千元\"",
                "58000|#,##0.0,_);(#,##0.0,)",
                "58000|0\\.0000",
                "58000|0!.0,\"万\"",
                "58000|0\".\"0,\"万\"",
                "5|\\-0.00",
                "5|-0.00",
                "5|\"-\"0.00",
                "5|(0.00)",
                "5|\\(0.00\\)",
                "5|\"¥(\"0.00\")\"",
                "5|!-0.00",
                "5800|#,##0\\.00",
                "5|\"¥\"\\-#,##0.00",
            })
    void a_number_that_is_shown_as_another_one_is_told(String number, String format) {
        assertThat(row(number, format).doubt()).isEqualTo(OTHER);
        assertThat(row("0", format).doubt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "",
                "@",
                "0",
                "0.00",
                "#,##0",
                "#,##0.00",
                "#,##0.00_);(#,##0.00)",
                "#,##0.00_);[Red]\\(#,##0.00\\)",
                "0.00;[Red]0.00",
                "\"¥\"#,##0.00;\"¥\"\\-#,##0.00",
                "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
                "_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"??_);_(@_)",
                "0.00\"元, \"",
                "0.00_,",
                "000\\-0000\\-0000",
                "\"NO-\"0",
                "(0)",
                "0.00E+00",
                "# ?/?",
                "0.00%",
                "[<1]0.00;#,##0.00",
                "[>=10000]0!.0,\"万\";0.00",
                "[<0]-0.00;0.00",
                "\"(含税)\"0.00",
                "\"(含10%税)\"0.00",
                "(\"含税 \"0.00)",
                "\\(税\\)0.00",
                "_\\-0.00",
                "0000\\.00\\.00",
                "0000!.00!.00",
                "0000\\.00",
                "0\\.0\\.0",
            })
    void a_number_that_is_shown_as_it_is_stays_plain(String format) {
        TableRow row = row("58.5", format);

        assertThat(row.doubt()).isNull();
        assertThat(row.cells()).containsExactly("58.5");
        assertThat(row.isHidden()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1062345678, 00000000000, 01062345678",
        "10, 000, 010",
        "13800138000, 00000000000, 13800138000",
        "5, 0, 5",
        "5.5, 000, 5.5",
        "-5, 000, -5",
        "5, [>=1000]0000;0, 5",
        "5, [<1000]000;0, 5",
    })
    void noughts_in_front_that_a_format_has_are_part_of_a_number(String kept, String format, String read) {
        assertThat(row(kept, format).cells()).containsExactly(read);
    }

    @Test
    void printed_numbers_stay_as_they_are_kept() {
        SheetRow row = new SheetRow("s", 1);
        new ShownNumbers(/* isPrinted= */ true).put(BigDecimal.TEN, "000", 0, row);

        assertThat(row.done().cells()).containsExactly("10");
    }

    @Test
    void a_number_whose_format_shows_nothing_is_hidden() {
        assertThat(row("5", ";;;").isHidden()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void workbooks_of_both_kinds_are_read_with_their_formats(boolean isOld) throws IOException {
        try (Workbook book = isOld ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Row row = book.createSheet("s").createRow(0);
            cell(book, row, "0.00,", 58_000);
            cell(book, row, "000", 10);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            TableRow read = Inputs.rows(folder, out.toByteArray()).get(0);

            assertThat(read.cells()).containsExactly("58000", "010");
            assertThat(read.doubt()).isEqualTo(OTHER);
        }
    }

    private static void cell(Workbook book, Row row, String format, double value) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    @Test
    void numbers_of_2003_are_read_with_their_formats() {
        List<TableRow> rows = Inputs.rows(folder, """
                <?xml version="1.0"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Styles><Style ss:ID="k"><NumberFormat ss:Format="0.00,"/></Style>
                <Style ss:ID="n"><NumberFormat ss:Format="000"/></Style></Styles>
                <Worksheet ss:Name="s"><Table>
                <Row><Cell ss:StyleID="k"><Data ss:Type="Number">58000</Data></Cell></Row>
                <Row><Cell ss:StyleID="n"><Data ss:Type="Number">10</Data></Cell></Row>
                </Table></Worksheet></Workbook>
                """);

        assertThat(rows).extracting(TableRow::cells).containsExactly(List.of("58000"), List.of("010"));
        assertThat(rows).extracting(TableRow::doubt).containsExactly(OTHER, null);
    }
}
